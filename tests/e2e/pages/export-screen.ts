import { expect, type Locator, type Page } from '@playwright/test'

export class ExportScreen {
  readonly file: Locator
  constructor(private readonly page: Page) {
    this.file = page.getByRole('textbox', { name: 'File', exact: true })
  }

  /** Writes the whole project to `file` and waits until it says so. */
  async write(format: 'JSON' | 'JSONL', file: string): Promise<void> {
    await this.page.getByRole('radio', { name: format, exact: true }).check()
    await expect(this.file).not.toHaveValue('')
    await this.file.fill(file)
    await this.page.getByRole('button', { name: 'Write the file' }).click()
    await expect(this.page.getByRole('contentinfo').getByRole('status')).toContainText(`Wrote ${file}`)
  }
}
