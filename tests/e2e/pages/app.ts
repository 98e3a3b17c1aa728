import { expect, type Locator, type Page } from '@playwright/test'
import type { Host } from '../host'
import { Compare } from './compare'
import { ExportScreen } from './export-screen'
import { ImportSheet } from './import-sheet'
import { Library } from './library'
import { Places } from './places'
import { Review } from './review'
import { Settings } from './settings'
import { Split } from './split'
import { Tag } from './tag'
import { Welcome } from './welcome'

export type Screen = 'Library' | 'Split' | 'Tag' | 'Entities' | 'Review' | 'Export'

/** What is there on every screen, and the screens. */
export class App {
  readonly welcome: Welcome
  readonly importSheet: ImportSheet
  readonly library: Library
  readonly split: Split
  readonly tag: Tag
  readonly compare: Compare
  readonly review: Review
  readonly export: ExportScreen
  readonly settings: Settings
  readonly places: Places
  /** What happened last, in a sentence. */
  readonly message: Locator
  readonly savedState: Locator

  constructor(readonly page: Page) {
    this.welcome = new Welcome(page)
    this.importSheet = new ImportSheet(page)
    this.library = new Library(page)
    this.split = new Split(page)
    this.tag = new Tag(page)
    this.compare = new Compare(page)
    this.review = new Review(page)
    this.export = new ExportScreen(page)
    this.settings = new Settings(page)
    this.places = new Places(page)
    this.message = page.getByRole('contentinfo', { name: 'Status' }).getByRole('status')
    this.savedState = page.getByTestId('saved')
  }

  async open(host: Host): Promise<void> {
    await this.page.goto(host.address)
    await expect(this.page.getByRole('banner')).toBeVisible()
  }

  async go(screen: Screen): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen, exact: true }).click()
  }

  /** Opens the sample pages and one of them in Split. */
  async openSample(name: string): Promise<void> {
    await this.welcome.trySamples()
    await this.library.openDocument(name)
    await expect(this.split.source).toBeVisible()
  }

  /** Waits until the line at the bottom says that the last edit is on disk. */
  async isSaved(): Promise<void> {
    await expect(this.savedState).toHaveText(/^Saved \d/u)
  }

  /** Runs a command by its name in the palette. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.page.getByRole('dialog').getByRole('textbox').fill(name)
    await this.page.keyboard.press('Enter')
  }
}
