import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { succeeded } from '#contract/failure'
import type { Document } from '#core/document/model'
import { changeLanguage } from '#renderer/i18n/i18n'
import { useDocuments } from '#renderer/state/document-store'
import { openDocument } from '#renderer/state/open-document'
import { doc } from '../../support/document-notation'
import { openWindow, project, summary, type FakeWindow } from '../../support/fake-window'

const TEXT = `
  §1 headline The harbour opens
     body     Anna Berg came to Silt, and
              Anna Berg stayed.
  §2 body     The bridge is built.
`

const LABELS = [
  { name: 'PER', title: 'Person', key: 'p', colour: 0, guideline: null },
  { name: 'LOC', title: 'Place', key: 'l', colour: 1, guideline: null },
]

const present = () => useDocuments.getState().history!.present
const mentions = () => present().mentions.map(({ quote, label }) => `${quote}|${label}`)

async function openArticle(notation = TEXT, pages = ['page']): Promise<FakeWindow> {
  const document: Document = doc(notation)
  const opened = await openWindow(
    {
      'documents.open': ({ id }) => succeeded({ document: { ...document, id } as never, revision: 'r1' }),
      'documents.save': () => succeeded({ revision: 'r1', savedAt: '2026-03-02T08:00:00Z', summary: summary('page') }),
    },
    project(pages.map((id) => summary(id)), { labels: LABELS }),
  )
  changeLanguage('en')
  openDocument('page', { screen: 'tag' })
  await screen.findByRole('textbox', { name: /^Article \d/u })
  return opened
}

// The whole window is drawn for each of these.
vi.setConfig({ testTimeout: 30_000 })

describe('the tag screen', () => {
  it('shows the article as it reads, and the articles of the page', async () => {
    await openArticle()
    expect(screen.getByRole('textbox', { name: 'Article 1: The harbour opens' }).textContent).toContain('Silt, and Anna Berg stayed.')
    expect(await screen.findByRole('button', { name: /The harbour opens/u, current: true })).toBeVisible()
    expect(screen.getByText('Nothing is tagged yet')).toBeVisible()
  })

  it('tags what is selected with Shift and arrows by the letter or the digit of a label', async () => {
    const { user } = await openArticle()
    await user.keyboard('{Control>}{Home}{/Control}')
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}p')
    expect(mentions()).toEqual(['The|PER'])
    await user.keyboard('2')
    expect(mentions()).toEqual(['The|LOC'])
    await user.keyboard('d')
    expect(mentions()).toEqual([])
    await user.keyboard('{Control>}z{/Control}')
    expect(mentions()).toEqual(['The|LOC'])
  })

  it('goes back to the article that was done by mistake when that is undone', async () => {
    const { user } = await openArticle()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Article 2/u })).toHaveFocus())
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Article 1/u })).toHaveFocus())
    expect(present().articles[0]!.status).toBe('todo')
  })

  it('goes back to the page before where the last article was done by mistake', async () => {
    const { user } = await openArticle(undefined, ['page', 'other'])
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Article 2/u })).toHaveFocus())
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(present().id).toBe('other'))
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Article 1/u })).toHaveFocus())
    await user.keyboard('{Control>}z{/Control}')
    expect(await screen.findByText('Back at the article that was done last; undo once more to take that back')).toBeInTheDocument()
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Article 2/u })).toHaveFocus())
    await user.keyboard('{Control>}z{/Control}')
    expect(present().articles.map(({ status }) => status)).toEqual(['done', 'todo'])
  })

  it('trims a selection and says so', async () => {
    const { user } = await openArticle()
    await user.keyboard('{Control>}{Home}{/Control}')
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}1')
    expect(mentions()).toEqual(['The|PER'])
    expect(await screen.findByText('“The” tagged Person; the signs around it were left out')).toBeInTheDocument()
  })

  it('names what was tagged as it reads, not as the typesetter spaced it', async () => {
    const { user } = await openArticle('§1 body 市 渔 业 协 会 说 天 气 好。')
    await user.keyboard('{Control>}{Home}{/Control}{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}p')
    expect(mentions()).toEqual(['市 渔 业 协 会|PER'])
    expect(await screen.findByText('“市渔业协会” tagged Person')).toBeInTheDocument()
  })

  it('lists what is mentioned with how often; a click goes there, another one to the next', async () => {
    const { user } = await openArticle(TEXT.replaceAll('Anna Berg', '[Anna Berg|PER]'))
    const row = await screen.findByRole('button', { name: /^Anna Berg/u })
    expect(row).toHaveTextContent('2 times')
    await user.click(row)
    await waitFor(() => expect(row).toHaveAttribute('aria-current', 'true'))
    expect(await screen.findByText('Mention: Anna Berg, Person')).toHaveAttribute('aria-live', 'polite')
    await user.keyboard('d')
    expect(mentions()).toEqual(['Anna Berg|PER'])
  })

  it('goes on to the next article when one is done, and marks it', async () => {
    const { user } = await openArticle()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(present().articles[0]!.status).toBe('done')
    expect(await screen.findByRole('textbox', { name: 'Article 2: no headline' })).toBeInTheDocument()
    expect(screen.getByRole('img', { name: 'done' })).toBeInTheDocument()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('Every article of this project is done')).toBeInTheDocument()
  })

  it('steps between articles, and says where the page ends', async () => {
    const { user } = await openArticle()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(await screen.findByText('This is the first article of the page')).toBeInTheDocument()
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(await screen.findByRole('textbox', { name: 'Article 2: no headline' })).toBeInTheDocument()
  })

  it('says what to do when a key has nothing to act on', async () => {
    const { user } = await openArticle()
    await user.keyboard('d')
    expect(await screen.findByText('There is no mention at the caret')).toBeInTheDocument()
  })
})
