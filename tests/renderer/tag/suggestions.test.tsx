import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { AnswerOf } from '#contract/calls'
import { succeeded } from '#contract/failure'
import type { Document } from '#core/document/model'
import { SHOWN, SOLID } from '#core/mention/suggestion'
import { changeLanguage } from '#renderer/i18n/i18n'
import { watchDocuments } from '#renderer/state/document-events'
import { useDocuments } from '#renderer/state/document-store'
import { useNames } from '#renderer/state/names'
import { openDocument } from '#renderer/state/open-document'
import { doc } from '../../support/document-notation'
import type { Answers } from '../../support/fake-host'
import { openWindow, project, summary, type FakeWindow } from '../../support/fake-window'

// 𠮷 takes two code units; one name goes over a wrap.
const TEXT = `
  §1 body  镇长𠮷田一来到泉
           溪镇。泉溪镇很热闹。
           𠮷田一说，甲乙丙都到了。
  §2 body  后来，泉溪镇又有𠮷田一。
`
const LABELS = [
  { name: 'PER', title: null, key: 'p', colour: 0, guideline: null },
  { name: 'LOC', title: null, key: 'l', colour: 1, guideline: null },
]
type Suggested = AnswerOf<'suggest.document'>['suggestions']

const document: Document = { ...doc(TEXT), id: 'page' }

/** A suggestion for the n-th place of a text, wraps included. */
function suggestion(text: string, label: string, score: number, nth = 0): Suggested[number] {
  const matches = [...document.text.matchAll(new RegExp([...text].join('\\s*'), 'gu'))]
  const { index, 0: quote } = matches[nth]!
  return { spans: [{ start: index, end: index + quote.length }], label, quote: text, score, reason: { kind: 'learned' } }
}

const SUGGESTED: Suggested = [
  suggestion('𠮷田一', 'PER', 0.95),
  suggestion('泉溪镇', 'LOC', 0.9),
  suggestion('泉溪镇', 'LOC', 0.8, 1),
  suggestion('甲乙丙', 'PER', (SHOWN + SOLID) / 2),
  suggestion('热闹', 'PER', 0.1),
]

async function openArticle(suggestions = SUGGESTED, answers: Answers = {}): Promise<FakeWindow> {
  const opened = await openWindow(
    {
      'documents.open': () => succeeded({ document: document as never, revision: 'r1' }),
      'documents.save': () => succeeded({ revision: 'r1', savedAt: '2026-03-02T08:00:00Z', summary: summary('page') }),
      'suggest.document': () => succeeded({ suggestions }),
      'suggest.decide': () => succeeded({}),
      'suggest.occurrences': () =>
        succeeded({
          documents: [{ id: 'other', name: 'other.txt', occurrences: [{ article: 'a1', spans: [{ start: 3, end: 6 }], standing: { kind: 'free' }, before: '在', text: '泉溪镇', after: '。' }] }],
          more: false,
        }),
      ...answers,
      'documents.change': ({ changes }) =>
        succeeded({ changed: changes.map(({ id }) => ({ summary: summary(id), undo: { id, edits: [{ kind: 'untag', mention: 'm9' }] } })), failed: [] }),
    },
    project([summary('page'), summary('other')], { labels: LABELS }),
  )
  onTestFinished(watchDocuments())
  changeLanguage('en')
  openDocument('page', { screen: 'tag' })
  await screen.findByRole('textbox', { name: /^Article \d/u })
  if (suggestions.length > 0) await screen.findByText('4 to decide, 3 sure')
  return opened
}

const mentions = () => useDocuments.getState().history!.present.mentions.map(({ quote, label }) => `${quote.replaceAll('\n', '')}|${label}`)
const rejected = () => [...useNames.getState().decided.values()].map(({ name, label, accepted }) => `${name}|${label}|${accepted}`)

// The whole window is drawn for each of these.
vi.setConfig({ testTimeout: 30_000 })
beforeEach(() => {
  useNames.setState({ dir: null, decided: new Map(), learning: { articles: 0, waiting: 0 } })
})

