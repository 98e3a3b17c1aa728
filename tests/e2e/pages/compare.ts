import { expect, type Locator, type Page } from '@playwright/test'

/** The screen on which two editors' work is compared. */
export class Compare {
  readonly path: Locator
  readonly figures: Locator
  readonly differences: Locator
  readonly current: Locator
  constructor(private readonly page: Page) {
    this.path = page.getByRole('textbox', { name: 'Folder or file of the other editor' })
    this.figures = page.getByRole('button', { name: 'Agreement' })
    this.differences = page.getByRole('listbox', { name: 'Differences' }).getByRole('option')
    this.current = page.getByRole('listbox', { name: 'Differences' }).getByRole('option', { selected: true })
  }

  /** Opens the other editor's work with the keyboard alone, and waits until all is compared. */
  async open(dir: string): Promise<void> {
    await expect(this.path).toBeFocused()
    await this.page.keyboard.type(dir)
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('button', { name: 'Compare again' })).toBeVisible()
  }
}
