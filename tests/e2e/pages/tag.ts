import { expect, type Locator, type Page } from '@playwright/test'

export class Tag {
  /** The article as it reads. */
  readonly text: Locator
  readonly articles: Locator
  /** The mentions painted in the text. */
  readonly mentions: Locator
  /** The suggestions painted in the text. */
  readonly proposals: Locator
  constructor(private readonly page: Page) {
    this.text = page.getByRole('textbox', { name: /^Article \d/u })
    this.articles = page.getByRole('navigation', { name: 'Articles of this page' })
    this.mentions = this.text.locator('.mention')
    this.proposals = this.text.locator('.proposal')
  }

  /** Selects the first place where the words stand, with the keyboard. */
  async find(words: string): Promise<void> {
    await this.text.focus()
    await this.page.keyboard.press('Control+Home')
    await this.page.keyboard.press('f')
    await this.page.getByRole('textbox', { name: 'Find in this article' }).fill(words)
    await this.page.keyboard.press('Escape')
    await expect(this.text).toBeFocused()
  }

  /** Selects the first place where the words stand within one line of the screen, with the mouse. */
  async drag(words: string): Promise<void> {
    const box = await this.boxOf(words)
    const y = (box.top + box.bottom) / 2
    await this.page.mouse.move(box.left + 1, y)
    await this.page.mouse.down()
    await this.page.mouse.move(box.right - 1, y, { steps: 4 })
    await this.page.mouse.up()
  }

  /** Clicks twice on the last character of that place. */
  async doubleClick(words: string): Promise<void> {
    const box = await this.boxOf(words)
    await this.page.mouse.dblclick(box.right - 4, (box.top + box.bottom) / 2)
  }

  /** Clicks with the other button on the first character of that place. */
  async rightClick(words: string): Promise<void> {
    const box = await this.boxOf(words)
    await this.page.mouse.click(box.left + 4, (box.top + box.bottom) / 2, { button: 'right' })
  }

  /** Where each line of the text begins on the screen. */
  lineTops(): Promise<readonly number[]> {
    return this.text.locator('.cm-line').evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().top))
  }

  private async boxOf(words: string): Promise<{ left: number; right: number; top: number; bottom: number }> {
    const box = await this.text.evaluate((root, words) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(words) ?? -1
        if (at === -1) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + words.length)
        const rects = [...range.getClientRects()]
        if (rects.length === 1) return rects[0]!.toJSON() as { left: number; right: number; top: number; bottom: number }
      }
      return null
    }, words)
    if (!box) throw new Error(`“${words}” is not in view`)
    return box
  }

  /** Places where just this text is proposed. */
  proposal(words: string): Locator {
    return this.proposals.filter({ hasText: words })
  }

  /** The text of the suggestion that the caret is on. */
  async decided(): Promise<string> {
    const strip = this.page.getByRole('group', { name: 'Decide' })
    await expect(strip.getByRole('button', { name: /^Accept/u }).first()).toBeVisible()
    // The strip follows the caret a moment later.
    const under = async () => (await this.text.locator('.proposal-under').allTextContents()).join('')
    const shown = async () => (await strip.locator('.mention').textContent()) ?? ''
    await expect.poll(async () => (await shown()) === (await under())).toBe(true)
    return shown()
  }

  async clickLabel(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Tag as ${title}` }).click()
  }
}
