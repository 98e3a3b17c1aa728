import { expect, it } from 'vitest'
import { emptyReport } from '#core/dataset/report'
import { FORMATS, type FormatName } from '#core/export/formats'
import { USUAL_OPTIONS } from '#core/export/options'
import { datasetPieces } from '#core/export/write-dataset'
import { doc } from '../../support/document-notation'
import { LABELS, PROJECT, rowsOf, written } from './written'

const PAGES = ['d1', 'd2'].map((id) => ({
  ...doc(`
    §1  headline  河湾𠮷日开工
        body      [河湾县|LOC]的“新桥”开工了。
    §2  body      另一件事。
  `),
  id,
}))
const ALL = Object.keys(FORMATS) as FormatName[]

it('writes one JSON object that states the unit once', async () => {
  const { files, report } = await written('json', PAGES)
  const file = JSON.parse(files['articles.json']!)
  expect(file).toMatchObject({ format: 'galley-dataset', version: 1, name: '河湾日报', offsetUnit: 'codepoint' })
  expect(file.articles.map((article: { id: string }) => article.id)).toEqual(['d1/a1', 'd1/a2', 'd2/a1', 'd2/a2'])
  expect(file.articles[0]).not.toHaveProperty('offsetUnit')
  expect(report).toEqual({ documents: 2, articles: 4, mentions: 2, leftOut: {} })
})

it('writes one line per article in JSONL, each stating the unit', async () => {
  const rows = rowsOf((await written('jsonl', PAGES)).files['articles.jsonl'])
  expect(rows.map((row) => [row.id, row.offsetUnit])).toEqual(['d1/a1', 'd1/a2', 'd2/a1', 'd2/a2'].map((id) => [id, 'codepoint']))
  expect(rows[0]!.mentions).toEqual([
    { id: 'm3', label: 'LOC', quote: '河湾县', spans: [[7, 10]], source: [[7, 10]], by: 'editor', crossing: false },
  ])
})

it('writes the same articles in both', async () => {
  const rows = rowsOf((await written('jsonl', PAGES)).files['articles.jsonl'])
  expect(rows.map(({ offsetUnit: _unit, ...row }) => row)).toEqual(JSON.parse((await written('json', PAGES)).files['articles.json']!).articles)
})

it.each(ALL)('writes a project without articles as %s, and the same bytes every time', async (format) => {
  const { files, report } = await written(format, [])
  expect(report).toEqual(emptyReport())
  for (const [file, text] of Object.entries(files)) if (file.endsWith('.json') || file.endsWith('.jsonld')) JSON.parse(text)
  expect((await written(format, PAGES)).bytes).toEqual((await written(format, PAGES)).bytes)
})

it.each(ALL.filter((format) => FORMATS[format].splits))('puts each article of %s into the files of its split', async (format) => {
  const places = new Map([['d1/a1', 'train'], ['d1/a2', 'train'], ['d2/a1', 'test'], ['d2/a2', 'dev']] as const)
  const { files } = await written(format, PAGES, { places })
  expect(Object.keys(files).filter((file) => /train|dev|validation|test/u.test(file)).length + (format === 'csv' ? 3 : 0)).toBeGreaterThanOrEqual(3)
  const all = await written(format, PAGES)
  expect(all.report).toEqual((await written(format, PAGES, { places })).report)
})

it('writes one file for each article where that is chosen', async () => {
  const { files } = await written('doccano', PAGES, { options: { files: 'each' } })
  expect(Object.keys(files)).toEqual(['page-d1-a1.jsonl', 'page-d1-a2.jsonl', 'page-d2-a1.jsonl', 'page-d2-a2.jsonl'])
})

it('gives files names that lead nowhere else', async () => {
  const page = { ...PAGES[0]!, source: { ...PAGES[0]!.source, name: '../../etc/头版 一*?<>|.txt' } }
  const { files } = await written('brat', [page])
  expect(Object.keys(files)).toEqual(['_etc_头版_一_-d1-a1.ann', '_etc_头版_一_-d1-a1.txt', '_etc_头版_一_-d1-a2.ann', '_etc_头版_一_-d1-a2.txt', 'annotation.conf'])
})

it('takes a page only when the one before it is written', async () => {
  const order: string[] = []
  async function* pages() {
    for (const page of PAGES) {
      order.push(`read ${page.id}`)
      yield { document: page }
    }
  }
  const plan = { name: 'x', labels: LABELS, project: PROJECT, options: USUAL_OPTIONS, splits: null, report: emptyReport() }
  for await (const { content } of datasetPieces({ choice: { confirmedOnly: false }, plan, documents: pages(), places: null }, FORMATS.jsonl)) {
    if (content !== '') order.push(`wrote ${JSON.parse(String(content)).id}`)
  }
  expect(order).toEqual(['read d1', 'wrote d1/a1', 'wrote d1/a2', 'read d2', 'wrote d2/a1', 'wrote d2/a2'])
})