describe('suggestions, by keyboard alone', () => {
  it('are gone through, accepted and rejected with one key each; every step can be undone', async () => {
    const { user, host } = await openArticle()
    await user.keyboard('n')
    expect(await screen.findByText('95 % sure · reads like a name')).toBeVisible()
    await user.keyboard('a')
    expect(mentions()).toEqual(['𠮷田一|PER'])
    // On the next one already: the place over the wrap. Rejected, it goes from its other place, too.
    await user.keyboard('x')
    expect(mentions()).toEqual(['𠮷田一|PER'])
    expect(rejected()).toEqual(['泉溪镇|LOC|false'])
    expect(host.requests('suggest.decide')).toEqual([{ names: [{ name: '泉溪镇', label: 'LOC', accepted: false }] }])
    // The text that was accepted is proposed at its other place at once.
    expect(await screen.findByText('90 % sure · tagged elsewhere on this page')).toBeVisible()
    expect(await screen.findByText('2 to decide, 1 sure')).toBeVisible()

    await user.keyboard('{Control>}z{/Control}')
    expect(rejected()).toEqual([])
    expect(host.requests('suggest.decide').at(-1)).toEqual({ names: [{ name: '泉溪镇', label: 'LOC', accepted: null }] })
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(rejected()).toEqual(['泉溪镇|LOC|false'])
    await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}')
    expect(mentions()).toEqual([])
  })

  it('are gone back to by undo, to be decided anew there', async () => {
    const { user } = await openArticle()
    await user.keyboard('na')
    // A slip: this one was to be accepted. The caret is past it by now.
    await user.keyboard('x')
    await user.keyboard('{Control>}z{/Control}')
    await user.keyboard('a')
    expect(mentions()).toEqual(['𠮷田一|PER', '泉溪镇|LOC'])
    await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}')
    await user.keyboard('l')
    expect(mentions()).toEqual(['𠮷田一|LOC'])
  })

  it('get another label or another edge with one key', async () => {
    const { user } = await openArticle()
    await user.keyboard('nl')
    expect(mentions()).toEqual(['𠮷田一|LOC'])
    await user.keyboard('n<')
    expect(mentions()).toEqual(['𠮷田一|LOC', '泉溪|LOC'])
  })

  it('are accepted all at once: those of the same text on the page, and all sure ones of the article', async () => {
    const { user } = await openArticle()
    await user.keyboard('nn{Shift>}a{/Shift}')
    expect(mentions()).toEqual(['泉溪镇|LOC', '泉溪镇|LOC'])
    await user.keyboard('{Control>}z{/Control}')
    await user.keyboard('s')
    expect(mentions()).toEqual(['𠮷田一|PER', '泉溪镇|LOC', '泉溪镇|LOC'])
    await user.keyboard('{Control>}z{/Control}')
    expect(mentions()).toEqual([])
  })

  it('are more or fewer, as one likes', async () => {
    const { user } = await openArticle()
    await user.keyboard('======')
    expect(await screen.findByText('5 to decide, 3 sure')).toBeVisible()
    await user.keyboard('--------')
    expect(await screen.findByText('3 to decide, 3 sure')).toBeVisible()
  })

  it('are told when an article is done without them: they are learned as no names', async () => {
    const { user } = await openArticle()
    await user.keyboard('na{Control>}{Enter}{/Control}')
    expect(await screen.findByText('Article 1 is done; 3 sure suggestions were left and count as no names')).toBeInTheDocument()
  })

  it('say so when there is none', async () => {
    const { user } = await openArticle([])
    await user.keyboard('a')
    expect(await screen.findByText('There is no suggestion at the caret')).toBeInTheDocument()
    await user.keyboard('n')
    expect(await screen.findByText('Nothing is left to decide in this article')).toBeInTheDocument()
  })

  it('do nothing while an input method composes', async () => {
    const { user } = await openArticle()
    await user.keyboard('n')
    const text = screen.getByRole('textbox', { name: /^Article/u })
    text.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', isComposing: true, bubbles: true, cancelable: true }))
    text.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', keyCode: 229, bubbles: true, cancelable: true }))
    expect(mentions()).toEqual([])
    expect(rejected()).toEqual([])
  })
})

it('a rejection is looked up in the panel and taken back there', async () => {
  const { user } = await openArticle()
  await user.keyboard('nnx')
  await user.keyboard('g')
  const panel = await screen.findByRole('dialog')
  expect(within(panel).getByText('1 rejected name')).toBeVisible()
  await user.keyboard('{Escape}')
  await user.keyboard('{Control>}z{/Control}')
  expect(rejected()).toEqual([])
})

it('what was learned is forgotten only when a person says so twice', async () => {
  const { user, host } = await openArticle(SUGGESTED, { 'suggest.reset': () => succeeded({ learning: { articles: 0, waiting: 0 } }) })
  useNames.setState({ learning: { articles: 3, waiting: 0 } })
  await user.keyboard('g')
  await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus())
  await user.click(screen.getByRole('button', { name: 'Forget it …' }))
  expect(host.requests('suggest.reset')).toEqual([])
  expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Forget it' }))
  expect(host.requests('suggest.reset')).toHaveLength(1)
})

