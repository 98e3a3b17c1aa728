import { expect, type Locator, type Page } from '@playwright/test'

/** The letter that follows R, for each role. */
const ROLE_KEYS: Readonly<Record<string, string>> = {
  kicker: 'k', headline: 'h', deck: 'd', byline: 'b', body: 't', crosshead: 's', caption: 'c',
  'standing-head': 'l', folio: 'f', jump: 'j', note: 'n', noise: 'x',
}

export class Split {
  readonly source: Locator
  /** How many articles the page has, in words: the list of their cards holds those on screen only. */
  private readonly total: Locator
  readonly message: Locator
  readonly selectionBar: Locator
  constructor(private readonly page: Page) {
    this.source = page.getByRole('textbox', { name: /^Source of/u })
    this.total = page.getByRole('heading', { name: /^\d+ articles?$/u })
    this.selectionBar = page.getByRole('toolbar', { name: 'What to do with the selection' })
    this.message = page.getByRole('contentinfo').getByRole('status')
  }

  /** What is known of the article whose card is open at it. */
  get details(): Locator {
    return this.page.getByRole('group', { name: 'Details of the article' })
  }

  detail(name: string): Locator {
    return this.details.getByRole('textbox', { name, exact: true })
  }

  /** An article as it reads, on its open card. */
  readingText(number: number): Locator {
    return this.page.getByRole('textbox', { name: `Reading text of article ${number}` })
  }

  /** The source's line that holds these words; it has to be in view. */
  line(words: string): Locator {
    return this.source.locator('.cm-line').filter({ hasText: words })
  }

  async articles(): Promise<number> {
    return Number.parseInt((await this.total.textContent()) ?? '', 10)
  }

  async hasArticles(count: number): Promise<void> {
    await expect(this.total).toHaveText(new RegExp(`^${count} articles?$`, 'u'))
  }

  async goToLine(number: number): Promise<void> {
    await this.page.keyboard.press('Control+g')
    await this.page.getByRole('textbox', { name: 'Line number' }).fill(String(number))
    await this.page.keyboard.press('Enter')
    await expect(this.source).toBeFocused()
  }

  /** Selects whole lines of the source, counted from 1, with the keyboard, up to the beginning of the line behind them. */
  async selectLines(first: number, last: number): Promise<void> {
    await this.goToLine(first)
    // A line that the display wraps takes several presses.
    for (let press = first; press <= last; press += 1) await this.page.keyboard.press('Shift+ArrowDown')
    for (let at = await this.caretLine(); at <= last; ) {
      await this.page.keyboard.press('Shift+ArrowDown')
      const now = await this.caretLine()
      if (now === at && now === last) return this.page.keyboard.press('Shift+End')
      at = now
    }
  }

  /** The line of the caret, as the status line tells it. */
  private async caretLine(): Promise<number> {
    const where = this.page.getByRole('contentinfo').getByTitle(/^line \d+/u)
    // It is told in the frame after the key.
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    return Number(/\d+/u.exec((await where.textContent()) ?? '')?.[0])
  }

  /** Gives what is selected to an article by its number, 0 for a new one; tells the number it has then. */
  async give(number: number): Promise<number> {
    await this.page.keyboard.press(String(number)[0]!)
    await expect(this.page.getByRole('textbox', { name: 'Article number' })).toBeFocused()
    await this.page.keyboard.type(String(number).slice(1))
    await this.page.keyboard.press('Enter')
    await expect(this.message).toHaveText(/(article \d+|It is there already)/u)
    return Number(/article (\d+)\D*$/u.exec((await this.message.textContent()) ?? '')?.[1] ?? number)
  }

  async setRole(role: string): Promise<void> {
    await this.page.keyboard.press('r')
    await this.page.keyboard.press(ROLE_KEYS[role] ?? 'x')
  }

  /** Clicks in the margin at the upper edge of a line, counted from 1: cuts there, or takes the cut away. */
  async clickEdgeAbove(number: number): Promise<void> {
    const { y } = await this.reveal(number)
    const margin = (await this.page.locator('.margin-articles').boundingBox())!
    await this.page.mouse.click(margin.x + margin.width / 2, y + 2)
  }

  /** Puts the caret on a line, counted from 1. */
  async clickLine(number: number): Promise<void> {
    const { y } = await this.reveal(number)
    await this.page.mouse.click((await this.source.boundingBox())!.x + 14, y + 12)
  }

  /** Takes hold of the boundary above a line and lets it go above another one that is in view. */
  async dragBoundary(from: number, to: number): Promise<void> {
    await this.takeBoundary(from, to)
    await this.page.mouse.up()
  }

  /** Takes hold of the boundary above a line, moves above another one that is in view, and holds it there. */
  async takeBoundary(from: number, to: number): Promise<void> {
    const { y } = await this.reveal(from)
    const margin = (await this.page.locator('.margin-articles').boundingBox())!
    const x = margin.x + margin.width / 2
    await this.page.mouse.move(x, y + 1)
    await this.page.mouse.down()
    const target = (await this.lineNumber(to).boundingBox())!
    await this.page.mouse.move(x, target.y + 2, { steps: 4 })
  }

