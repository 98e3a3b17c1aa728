// Splitting a folder of 2,000 pages against reading and decoding it, on one core and in one process.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from '#core/document/check'
import { documentFrom } from '#core/document/from-segmentation'
import { createSplitter } from '#core/segment/create-splitter'
import { decode } from '#core/text/decode'
import { variedPages } from './varied-pages'

const PAGES = 2000
const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
try {
  for (const [index, page] of variedPages(PAGES, 7).entries()) writeFileSync(join(folder, `${index}.txt`), page)
  const weights = join(import.meta.dirname, '../../resources/splitter/weights.bin')
  const split = createSplitter(readFileSync(weights))

  const read = () =>
    readdirSync(folder).map((name) => {
      const decoded = decode(readFileSync(join(folder, name)))
      if (!decoded.ok) throw new Error(`${name}: ${decoded.reason}`)
      return decoded.text
    })
  read() // the system's file cache is warm for both
  for (const text of read().slice(0, 20)) split(text)

  const [texts, reading] = timed(read)
  const [documents, splitting] = timed(() =>
    texts.map((text, index) => documentFrom({ id: `d${index}`, source: { name: '', digest: '', encoding: 'utf-8' }, text }, split(text))),
  )
  const broken = documents.filter((document) => check(document).length > 0).length
  const characters = texts.reduce((sum, text) => sum + text.length, 0)

  console.log(`Splitting ${PAGES} pages of ${Math.round(characters / PAGES)} characters`)
  console.log(`  reading and decoding   ${Math.round(reading)} ms`)
  console.log(`  splitting              ${Math.round(splitting)} ms, ${Math.round(characters / splitting)},000 characters a second`)
  console.log(`  ratio                  ${(splitting / reading).toFixed(1)} times reading and decoding`)
  if (broken > 0) throw new Error(`${broken} of the splits break an invariant`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function timed<T>(work: () => T): [result: T, milliseconds: number] {
  const start = performance.now()
  const result = work()
  return [result, performance.now() - start]
}
