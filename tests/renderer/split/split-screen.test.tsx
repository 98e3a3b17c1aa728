import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { openSplit, present, shown, source } from './open-split'

const TEXT = `
  §1 headline    The harbour opens
     body        In Silt the harbour opened
                 on Monday, the mayor said.
 ?§2 headline    New bridge
     body        The bridge over the Ruhm
                 is to be built by June.
     caption→1,- The harbour on Monday
  §- folio       Page 3
`

// The whole window is drawn for each of these.
vi.setConfig({ testTimeout: 30_000 })

describe('the split screen', () => {
  it('shows the source as it is, and each article as a card', async () => {
    await openSplit(TEXT)
    expect(source().textContent).toContain('The bridge over the Ruhm')
    const card = screen.getByRole('article', { name: 'Article 1: The harbour opens' })
    expect(within(card).getByRole('button', { name: /^Body 2–3/u })).toBeVisible()
    expect(screen.getByRole('button', { name: '2 wait' })).toBeVisible()
    expect(screen.getByText('Page 3', { selector: '[class*="excerpt"]' })).toBeVisible()
  })

  it('is worked by keys: to a part, cut, undo, and each is said', async () => {
    const { user } = await openSplit(TEXT)
    const before = shown()
    await user.keyboard('j')
    await user.keyboard('{Enter}')
    expect(present().articles).toHaveLength(3)
    expect(await screen.findByText(/^Cut before line 2: article \d begins here$/u)).toBeInTheDocument()
    await user.keyboard('{Control>}z{/Control}')
    expect(shown()).toBe(before)
  })

  it('gives the part under the caret to the article whose number is typed', async () => {
    const { user } = await openSplit(TEXT)
    await user.keyboard('jj2')
    expect(screen.getByRole('textbox', { name: /^Article number/u })).toHaveValue('2')
    await user.keyboard('{Enter}')
    expect(screen.queryByRole('textbox', { name: /^Article number/u })).toBeNull()
    expect(present().articles.find(({ id }) => id === 'a2')!.parts.some(({ start }) => start === present().text.indexOf('New'))).toBe(true)
  })

  it('shows which article has which number while one is asked for, to be clicked as well', async () => {
    const { user } = await openSplit(TEXT)
    await user.keyboard('jjg')
    await user.click(screen.getByRole('button', { name: '1 The harbour opens' }))
    expect(await screen.findByText(/^Line 4 .* article 1/u)).toBeInTheDocument()
    expect(screen.queryByRole('textbox', { name: /^Article number/u })).toBeNull()
  })

  it('asks where a piece belongs when its place is denied, and takes all of it there', async () => {
    const { user } = await openSplit(TEXT.replace('headline    New', 'headline→2,1New'))
    await user.keyboard('nx')
    await user.keyboard('1')
    expect(present().articles.find(({ id }) => id === 'a1')!.parts.some(({ start }) => start === present().text.indexOf('New'))).toBe(true)
  })

  it('sets a role by R and a letter, from a menu that shows the letters', async () => {
    const { user } = await openSplit(TEXT)
    await user.keyboard('jr')
    expect(await screen.findByRole('menuitem', { name: /^Deck/u })).toBeVisible()
    await user.keyboard('d')
    expect(await screen.findByText('Lines 2–3 are now: Deck')).toBeInTheDocument()
  })

  it('takes keys that are typed faster than a menu or a field can open', async () => {
    const { user } = await openSplit(TEXT)
    await user.keyboard('jrk')
    expect(await screen.findByText('Lines 2–3 are now: Kicker')).toBeInTheDocument()
    await user.keyboard('j0{Enter}')
    expect(await screen.findByText(/^Line 4 made into article/u)).toBeInTheDocument()
  })

  it('goes from question to question and takes a detached piece home with one key', async () => {
    const { user } = await openSplit(TEXT)
    await user.keyboard('nn')
    expect(await screen.findByText('Question: Caption for article 1 (50%): right?', { exact: false, selector: '[role="status"]' })).toBeInTheDocument()
    await user.keyboard('a')
    expect(present().articles.find(({ id }) => id === 'a1')!.parts.map(({ role }) => role)).toContain('caption')
  })

  it('does the same by mouse: a proposal, the toolbar, a card', async () => {
    const { user } = await openSplit(TEXT)
    await user.click(screen.getByRole('button', { name: '→ 1 (50%)' }))
    expect(present().articles.find(({ id }) => id === 'a1')!.parts.map(({ role }) => role)).toContain('caption')
    await user.click(screen.getByRole('button', { name: 'New bridge' }))
    await user.click(screen.getByRole('button', { name: 'Join with the article before' }))
    expect(present().articles).toHaveLength(1)
  })

  it('opens a card to its reading text, wraps undone', async () => {
    const { user } = await openSplit(TEXT)
    await user.click(screen.getByRole('button', { name: 'Show the reading text of article 1' }))
    expect(screen.getByText('In Silt the harbour opened on Monday, the mayor said.')).toBeVisible()
  })

  it('says why what makes no sense is not done, and pasting does nothing', async () => {
    const { user } = await openSplit(TEXT)
    const before = present()
    await user.keyboard('{Backspace}')
    expect(await screen.findByText('Nothing stands before it on this page')).toBeInTheDocument()
    await user.paste('something')
    expect(present()).toBe(before)
    expect(source().textContent).not.toContain('something')
  })

  it('does nothing while an input method composes', async () => {
    await openSplit(TEXT)
    const before = present()
    const text = source()
    text.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', isComposing: true, bubbles: true }))
    text.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', code: 'KeyM', keyCode: 229, bubbles: true }))
    expect(present()).toBe(before)
  })

  it('confirms the page with one key and says that it was the last one', async () => {
    const { user } = await openSplit(TEXT)
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(present().status).toBe('confirmed')
    expect(await screen.findByText('Every page of this project is confirmed')).toBeInTheDocument()
  })

  it('tells a screen reader the article and the role at the caret', async () => {
    const { user } = await openSplit(TEXT)
    expect(await screen.findByText('Article 1, Headline')).toHaveAttribute('aria-live', 'polite')
    await user.keyboard('j')
    expect(await screen.findByText('Article 1, Body')).toBeInTheDocument()
  })
})