  /** Selects whole lines, counted from 1, by drawing over them with the mouse. */
  async dragOverLines(first: number, last: number): Promise<void> {
    const { y } = await this.reveal(first)
    const content = (await this.source.boundingBox())!
    const left = content.x + 14
    await this.uncover(left, y + 12)
    await this.page.mouse.move(left, y + 12)
    await this.page.mouse.down()
    await this.page.mouse.move(left + 30, y + 12)
    const end = await this.reveal(last)
    await this.page.mouse.move(content.x + content.width - 30, end.y + end.height - 10, { steps: 2 })
    await this.page.mouse.up()
    this.drawnTo = { x: left + 6, y: end.y + 10 }
  }
  /** A place in what was drawn over last. */
  private drawnTo = { x: 0, y: 0 }

  /** Drags what was drawn over last onto the card of an article, with a quick first move. */
  async dropSelectionOnCard(number: number): Promise<void> {
    const card = (await this.page.getByRole('article', { name: new RegExp(`^Article ${number}:`, 'u') }).boundingBox())!
    const { x, y } = this.drawnTo
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + 40, y)
    await this.page.mouse.move(card.x + 80, card.y + 30, { steps: 4 })
    await this.page.mouse.move(card.x + 84, card.y + 32)
    await this.page.mouse.up()
  }

  /** Gives what is selected to an article by the menu of the right button. */
  async giveByMenu(number: number): Promise<void> {
    await this.page.mouse.click(this.drawnTo.x, this.drawnTo.y, { button: 'right' })
    await this.page.getByRole('menuitem', { name: new RegExp(`^Give to article ${number}\\b`, 'u') }).click()
  }

  /** Clicks elsewhere in the text where the bar of the last selection is in the way: it goes. */
  private async uncover(x: number, y: number): Promise<void> {
    const bar = (await this.selectionBar.isVisible()) ? await this.selectionBar.boundingBox() : null
    if (!bar || x < bar.x || x > bar.x + bar.width || y < bar.y || y > bar.y + bar.height) return
    const elsewhere = bar.y > 200 ? bar.y - 20 : bar.y + bar.height + 20
    await this.page.mouse.click(x, elsewhere)
    await expect(this.selectionBar).toBeHidden()
  }

  private lineNumber(number: number): Locator {
    return this.page.locator('.margin-lines .cm-gutterElement').filter({ hasText: new RegExp(`^${number}$`, 'u') }).filter({ visible: true }).first()
  }

  /** Turns the wheel until a line is well in view, or as far as the page goes, and tells where it is. */
  private async reveal(number: number): Promise<{ y: number; height: number }> {
    const scroller = this.page.locator('.split-text .cm-scroller')
    for (let turn = 0; turn < 30; turn += 1) {
      const { area, box, guess, scrolled } = await scroller.evaluate(whereIs, number)
      if (box && box.y > area.y + 40 && box.y < area.y + area.height - 120) return box
      const middle = area.y + area.height / 2
      await this.page.mouse.move(area.x + area.width / 2, middle)
      await this.page.mouse.wheel(0, Math.round((box?.y ?? guess) - middle))
      const moved = await scroller.evaluate(async (one, was) => {
        // Scrolling takes some frames, and begins some frames after the wheel.
        let last = one.scrollTop
        for (let still = 0, frame = 0; still < (last === was ? 12 : 4) && frame < 120; frame += 1) {
          await new Promise((resolve) => requestAnimationFrame(resolve))
          still = one.scrollTop === last ? still + 1 : 0
          last = one.scrollTop
        }
        return last !== was
      }, scrolled)
      if (!moved && box && box.y > area.y && box.y < area.y + area.height - 20) return box
    }
    throw new Error(`line ${number} does not come into view`)
  }

  /** Clicks in the margin at the upper edge of a line: cuts there, or takes the cut away. */
  async clickEdgeBefore(words: string): Promise<void> {
    const line = await this.line(words).first().boundingBox()
    const margin = await this.page.locator('.margin-articles').boundingBox()
    if (!line || !margin) throw new Error(`the line “${words}” is not in view`)
    await this.page.mouse.click(margin.x + margin.width / 2, line.y + 2)
  }
}

/** In the window: the visible text, the number of a line in its margin where it is drawn, and about where it is if not. */
function whereIs(scroller: Element, number: number) {
  const place = (one: Element) => {
    const { x, y, width, height } = one.getBoundingClientRect()
    return { x, y, width, height }
  }
  const shown = [...scroller.querySelectorAll('.margin-lines .cm-gutterElement')]
    .map((one) => ({ line: Number(one.textContent), ...place(one) }))
    // One of them is as wide as the widest number, and not to be seen.
    .filter(({ line, height }) => line > 0 && height > 0)
  const first = shown[0] ?? { line: 1, y: 0 }
  return {
    area: place(scroller),
    box: shown.find(({ line }) => line === number),
    guess: first.y + (number - first.line) * 26.4,
    scrolled: scroller.scrollTop,
  }
}
