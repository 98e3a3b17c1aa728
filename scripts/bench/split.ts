// The split desk on a page of 1,000 lines, on one of 200,000, on one line of 5 MB and on a page with 2,000 articles: from
// the click on its name to the text, and from the press of a key to the change that it makes on screen.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { launchChromium, root, Started, withFolder } from './browser'
import { percentile95 } from './key-to-paint'
import { variedPages } from './varied-pages'

const ROUNDS = 60
const LINES = variedPages(1500, 5).join('\n\n').split('\n')
const upTo = (count: number) => Array.from({ length: count }, (_, index) => LINES[index % LINES.length]!).join('\n')
const PAGES: readonly (readonly [string, () => string])[] = [
  ['1,000 lines', () => upTo(1000)],
  ['200,000 lines', () => upTo(200_000)],
  ['one line of 5 MB', () => LINES.join('').repeat(10).slice(0, 1_700_000)],
  ['2,000 articles', () => Array.from({ length: 2000 }, (_, index) => `${LINES[index * 7 % 4000] || '新闻'}。\n\u3000\u3000本报讯\u3000河湾县第${index}座新桥昨日通车，两岸\n的人一早就来看。\n`).join('\n')],
]

type Watched = Window & { paintTimes: number[]; watchKey(key: string): void; watchOpening(): Promise<number> }

interface Figures {
  readonly opening: number
  readonly keys: Readonly<Record<'cut' | 'join' | 'role', number>>
}

const wanted = process.env['GALLEY_BENCH_PAGES']
const browser = await launchChromium()
const found: [string, Figures][] = []
for (const [name, text] of PAGES) if (wanted === undefined || name.includes(wanted)) found.push([name, await measured(browser, text())])
await browser.close()

console.log(`The split desk (95th percentile of ${ROUNDS} presses each, in milliseconds)`)
console.log(`  ${''.padEnd(20)}${['first paint', 'cut', 'join', 'role'].map((head) => head.padStart(13)).join('')}`)
for (const [name, { opening, keys }] of found) {
  console.log(`  ${name.padEnd(20)}${[opening, keys.cut, keys.join, keys.role].map((time) => time.toFixed(0).padStart(13)).join('')}`)
}

async function measured(browser: Browser, text: string): Promise<Figures> {
  return withFolder(async (folder) => {
    const project = join(folder, 'project')
    writeFileSync(join(folder, 'page.txt'), text)
    const options = { env: { ...process.env, GALLEY_DATA: folder }, stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] }
    execFileSync(process.execPath, [join(root, 'bin/galley.mjs'), 'import', join(folder, 'page.txt'), '--project', project], options)
    const host = await Started.start(folder, '--project', project)
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
    await page.addInitScript({ path: join(import.meta.dirname, 'split-paint.js') })
    await page.goto(host.address)
    const name = page.getByRole('grid', { name: 'Documents' }).getByRole('button', { name: 'page.txt' })
    await name.waitFor()
    const opening = await firstPaint(page)
    const keys = await keyTimes(page, text.split('\n'))
    await page.close()
    await host.stop()
    return { opening, keys }
  })
}

/** From the click on the document's name until its first lines were painted. */
async function firstPaint(page: Page): Promise<number> {
  const time = page.evaluate(() => (window as unknown as Watched).watchOpening())
  await page.getByRole('grid', { name: 'Documents' }).getByRole('button', { name: 'page.txt' }).click()
  return time
}

async function keyTimes(page: Page, lines: readonly string[]): Promise<Figures['keys']> {
  const { keyboard } = page
  const times: Record<'cut' | 'join' | 'role', number[]> = { cut: [], join: [], role: [] }
  await page.locator('.split-text .cm-content').focus()
  for (let round = 0, line = 300; round < ROUNDS; round += 1, line += 3) {
    if (lines.length > 1) {
      line = lineWithText(line, lines)
      await goToLine(page, line)
    } else for (let step = 0; step < 3; step += 1) await keyboard.press('ArrowDown')
    // Where there is one line only it is cut inside.
    times.cut.push(await timeOf(page, 'Enter', lines.length > 1 ? 'Enter' : 'Shift+Enter'))
    times.join.push(await timeOf(page, 'Backspace'))
    // The line's first characters: the margin shows their role. The first two may be blanks.
    for (let step = 0; step < 3; step += 1) await keyboard.press('Shift+ArrowRight')
    await keyboard.press('r')
    times.role.push(await timeOf(page, 'x'))
    await keyboard.press('ArrowRight')
  }
  return { cut: percentile95(times.cut), join: percentile95(times.join), role: percentile95(times.role) }
}

/** The first line at or after `line` in the middle of a paragraph, where no article begins yet. Counted from 1. */
function lineWithText(line: number, lines: readonly string[]): number {
  const goesOn = (text: string | undefined) => text !== undefined && text.trim().length > 12 && !/[。！？”]\s*$/u.test(text)
  const found = lines.findIndex((text, index) => index >= line - 1 && text.trim().length > 3 && goesOn(lines[index - 1]))
  if (found < 0) throw new Error(`the page has no text at or after line ${line}`)
  return found + 1
}

async function goToLine(page: Page, line: number): Promise<void> {
  await page.keyboard.press('Control+g')
  await page.getByRole('textbox', { name: 'Line number' }).fill(String(line))
  await page.keyboard.press('Enter')
}

async function timeOf(page: Page, key: string, press = key): Promise<number> {
  const before = await page.evaluate((wanted) => {
    const window_ = window as unknown as Watched
    window_.watchKey(wanted)
    return window_.paintTimes.length
  }, key)
  await page.keyboard.press(press)
  await page.waitForFunction((count) => (window as unknown as Watched).paintTimes.length > count, before)
  return page.evaluate(() => (window as unknown as Watched).paintTimes.at(-1)!)
}
