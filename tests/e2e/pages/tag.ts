import { type Locator, type Page } from '@playwright/test'

export class Tag {
  readonly text: Locator
  constructor(private readonly page: Page) {
    this.text = page.getByRole('textbox', { name: /^Reading text/u })
  }
}
