import { expect, it } from 'vitest'
import { emptyReport } from '#core/dataset/report'
import type { Document } from '#core/document/model'
import { FORMATS, type FormatName } from '#core/export/formats'
import { datasetChunks } from '#core/export/write-dataset'
import { doc } from '../../support/document-notation'

const PAGES = ['d1', 'd2'].map((id) => ({
  ...doc(`
    §1  headline  河湾𠮷日开工
        body      [河湾县|LOC]的“新桥”开工了。
    §2  body      另一件事。
  `),
  id,
}))

async function written(format: FormatName, documents: Iterable<Document> | AsyncIterable<Document> = PAGES) {
  const report = emptyReport()
  const chunks: string[] = []
  for await (const chunk of datasetChunks({ name: '河湾日报', confirmedOnly: false, documents }, FORMATS[format], report)) chunks.push(chunk)
  return { chunks, text: chunks.join(''), report }
}

it('writes one JSON object that states the unit once', async () => {
  const { text, report } = await written('json')
  const file = JSON.parse(text)
  expect(file).toMatchObject({ format: 'galley-dataset', version: 1, name: '河湾日报', offsetUnit: 'codepoint' })
  expect(file.articles.map((article: { id: string }) => article.id)).toEqual(['d1/a1', 'd1/a2', 'd2/a1', 'd2/a2'])
  expect(file.articles[0]).not.toHaveProperty('offsetUnit')
  expect(report).toEqual({ documents: 2, articles: 4, mentions: 2, leftOut: {} })
})

it('writes one line per article in JSONL, each stating the unit', async () => {
  const { text } = await written('jsonl')
  const rows = text.trimEnd().split('\n').map((row) => JSON.parse(row))
  expect(rows.map((row) => [row.id, row.offsetUnit])).toEqual(['d1/a1', 'd1/a2', 'd2/a1', 'd2/a2'].map((id) => [id, 'codepoint']))
  expect(rows[0].mentions).toEqual([
    { id: 'm3', label: 'LOC', quote: '河湾县', spans: [[7, 10]], source: [[7, 10]], by: 'editor', crossing: false },
  ])
})

it('writes the same articles in both', async () => {
  const rows = (await written('jsonl')).text.trimEnd().split('\n').map((row) => JSON.parse(row))
  expect(rows.map(({ offsetUnit: _unit, ...row }) => row)).toEqual(JSON.parse((await written('json')).text).articles)
})

it.each(['json', 'jsonl'] as const)('writes a project without articles as %s', async (format) => {
  const { text } = await written(format, [])
  expect(format === 'json' ? JSON.parse(text).articles : text).toEqual(format === 'json' ? [] : '')
})

it('takes a page only when the one before it is written', async () => {
  const order: string[] = []
  async function* pages() {
    for (const page of PAGES) {
      order.push(`read ${page.id}`)
      yield page
    }
  }
  const report = emptyReport()
  for await (const row of datasetChunks({ name: 'x', confirmedOnly: false, documents: pages() }, FORMATS.jsonl, report)) {
    order.push(`wrote ${JSON.parse(row).id}`)
  }
  expect(order).toEqual(['read d1', 'wrote d1/a1', 'wrote d1/a2', 'read d2', 'wrote d2/a1', 'wrote d2/a2'])
})
