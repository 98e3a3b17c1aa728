import { expect, type Page } from '@playwright/test'

/** The app's own dialog for files and folders. */
export class Places {
  constructor(private readonly page: Page) {}

  /** Goes to a folder and takes a file of its list. */
  async take(dir: string, file: string): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Folder' }).fill(dir)
    await dialog.getByRole('button', { name: 'Go', exact: true }).click()
    await expect(dialog.getByRole('list', { name: dir })).toBeVisible()
    await dialog.getByRole('button', { name: file, exact: true }).click()
  }
}
