import { type Locator, type Page } from '@playwright/test'

export class Library {
  readonly documents: Locator
  constructor(private readonly page: Page) {
    this.documents = page.getByRole('grid', { name: 'Documents' })
  }

  row(name: string): Locator {
    return this.documents.getByRole('row', { name })
  }

  async openDocument(name: string): Promise<void> {
    await this.row(name).getByRole('button', { name }).click()
  }

  async search(words: string): Promise<Locator> {
    await this.page.getByRole('textbox', { name: 'Find in all texts' }).fill(words)
    await this.page.keyboard.press('Enter')
    return this.page.getByLabel('Hits')
  }
}