describe('the machine', () => {
  it('is asked once for an article, however often it comes up; again after a name was rejected', async () => {
    const { host, user } = await openArticle()
    const again = async () => {
      await user.keyboard('{Alt>}2{/Alt}')
      await user.keyboard('{Alt>}3{/Alt}')
      await screen.findByText(/to decide/u)
    }
    await again()
    await again()
    expect(host.requests('suggest.document')).toHaveLength(1)
    await user.keyboard('nx')
    expect(rejected()).toHaveLength(1)
    await again()
    await vi.waitFor(() => expect(host.requests('suggest.document')).toHaveLength(2))
  })
})

describe('a mention', () => {
  it('is known to the next key, before the screen has followed', async () => {
    const { user } = await openArticle([])
    const keys = (letter: string, shiftKey = false) => window.document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: letter, code: letter, shiftKey, bubbles: true, cancelable: true }))
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    // One task, in which nothing is drawn.
    keys('p')
    expect(mentions()).toHaveLength(1)
    keys('d')
    expect(mentions()).toHaveLength(0)
  })
})

describe('tag all', () => {
  it('lists the places with ticks, tags those that are ticked in one step', async () => {
    const { user } = await openArticle()
    await user.keyboard('nnt')
    const sheet = await screen.findByRole('dialog', { name: 'Tag all “泉溪镇”' })
    expect(await within(sheet).findByRole('button', { name: 'Tag 3 places' })).toHaveFocus()
    await user.keyboard('{Enter}')
    await vi.waitFor(() => expect(mentions()).toEqual(['泉溪镇|PER', '泉溪镇|PER', '泉溪镇|PER'].map((one) => one.replace('PER', 'LOC'))))
    await user.keyboard('{Control>}z{/Control}')
    expect(mentions()).toEqual([])
  })

  it('goes over the whole project, and undoing it here undoes it there', async () => {
    const { user, host } = await openArticle()
    await user.keyboard('nnt')
    const sheet = await screen.findByRole('dialog')
    await user.click(within(sheet).getByRole('radio', { name: 'Whole project' }))
    await user.click(await within(sheet).findByRole('button', { name: 'Tag 4 places' }))
    await vi.waitFor(() => expect(mentions()).toHaveLength(3))
    expect(await screen.findByText('4 places tagged, 1 of them in other documents')).toBeInTheDocument()
    expect(host.requests('documents.change')).toEqual([{ changes: [{ id: 'other', edits: [{ kind: 'tag', label: 'LOC', spans: [{ start: 3, end: 6 }] }] }] }])
    await user.keyboard('{Control>}z{/Control}')
    expect(mentions()).toEqual([])
    await vi.waitFor(() => expect(host.requests('documents.change').at(-1)).toEqual({ changes: [{ id: 'other', edits: [{ kind: 'untag', mention: 'm9' }] }] }))
    expect(await screen.findByText('Undone in 1 other document, too')).toBeInTheDocument()
  })

  it('untags all, too', async () => {
    const { user } = await openArticle()
    await user.keyboard('nn{Shift>}a{/Shift}j{Shift>}t{/Shift}')
    await screen.findByRole('dialog', { name: 'Take the tag off all “泉溪镇”' })
    await user.keyboard('{Enter}')
    await vi.waitFor(() => expect(mentions()).toEqual([]))
    expect(await screen.findByText('Tag taken off 2 places')).toBeInTheDocument()
  })
})

it('a held label goes to whatever is selected, until it is let go', async () => {
  const { user } = await openArticle()
  await user.keyboard('h')
  await screen.findByRole('menuitem', { name: /Place/u })
  await user.keyboard('l')
  expect(await screen.findByText('held: Place')).toBeVisible()
  await user.keyboard('{Control>}{Home}{/Control}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Enter}')
  expect(mentions()).toEqual(['镇长|LOC'])
  await user.keyboard('h')
  await vi.waitFor(() => expect(screen.queryByText('held: Place')).not.toBeInTheDocument())
})

it('pieces that are kept become one mention', async () => {
  const { user } = await openArticle()
  await user.keyboard('{Control>}{Home}{/Control}{Shift>}{ArrowRight}{ArrowRight}{/Shift}m')
  expect(await screen.findByText(/^1 piece kept\. Select/u)).toBeVisible()
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}p')
  expect(useDocuments.getState().history!.present.mentions.map(({ spans }) => spans.length)).toEqual([2])
})
