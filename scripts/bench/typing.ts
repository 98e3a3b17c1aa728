// From the press of a label's key to the painted mention, in a text of 200,000 characters with 5,000 mentions: the Tag
// screen against a bare CodeMirror view that does the same and nothing else. And from the choice of such an article to its
// text on screen.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from '@playwright/test'
import { build } from 'vite'
import { applyEdit } from '#core/document/apply'
import type { Edit } from '#core/document/edit'
import type { Document } from '#core/document/model'
import { readDocumentFile, writeDocumentFile } from '#core/file/document-file'
import { launchChromium, median, root, Started, withFolder } from './browser'
import { BETWEEN, keyToPaint, percentile95, SELECTED, watchedPage } from './key-to-paint'
import { seeded, variedPages } from './varied-pages'

const CHARACTERS = 200_000
const MENTIONS = 5000
const PRESSES = 60
const OPENINGS = 7
const SURNAMES = '邵邹柏窦章苏潘葛奚范彭郎鲁韦昌苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤'
const GIVEN = '汀沚湄洲浔淇渚漪沅沄泓洺澍澜潆灏炜烨焕煦熠琅琛琮瑄瑜璇璟皓睿砚禾秉穆竣筠粟绮绶翊翎聿芃芷苒茗荃莳菁萱葆蔚薇蘅'

interface Times {
  readonly keys: readonly number[]
  readonly openings: readonly number[]
}

type Watched = Window & { timeToMentions(act: () => void): Promise<number> }

const { text, spans } = longText()
const browser = await launchChromium()
const [bare, galley] = [await inBareView(browser), await inGalley(browser)]
await browser.close()

report(`From key press to painted mention: ${CHARACTERS} characters, ${MENTIONS} mentions (95th percentile of ${PRESSES})`, percentile95(bare.keys), percentile95(galley.keys))
report(`From opening that article to its text with mentions on screen (median of ${OPENINGS})`, median(bare.openings), median(galley.openings))

function report(what: string, bareView: number, app: number): void {
  console.log(what)
  console.log(`  bare CodeMirror view   ${bareView.toFixed(1)} ms`)
  console.log(`  Galley                 ${app.toFixed(1)} ms`)
  console.log(`  ratio                  ${(app / bareView).toFixed(2)} times the bare view`)
}

/** A text in which every name stands once, as in an article that is tagged through: what is left to propose is little. */
function longText(): { text: string; spans: { start: number; end: number }[] } {
  const han = variedPages(120, 11).join('').replaceAll(/[^\p{Script=Han}]/gu, '')
  const names = inventedNames()
  let read = 0
  const take = (count: number): string => {
    const from = read % (han.length - count)
    read += count
    return han.slice(from, from + count)
  }
  // Begins with a paragraph of names of two characters that nobody has tagged: there the keys are pressed.
  let text = `${Array.from({ length: PRESSES }, () => take(BETWEEN) + names.next().value!.slice(0, SELECTED)).join('')}\n`
  const spans: { start: number; end: number }[] = []
  const filler = CHARACTERS / MENTIONS - 3
  while (spans.length < MENTIONS) {
    text += take(filler)
    const name = names.next().value!
    spans.push({ start: text.length, end: text.length + name.length })
    text += name
    if (spans.length % 5 === 0) text += '。\n'
  }
  return { text, spans }
}

/** Names of people, each other than all before it. */
function* inventedNames(): Generator<string, never> {
  const random = seeded(3)
  const seen = new Set<string>()
  const one = (of: string): string => of[Math.floor(random() * of.length)]!
  for (;;) {
    const name = one(SURNAMES) + one(GIVEN) + one(GIVEN)
    if (seen.has(name) || seen.has(name.slice(0, SELECTED))) continue
    seen.add(name)
    if (seen.size <= PRESSES) seen.add(name.slice(0, SELECTED))
    yield name
  }
}

async function inBareView(browser: Browser): Promise<Times> {
  return withFolder(async (folder) => {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        outDir: folder,
        lib: { entry: join(root, 'scripts/bench/bare-view.ts'), formats: ['iife'], name: 'bare', fileName: () => 'bare.js' },
      },
    })
    const page = await watchedPage(browser)
    writeFileSync(join(folder, 'bare.html'), '<!doctype html><meta charset="utf-8"><body><script src="bare.js"></script>')
    await page.goto(pathToFileURL(join(folder, 'bare.html')).href)
    const openings: number[] = []
    for (let time = 0; time < OPENINGS; time += 1) openings.push(await page.evaluate(
      ([text, spans]) => {
        const { bare, timeToMentions } = window as unknown as Watched & { bare: { show(text: string, spans: object[]): void } }
        document.body.replaceChildren()
        return timeToMentions(() => bare.show(text, spans))
      },
      [text, spans.map(({ start, end }) => ({ from: start, to: end }))] as const,
    ))
    await page.locator('.cm-line').first().waitFor()
    const keys = await keyToPaint(page, PRESSES)
    await page.close()
    return { keys, openings }
  })
}

async function inGalley(browser: Browser): Promise<Times> {
  return withFolder(async (folder) => {
    const project = join(folder, 'project')
    writeFileSync(join(folder, 'long.txt'), text)
    const options = { env: { ...process.env, GALLEY_DATA: folder }, stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] }
    execFileSync(process.execPath, [join(root, 'bin/galley.mjs'), 'import', join(folder, 'long.txt'), '--project', project], options)
    tagAll(join(project, 'documents'))

    const host = await Started.start(folder, '--project', project)
    const page = await watchedPage(browser)
    await page.goto(host.address)
    await page.getByRole('grid', { name: 'Documents' }).getByRole('button', { name: 'long.txt' }).click()
    await page.locator('.cm-line').first().waitFor()
    const screens = page.getByRole('navigation', { name: 'Screens' })
    const reading = page.getByRole('textbox', { name: /^Article 1/u })
    const openings: number[] = []
    for (let time = 0; time < OPENINGS; time += 1) {
      if (time > 0) await screens.getByRole('button', { name: 'Split' }).click()
      await reading.waitFor({ state: 'detached' })
      openings.push(await screens.getByRole('button', { name: 'Tag' }).evaluate((button: HTMLElement) => (window as unknown as Watched).timeToMentions(() => button.click())))
    }
    await reading.waitFor()
    await reading.focus()
    await page.keyboard.press('Control+Home')
    const keys = await keyToPaint(page, PRESSES)
    await page.close()
    await host.stop()
    return { keys, openings }
  })
}

/** Makes the imported document one article with all the mentions, as if an editor had tagged them. */
function tagAll(documents: string): void {
  const file = join(documents, readdirSync(documents).find((name) => name.endsWith('.json'))!)
  const read = readDocumentFile(readFileSync(file, 'utf8'), text)
  if (!read.ok) throw new Error(`the imported document cannot be read: ${read.reason}`)
  const whole = edited(read.value, { kind: 'assign', span: { start: 0, end: text.length }, to: 'new' })
  const body = edited(whole, { kind: 'set-role', span: { start: 0, end: text.length }, role: 'body' })
  const tags = spans.map((span): Edit => ({ kind: 'tag', label: 'PER', spans: [span] }))
  writeFileSync(file, writeDocumentFile(edited(body, { kind: 'together', edits: tags })))
}

function edited(document: Document, edit: Edit): Document {
  const result = applyEdit(document, edit)
  if (result.ok) return result.document
  if (result.reason === 'nothing-to-do' || result.reason === 'already-there') return document
  throw new Error(`${edit.kind} was refused: ${result.reason}`)
}
