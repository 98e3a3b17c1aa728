import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { applyEdit } from '#core/document/apply'
import { useStatus } from '#renderer/state/status'
import { doc } from '../../support/document-notation'
import { proposalOf } from '../../support/split-mistakes'
import { openSplit, present } from './open-split'

const PAGE = `
  §1 headline    新桥通车
     body        本报讯（记者 杨帆）河湾县新桥通车，
                 县里的人很多。
  §2 body        学校开学那天，
                 [杨帆|PER]也来了。
  §- folio       2021年3月5日 第3版
`
const reading = (article: number) => screen.findByRole('textbox', { name: `Reading text of article ${article}` })

// The whole window is drawn for each of these.
vi.setConfig({ testTimeout: 30_000 })

describe('the reading text of a card', () => {
  it('opens by a key, is put right by the keys of any text, and is left by Escape', async () => {
    const { user } = await openSplit(PAGE)
    await user.keyboard('o')
    const text = await reading(1)
    expect(text).toHaveFocus()
    expect(text.textContent).toContain('新桥通车，县里的人很多。')
    await user.keyboard('{Control>}{End}{/Control}{Backspace}')
    expect(present().repairs).toMatchObject([{ action: 'drop' }])
    expect(text.textContent).not.toContain('很多。')
    await user.keyboard('{Control>}z{/Control}')
    expect(present().repairs).toEqual([])
    await user.keyboard('{Escape}')
    expect(screen.getByRole('textbox', { name: 'Source of page.txt' })).toHaveFocus()
  })

  it('keeps its keys to itself: none of them works on the source behind it', async () => {
    const { user } = await openSplit(PAGE)
    const before = present()
    await user.keyboard('o')
    await reading(1)
    await user.keyboard('xjg0')
    expect(present()).toBe(before)
    expect(screen.queryByRole('textbox', { name: /^Article number/u })).toBeNull()
  })

  it('lists what can be done in a menu, and replaces what is selected', async () => {
    const { user } = await openSplit(PAGE)
    await user.keyboard('o')
    await reading(1)
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}m')
    await user.click(await screen.findByRole('menuitem', { name: /^Replace what is selected/u }))
    await user.type(await screen.findByRole('textbox', { name: 'Read instead' }), '大桥{Enter}')
    expect(present().repairs).toMatchObject([{ action: { replace: '大桥' } }])
    expect((await reading(1)).textContent).toContain('大桥')
  })
})

describe('the details of an article', () => {
  it('are read by the machine until they are confirmed, all with one key', async () => {
    const { user } = await openSplit(PAGE)
    await user.keyboard('i')
    const field = await screen.findByRole('textbox', { name: 'Reporters' })
    expect(field).toHaveValue('杨帆')
    expect(field).toHaveAttribute('aria-description', 'Read by the machine, not confirmed')
    await user.keyboard('{Escape}{Shift>}i{/Shift}')
    expect(present().articles[0]!.metadata).toMatchObject({ reporters: ['杨帆'] })
    expect(present().metadata).toMatchObject({ date: '2021-03-05', page: '3' })
    await user.click(screen.getByRole('button', { name: 'Take back: as the machine reads it: Reporters' }))
    expect(present().articles[0]!.metadata).not.toHaveProperty('reporters')
  })

  it('can be changed; a date that is none is refused and says why', async () => {
    const { user } = await openSplit(PAGE)
    await user.click(screen.getByRole('button', { name: 'Show the details of article 1' }))
    const place = await screen.findByRole('textbox', { name: 'Dateline place' })
    await user.type(place, '河湾{Enter}')
    expect(present().articles[0]!.metadata).toEqual({ datelinePlace: '河湾' })
    await user.type(screen.getByRole('textbox', { name: 'Dateline date' }), 'soon{Enter}')
    expect(useStatus.getState().log.at(-1)).toMatchObject({ key: 'document:refused-bad-value', tone: 'refused' })
    expect(present().articles[0]!.metadata).toEqual({ datelinePlace: '河湾' })
  })
})

