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
  constructor(private readonly page: Page) {
    this.source = page.getByRole('textbox', { name: /^Source of/u })
    this.total = page.getByRole('heading', { name: /^\d+ articles?$/u })
    this.message = page.getByRole('contentinfo').getByRole('status')
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

  /** Selects whole lines of the source, counted from 1, with the keyboard. For lines that the display does not wrap. */
  async selectLines(first: number, last: number): Promise<void> {
    await this.goToLine(first)
    await this.page.keyboard.press('Home')
    for (let line = first; line < last; line += 1) await this.page.keyboard.press('Shift+ArrowDown')
    await this.page.keyboard.press('Shift+End')
  }

  /** Gives what is selected to an article by its number, 0 for a new one; tells the number it has then. */
  async give(number: number): Promise<number> {
    await this.page.keyboard.press(String(number)[0]!)
    await expect(this.page.getByRole('textbox', { name: 'Article number' })).toBeFocused()
    await this.page.keyboard.type(String(number).slice(1))
    await this.page.keyboard.press('Enter')
    await expect(this.message).toHaveText(/(article \d+|It is there already)/u)
    return Number(/article (\d+)/u.exec((await this.message.textContent()) ?? '')?.[1] ?? number)
  }

  async setRole(role: string): Promise<void> {
    await this.page.keyboard.press('r')
    await this.page.keyboard.press(ROLE_KEYS[role] ?? 'x')
  }

  /** Clicks in the margin at the upper edge of a line: cuts there, or takes the cut away. */
  async clickEdgeBefore(words: string): Promise<void> {
    const line = await this.line(words).first().boundingBox()
    const margin = await this.page.locator('.margin-articles').boundingBox()
    if (!line || !margin) throw new Error(`the line “${words}” is not in view`)
    await this.page.mouse.click(margin.x + margin.width / 2, line.y + 2)
  }
}
