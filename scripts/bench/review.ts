// Review with 10,000 documents and 100,000 articles: opening the project, the first rows, all rows, search, checks.
import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { launchChromium, Started, withFolder } from './browser'
import { writeManyDocuments } from './many-documents'

const DOCUMENTS = Number(process.env['DOCUMENTS'] ?? 10_000)
const PER_DOCUMENT = 10

await withFolder(async (data) => {
  const dir = join(data, 'project')
  const characters = writeManyDocuments(dir, DOCUMENTS, PER_DOCUMENT, 7)
  const browser = await launchChromium()
  console.log(`${DOCUMENTS} documents, ${DOCUMENTS * PER_DOCUMENT} articles, ${Math.round(characters / 1e6)} million characters`)

  // The same bytes read and nothing done with them: what the other figures are compared with.
  const read = timedNow(() => {
    for (let number = 1; number <= DOCUMENTS; number += 1) for (const kind of ['sources', 'documents']) readFileSync(join(dir, kind, `d${number}.${kind === 'sources' ? 'txt' : 'json'}`))
  })
  tell('reading all files', read, read)

  for (const round of ['with an empty cache', 'once the cache is there']) {
    const galley = await Started.start(data, '--project', dir)
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
    console.log(`  ${round}`)
    tell('open the project', await timed(async () => {
      await page.goto(galley.address)
      await page.getByRole('grid', { name: 'Documents' }).getByRole('row').nth(5).waitFor()
    }), read)
    tell('first rows of the table', await timed(async () => {
      await page.keyboard.press('Alt+' + (1 + (await page.getByRole('navigation').getByRole('button').allTextContents()).indexOf('Review')))
      await page.getByRole('grid', { name: 'Articles' }).getByRole('row').nth(5).waitFor()
    }), read)
    tell('all rows', await timed(() => page.getByText(/^[\d,]+ articles$/u).waitFor({ timeout: 600_000 })), read)
    tell('sort by headline', await timed(async () => {
      await page.getByRole('button', { name: 'Headline', exact: true }).click()
      await page.locator('[role=columnheader][aria-sort=ascending]').waitFor()
    }), read)
    for (const again of ['first search of all texts', 'another search']) {
      tell(again, await timed(async () => {
        await page.getByRole('textbox', { name: 'Find in the texts' }).fill(again === 'another search' ? '书记' : '市民')
        await page.keyboard.press('Enter')
        await page.getByText(/shown/u).waitFor({ timeout: 600_000 })
      }), read)
      await page.keyboard.press('Escape')
      await page.getByText(/^[\d,]+ articles$/u).waitFor()
    }
    tell('scroll to the end, frame by frame: longest frame', await longestFrame(page), read)
    await page.close()
    await galley.stop()
  }
  await browser.close()
})

/** Scrolls through the table and gives the longest time between two frames, in milliseconds. */
async function longestFrame(page: Page): Promise<number> {
  return page.getByRole('grid', { name: 'Articles' }).evaluate(async (grid) => {
    let longest = 0
    let last = performance.now()
    const steps = 120
    for (let step = 0; step <= steps; step += 1) {
      grid.scrollTop = (grid.scrollHeight * step) / steps
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const now = performance.now()
      if (step > 2) longest = Math.max(longest, now - last)
      last = now
    }
    return longest
  })
}

function timedNow(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function tell(what: string, milliseconds: number, read: number): void {
  console.log(`    ${what.padEnd(52)} ${Math.round(milliseconds).toString().padStart(7)} ms   ${(milliseconds / read).toFixed(2)} × reading`)
}
