import { expect, type Locator, type Page } from '@playwright/test'

export class Welcome {
  readonly title: Locator
  constructor(private readonly page: Page) {
    this.title = page.getByRole('heading', { name: 'From newspaper pages to a dataset' })
  }

  async trySamples(): Promise<void> {
    await this.page.getByRole('button', { name: 'Try the sample pages' }).click()
    await expect(this.page.getByRole('heading', { name: 'Library' })).toBeVisible()
  }

  /** Chooses files in the browser's own dialog. */
  async openFiles(files: readonly string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: 'Open files' }).click()
    await (await chooser).setFiles([...files])
  }

  /** Goes to a folder in the app's own dialog and imports it. */
  async openFolder(dir: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Open a folder' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Choose a folder to import' })
    await dialog.getByRole('textbox', { name: 'Folder' }).fill(dir)
    await dialog.getByRole('button', { name: 'Go', exact: true }).click()
    await expect(dialog.getByRole('list', { name: dir })).toBeVisible()
    await dialog.getByRole('button', { name: 'Import this folder' }).click()
  }
}
