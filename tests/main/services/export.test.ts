import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createNodeFiles } from '#main/adapters/node-files'
import { outsideIn, temporaryFolder, writeFiles } from '../outside'
import { FLOOD, MARKET } from '../sample-texts'
import { importPaths, startHost } from '../window'

const ALL = { format: 'jsonl', documents: null, confirmedOnly: false } as const

async function openTwo() {
  const data = temporaryFolder()
  const dir = join(data, 'pages')
  writeFiles(join(data, 'in'), { 'flood.txt': FLOOD, 'market.txt': MARKET })
  const window = startHost(outsideIn(data, { files: createNodeFiles() })).openWindow()
  await window.call('projects.create', { dir, name: 'Pages' })
  const { imported } = await importPaths(window, [join(data, 'in')])
  return { data, dir, window, flood: imported[0]!, market: imported[1]! }
}

describe('export', () => {
  it('previews what it then writes', async () => {
    const { dir, window } = await openTwo()
    const preview = await window.call('export.preview', ALL)
    expect(preview.suggestedFile).toMatch(/exports[\\/]pages-\d{4}-\d\d-\d\d\.jsonl$/u)
    const written = await window.call('export.write', { choice: ALL, file: preview.suggestedFile })
    const text = readFileSync(written.file, 'utf8')
    expect(written.report).toEqual(preview.report)
    expect(written.bytes).toBe(Buffer.byteLength(text))
    expect(text.startsWith(preview.sample)).toBe(true)
    expect(text.trimEnd().split('\n')).toHaveLength(written.report.articles)
    expect((await window.call('export.preview', ALL)).suggestedFile).toBe(preview.suggestedFile.replace('.jsonl', '-2.jsonl'))
    expect(readdirSync(join(dir, 'exports'))).toHaveLength(1)
  })

  it('writes the chosen documents only, and counts those that nobody confirmed', async () => {
    const { data, window, market } = await openTwo()
    const file = join(data, 'out.json')
    await window.call('export.write', { choice: { ...ALL, format: 'json', documents: [market] }, file })
    const dataset = JSON.parse(readFileSync(file, 'utf8')) as { articles: { document: string }[] }
    expect(new Set(dataset.articles.map(({ document }) => document))).toEqual(new Set([market]))
    const { report } = await window.call('export.preview', { ...ALL, confirmedOnly: true })
    expect(report).toMatchObject({ documents: 0, articles: 0, leftOut: { 'document-not-confirmed': 2 } })
  })

  it('counts a document that cannot be read and exports the rest', async () => {
    const { dir, window, flood } = await openTwo()
    writeFileSync(join(dir, 'documents', `${flood}.json`), 'x')
    const { report } = await window.call('export.preview', ALL)
    expect(report).toMatchObject({ documents: 1, leftOut: { 'document-not-readable': 1 } })
  })

  it.each(['galley.json', 'entities.json', 'documents/x.jsonl', 'sources/x.jsonl', ''])('never writes over the project itself: %j', async (name) => {
    const { dir, window } = await openTwo()
    const before = readFileSync(join(dir, 'galley.json'), 'utf8')
    expect(await window.refused('export.write', { choice: ALL, file: join(dir, name) })).toMatchObject({ code: 'not-allowed' })
    expect(readFileSync(join(dir, 'galley.json'), 'utf8')).toBe(before)
  })

  it('says where it could not write, and leaves nothing behind', async () => {
    const { data, window } = await openTwo()
    const file = join(data, 'no', 'such', 'folder', 'x.jsonl')
    expect(await window.refused('export.write', { choice: ALL, file })).toMatchObject({ code: 'cannot-write', file })
    expect(existsSync(join(data, 'no'))).toBe(false)
    expect(await window.refused('export.write', { choice: ALL, file: data })).toMatchObject({ code: 'cannot-write' })
  })
})
