import { expect, type Locator, type Page } from '@playwright/test'

export class ExportScreen {
  readonly file: Locator
  constructor(private readonly page: Page) {
    this.file = page.getByRole('textbox', { name: /^(File|Folder)$/u })
  }

  /** Chooses a format by its name on screen, and waits until it is known what would be written. */
  async choose(format: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: 'Format' })
    await field.fill(format)
    await this.page.getByRole('option').filter({ has: this.page.getByText(format, { exact: true }) }).click()
    await expect(this.page.getByRole('button', { name: 'Write the export' })).toBeEnabled()
  }

  /** Writes the whole project to `file` and waits until it says so. */
  async write(format: string, file: string): Promise<void> {
    await this.choose(format)
    await this.file.fill(file)
    await this.page.getByRole('button', { name: 'Write the export' }).click()
    await expect(this.page.getByRole('contentinfo').getByRole('status')).toContainText(`Wrote ${file}`)
  }
}
