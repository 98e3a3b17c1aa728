import { expect, type Locator, type Page } from '@playwright/test'

export type Section = 'Articles' | 'Checks' | 'Statistics'

export class Review {
  readonly articles: Locator
  readonly findings: Locator
  constructor(private readonly page: Page) {
    this.articles = page.getByRole('grid', { name: 'Articles' })
    this.findings = page.getByRole('grid', { name: 'Checks' })
  }

  /** The article whose headline this is. */
  row(headline: string): Locator {
    return this.articles.getByRole('row').filter({ has: this.page.getByRole('button', { name: headline }) })
  }

  async show(section: Section): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Parts of Review' }).getByText(section, { exact: true }).click()
  }

  /** Shows only the articles whose texts hold the words. */
  async search(words: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Find in the texts' }).fill(words)
    await this.page.keyboard.press('Enter')
  }

  async hasRows(count: number): Promise<void> {
    await expect(this.articles).toHaveAttribute('aria-rowcount', String(count + 1))
  }
}
