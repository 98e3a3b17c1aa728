import { type Locator, type Page } from '@playwright/test'

/** What is asked before an import where something is in doubt, and the list of what was left out afterwards. */
export class ImportSheet {
  readonly dialog: Locator
  readonly sample: Locator
  readonly result: Locator
  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^Import \d/u })
    this.sample = this.dialog.getByLabel('Sample')
    this.result = page.getByRole('dialog', { name: 'Result of the import' })
  }

  file(name: string): Locator {
    return this.dialog.getByRole('option', { name })
  }

  async chooseEncoding(file: string, encoding: string): Promise<void> {
    await this.file(file).click()
    await this.dialog.getByRole('combobox', { name: `Encoding of “${file}”` }).click()
    await this.page.getByRole('option', { name: encoding, exact: true }).click()
  }

  async confirm(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Import \d/u }).click()
  }

  /** Drops files on the window, as from a file manager. */
  async drop(files: readonly { readonly name: string; readonly bytes: Buffer }[]): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      (files) => {
        const data = new DataTransfer()
        for (const { name, base64 } of files) {
          data.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name, { type: 'text/plain' }))
        }
        return data
      },
      files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
    )
    await this.page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
    await this.page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  }
}