describe('what waits', () => {
  it('is listed, gone to, and settled', async () => {
    const { user } = await openSplit(PAGE)
    const list = screen.getByRole('region', { name: 'What waits for you' })
    await user.click(within(list).getByRole('button', { name: /Article 2 has no headline/u }))
    expect(await within(list).findByRole('listitem', { current: true })).toHaveTextContent('has no headline')
    await user.keyboard('a')
    expect(present().articles[1]!.lacks).toEqual(['headline'])
    await waitFor(() => expect(screen.queryByRole('region', { name: 'What waits for you' })).toBeNull())
    await user.keyboard('n')
    expect(useStatus.getState().log.at(-1)?.key).toBe('split:no-question')
  })

  it('are mentions too that a cut went through', async () => {
    const { user } = await openSplit(PAGE.replace('学校开学那天，\n                 [杨帆|PER]也', '学校开学那天，[杨\n                 帆|PER]也'))
    await user.keyboard('{Control>}g{/Control}5{Enter}')
    await user.keyboard('{Enter}')
    expect(await screen.findByText(/The mention “杨帆” \(PER\) runs over a boundary/u)).toBeVisible()
  })
})

describe('whole articles and parts', () => {
  it('an article is given to another one by its number, from its menu or by a key', async () => {
    const { user } = await openSplit(PAGE)
    await user.click(screen.getByRole('button', { name: 'no headline' }))
    await user.keyboard('{Shift>}g{/Shift}1{Enter}')
    expect(present().articles).toHaveLength(1)
    expect(await screen.findByText('Article 2 joined to article 1')).toBeInTheDocument()
  })

  it('parts are read in another order by Alt, Shift and an arrow', async () => {
    const { user } = await openSplit(PAGE)
    await user.keyboard('j{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}')
    expect(present().articles[0]!.parts.map(({ role }) => role)).toEqual(['body', 'headline'])
  })

  it('pieces that were picked go together', async () => {
    const { user } = await openSplit(PAGE)
    await user.keyboard(' jj 0{Enter}')
    expect(present().articles.map(({ parts }) => parts.map(({ role }) => role))).toEqual([['body'], ['headline', 'body']])
  })
})

describe('splitting again', () => {
  const page = doc(PAGE)
  const joined = applyEdit(page, { kind: 'join', at: page.text.indexOf('学校') })
  const then = joined.ok ? applyEdit(joined.document, { kind: 'set-role', span: { start: 0, end: 4 }, role: 'deck' }) : joined

  it('changes nothing by itself, and what is accepted piece by piece', async () => {
    const { user } = await openSplit(PAGE, proposalOf(then.ok ? then.document : page))
    const before = present()
    await user.keyboard('{Shift>}s{/Shift}')
    const sheet = await screen.findByRole('dialog', { name: 'Split this page again' })
    expect(await within(sheet).findByRole('heading', { name: '2 proposals' })).toBeVisible()
    expect(present()).toBe(before)
    within(sheet).getByRole('listitem', { name: 'Line 1: Headline → Deck' }).focus()
    await user.keyboard('x')
    expect(within(sheet).queryByRole('listitem', { name: /Deck/u })).toBeNull()
    await user.keyboard('a')
    expect(present().articles).toHaveLength(1)
    expect(present().articles[0]!.parts[0]!.role).toBe('headline')
    expect(within(sheet).getByRole('status')).toHaveTextContent('nothing to propose')
  })

  it('never accepts with the rest what is against an editor', async () => {
    const decided = PAGE.replace('headline    新桥', 'headline*   新桥')
    const { user } = await openSplit(decided, proposalOf(then.ok ? then.document : page))
    await user.keyboard('{Shift>}s{/Shift}')
    const sheet = await screen.findByRole('dialog', { name: 'Split this page again' })
    await user.click(await within(sheet).findByRole('button', { name: 'Accept it' }))
    expect(present().articles).toHaveLength(1)
    expect(present().articles[0]!.parts[0]!.role).toBe('headline')
    expect(within(sheet).getByRole('heading', { name: '1 is against what an editor decided' })).toBeVisible()
  })
})

describe('hints', () => {
  it('come one after the other, go when they were understood, and can be turned off', async () => {
    const { user } = await openSplit(PAGE)
    expect(screen.getByText(/^N goes to what needs you/u)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Understood' }))
    expect(screen.getByText(/^Wrong\?/u)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'No more hints' }))
    expect(screen.queryByRole('button', { name: 'Understood' })).toBeNull()
  })
})
