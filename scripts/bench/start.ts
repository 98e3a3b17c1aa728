// From `npm start -- FILE` (everything installed and built) to the file's text on screen, against an empty page.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { launchChromium, median, root, Started, withFolder } from './browser'

const RUNS = 5
const samples = join(root, 'resources/samples')
const page = join(samples, readdirSync(samples).find((name) => name.endsWith('.txt'))!)
const browser = await launchChromium()

const empty: number[] = []
const started: number[] = []
for (let run = 0; run < RUNS; run += 1) {
  empty.push(await timed(async () => {
    const window = await browser.newPage()
    await window.goto('data:text/html,<p>empty</p>')
    await window.getByText('empty').waitFor()
    await window.close()
  }))
  await withFolder(async (data) => {
    let galley: Started | undefined
    started.push(await timed(async () => {
      const [window, host] = await Promise.all([browser.newPage(), Started.start(data, page)])
      galley = host
      await window.goto(host.address)
      await window.locator('.cm-line').first().waitFor()
    }))
    await galley?.stop()
  })
}
await browser.close()

console.log(`From npm start to the first document on screen (median of ${RUNS}, each for a person who never started it before)`)
console.log(`  an empty page          ${Math.round(median(empty))} ms`)
console.log(`  Galley                 ${Math.round(median(started))} ms`)
console.log(`  ratio                  ${(median(started) / median(empty)).toFixed(1)} times an empty page`)

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
