import { type Locator, type Page } from '@playwright/test'

export class Settings {
  /** What the splitter learned, in a sentence. */
  readonly learned: Locator
  constructor(private readonly page: Page) {
    this.learned = page.getByRole('main').getByRole('status')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+,')
  }

  /** Forgets what the splitter learned, and says yes to the question. */
  async forgetLearned(): Promise<void> {
    await this.page.getByRole('button', { name: 'Forget what was learned …' }).click()
    await this.page.getByRole('dialog', { name: 'Forget what was learned?' }).getByRole('button', { name: 'Forget' }).click()
  }
}
