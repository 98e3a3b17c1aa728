// Writing 10,000 articles in each format, against writing the same bytes that are already made.
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyReport } from '#core/dataset/report'
import { documentFrom } from '#core/document/from-segmentation'
import { editMentions } from '#core/document/mention-edits'
import type { Document } from '#core/document/model'
import { NO_ENTITIES } from '#core/entity/entity'
import { FORMATS } from '#core/export/formats'
import { USUAL_OPTIONS } from '#core/export/options'
import { datasetPieces } from '#core/export/write-dataset'

const ARTICLES = 10_000
const PIECE = Buffer.alloc(262_144, '县')
const LINE = '县长李正昨天到河湾县人民医院看望医务人员，他说今年的新桥会按时通车。\n'

/** An article of about 700 characters with 20 mentions, on a page of its own. */
function page(number: number): Document {
  const headline = `河湾县新闻第${number}号\n`
  const text = headline + LINE.repeat(20)
  const document = documentFrom(
    { id: `d${number}`, source: { name: `${number}.txt`, digest: String(number).padStart(64, '0'), encoding: 'utf-8' }, text },
    {
      articles: [
        {
          confidence: 0.9,
          parts: [
            { start: 0, end: headline.length - 1, role: 'headline', confidence: 0.9, candidates: [] },
            { start: headline.length, end: text.length - 1, role: 'body', confidence: 0.9, candidates: [] },
          ],
        },
      ],
      furniture: [],
      boundaries: [],
    },
  )
  const edits = Array.from({ length: 20 }, (_, line) => {
    const start = headline.length + line * LINE.length + 2
    return { kind: 'tag' as const, label: 'PER', spans: [{ start, end: start + 2 }] }
  })
  const edited = editMentions(document, edits)
  return edited.ok ? edited.document : document
}

function* pages(): Generator<{ document: Document }> {
  for (let number = 0; number < ARTICLES; number += 1) yield { document: page(number) }
}

const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
const made = timed(() => { for (const _ of pages()) continue })
console.log(`Exporting ${ARTICLES} articles (${made.toFixed(1)} s to make them, taken off), as a ratio to writing the same bytes`)
for (const [name, format] of Object.entries(FORMATS)) {
  const plan = {
    name: 'bench', labels: [], options: USUAL_OPTIONS, splits: null, report: emptyReport(),
    project: { settings: { labels: [], import: { encoding: null }, reading: { numberSpaces: 'drop' as const } }, entities: NO_ENTITIES, beside: {} },
  }
  let bytes = 0
  const start = performance.now()
  for await (const { content } of datasetPieces({ choice: { confirmedOnly: false }, plan, documents: pages(), places: null }, format)) {
    bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
  }
  const work = (performance.now() - start) / 1000 - made
  const write = timed(() => {
    const file = openSync(join(folder, name), 'w')
    for (let left = bytes; left > 0; left -= PIECE.length) writeSync(file, PIECE, 0, Math.min(PIECE.length, left))
    fsyncSync(file)
    closeSync(file)
  })
  const megabytes = (bytes / 1e6).toFixed(0).padStart(5)
  console.log(`  ${name.padEnd(15)} ${megabytes} MB  ${work.toFixed(1).padStart(6)} s  ${((work + write) / write).toFixed(0).padStart(4)} times`)
}
rmSync(folder, { recursive: true, force: true })

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}
