import type { Locator, Page } from '@playwright/test'

export class Entities {
  readonly list: Locator
  /** The mentions of the entity that is shown. */
  readonly mentions: Locator
  readonly name: Locator
  constructor(private readonly page: Page) {
    this.list = page.getByRole('grid', { name: 'List of entities' })
    this.mentions = page.getByRole('grid', { name: 'Mentions in context' })
    this.name = page.getByRole('textbox', { name: 'Preferred name' })
  }

  row(name: string): Locator {
    return this.list.getByRole('row').filter({ hasText: name })
  }
}
