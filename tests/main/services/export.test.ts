import { existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { USUAL_SPLIT } from '#core/dataset/split-choice'
import { FORMATS } from '#core/export/formats'
import { exportFormatSchema, USUAL_EXPORT, type ExportChoice } from '#contract/calls/export'
import { createNodeFiles } from '#main/adapters/node-files'
import type { WriteCalls } from '#main/adapters/write-file'
import { outsideIn, temporaryFolder, writeFiles } from '../outside'
import { FLOOD, MARKET } from '../sample-texts'
import { importPaths, startHost } from '../window'

const ALL: ExportChoice = { ...USUAL_EXPORT, format: 'jsonl' }
const FOLDER: ExportChoice = { ...USUAL_EXPORT, format: 'brat' }

async function openTwo(calls?: WriteCalls) {
  const data = temporaryFolder()
  const dir = join(data, 'pages')
  writeFiles(join(data, 'in'), { 'flood.txt': FLOOD, 'market.txt': MARKET })
  const window = startHost(outsideIn(data, { files: createNodeFiles(calls) })).openWindow()
  await window.call('projects.create', { dir, name: 'Pages' })
  const { imported } = await importPaths(window, [join(data, 'in')])
  const order = (path: string, choice = ALL, replace = false) => ({ job: 'write', choice, path, replace })
  return { data, dir, window, order, flood: imported[0]!, market: imported[1]! }
}

/** Everything below a folder, by its path. */
function treeOf(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(names.map(({ parentPath, name }) => [join(parentPath, name).slice(dir.length + 1), readFileSync(join(parentPath, name), 'utf8')]))
}

describe('export', () => {
  it('offers the formats that there are', async () => {
    const { window } = await openTwo()
    expect(Object.keys(FORMATS)).toEqual(exportFormatSchema.options)
    expect((await window.call('export.formats', {})).formats.map(({ format }) => format)).toEqual(exportFormatSchema.options)
  })

  it('counts and previews what it then writes, and puts the report beside it', async () => {
    const { dir, window, order } = await openTwo()
    const preview = await window.call('export.preview', ALL)
    expect(preview).toMatchObject({ layout: 'file', suggested: expect.stringMatching(/exports[\\/]pages-\d{4}-\d\d-\d\d\.jsonl$/u) })
    const { report } = await window.call('export.count', { job: 'count', choice: ALL })
    const written = await window.call('export.write', order(preview.suggested))
    const text = readFileSync(written.path, 'utf8')
    expect(written).toMatchObject({ report, bytes: Buffer.byteLength(text), files: 1 })
    expect(text.startsWith(preview.samples[0]!.text)).toBe(true)
    expect(text.trimEnd().split('\n')).toHaveLength(report.articles)
    expect(JSON.parse(readFileSync(`${written.path}.report.json`, 'utf8'))).toMatchObject({
      format: 'galley-export-report', galley: '0.0.0', formatVersion: 1, choice: ALL, report,
      project: { name: 'Pages', digest: expect.stringMatching(/^[0-9a-f]{64}$/u) },
      files: [{ file: expect.stringMatching(/^pages-.*\.jsonl$/u), bytes: written.bytes }],
    })
    expect((await window.call('export.preview', ALL)).suggested).toBe(preview.suggested.replace('.jsonl', '-2.jsonl'))
    expect(readdirSync(join(dir, 'exports'))).toHaveLength(2)
  })

  it('previews without reading the whole project', async () => {
    const { data, dir, window } = await openTwo()
    writeFiles(data, Object.fromEntries(['三', '四', '五', '六'].map((day) => [`more/${day}.txt`, `周${day}的消息\n${MARKET}`])))
    const { imported } = await importPaths(window, [join(data, 'more')])
    const { samples } = await window.call('export.preview', ALL)
    writeFileSync(join(dir, 'documents', `${imported.at(-1)}.json`), 'x')
    expect((await window.call('export.preview', ALL)).samples).toEqual(samples)
  })

  it('previews a divided dataset under the names of the files that it then writes', async () => {
    const { data, window, order } = await openTwo()
    const choice = { ...ALL, split: USUAL_SPLIT }
    const { samples } = await window.call('export.preview', choice)
    await window.call('export.write', order(join(data, 'set'), choice))
    expect(samples.map(({ file }) => file).sort()).toEqual(readdirSync(join(data, 'set')).filter((name) => name !== 'export-report.json').sort())
  })

  it('never parts what was linked as one story, and says in the records what was', async () => {
    const { data, window, order, flood, market } = await openTwo()
    const ids = new Map<string, string>()
    for (const id of [flood, market]) ids.set(id, (await window.call('documents.open', { id })).document.articles[0]!.id)
    const to = `${market}/${ids.get(market)}`
    await window.call('documents.change', { changes: [{ id: flood, edits: [{ kind: 'link-story', article: ids.get(flood)!, to }] }] })
    const together = { nearDuplicates: false, pages: false, dates: false }
    for (const seed of ['1', '2', '3', '4']) {
      const dir = join(data, `set-${seed}`)
      await window.call('export.write', order(dir, { ...ALL, split: { ...USUAL_SPLIT, shares: { train: 1, dev: 0, test: 1 }, together, seed } }))
      const files = ['train.jsonl', 'test.jsonl'].map((name) => readFileSync(join(dir, name), 'utf8'))
      const [linked] = files.filter((text) => text.includes(`"id":"${flood}/${ids.get(flood)}"`))
      expect(linked).toContain(`"id":"${to}"`)
      expect(linked).toContain(`"sameStory":["${to}"]`)
    }
  })

  it.each(exportFormatSchema.options)('writes %s, byte for byte the same twice', async (format) => {
    const { data, window, order } = await openTwo()
    const choice = { ...USUAL_EXPORT, format }
    const { layout } = await window.call('export.preview', choice)
    const [one, two] = ['one', 'two'].map((name) => (layout === 'file' ? join(data, name, 'x') : join(data, name)))
    if (layout === 'file') writeFiles(data, { 'one/.keep': '', 'two/.keep': '' })
    await window.call('export.write', order(one!, choice))
    await window.call('export.write', order(two!, choice))
    expect(treeOf(join(data, 'one'))).toEqual(treeOf(join(data, 'two')))
  })

  it('writes the chosen documents only, and counts those that nobody confirmed', async () => {
    const { data, window, order, market } = await openTwo()
    const file = join(data, 'out.json')
    await window.call('export.write', order(file, { ...ALL, format: 'json', documents: [market] }))
    const dataset = JSON.parse(readFileSync(file, 'utf8')) as { articles: { document: string }[] }
    expect(new Set(dataset.articles.map(({ document }) => document))).toEqual(new Set([market]))
    const { report } = await window.call('export.count', { job: '1', choice: { ...ALL, confirmedOnly: true } })
    expect(report).toMatchObject({ documents: 0, articles: 0, leftOut: { 'document-not-confirmed': 2 } })
    const { report: done } = await window.call('export.count', { job: '1', choice: { ...ALL, statuses: ['done'] } })
    expect(done.leftOut['article-of-other-status']).toBeGreaterThan(0)
  })

  it('divides a dataset and says how large the parts are', async () => {
    const { data, window, order } = await openTwo()
    const together = { nearDuplicates: true, pages: false, dates: false }
    const split = { shares: { train: 50, dev: 0, test: 50 }, seed: 'x', together, stratify: true }
    const { report, files } = await window.call('export.write', order(join(data, 'set'), { ...ALL, split }))
    expect(files).toBe(2)
    expect(Object.keys(report.splits ?? {})).toEqual(['train', 'test'])
    expect((report.splits?.train?.articles ?? 0) + (report.splits?.test?.articles ?? 0)).toBe(report.articles)
    expect(readFileSync(join(data, 'set', 'train.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(report.splits?.train?.articles ?? -1)
  })

  it('counts a document that cannot be read and exports the rest', async () => {
    const { dir, window, flood } = await openTwo()
    writeFileSync(join(dir, 'documents', `${flood}.json`), 'x')
    const { report } = await window.call('export.count', { job: '1', choice: ALL })
    expect(report).toMatchObject({ documents: 1, leftOut: { 'document-not-readable': 1 } })
  })
})

describe('the place of an export', () => {
  it.each(['galley.json', 'GALLEY.JSON', 'entities.json', 'documents/x.jsonl', 'sources/x.jsonl', ''])('is never the project itself: %j', async (name) => {
    const { dir, window, order } = await openTwo()
    const before = readFileSync(join(dir, 'galley.json'), 'utf8')
    expect(await window.refused('export.write', order(join(dir, name)))).toMatchObject({ code: 'not-allowed' })
    expect(await window.refused('export.write', order(join(dir, name), FOLDER, true))).toMatchObject({ code: 'not-allowed' })
    expect(readFileSync(join(dir, 'galley.json'), 'utf8')).toBe(before)
  })

  it('is not inside the project by way of a link', async () => {
    const { data, dir, window, order } = await openTwo()
    symlinkSync(join(dir, 'documents'), join(data, 'way'))
    symlinkSync(dir, join(data, 'house'))
    writeFiles(dir, { 'exports/.keep': '' })
    for (const path of ['way/x.jsonl', 'house/documents/x.jsonl', 'house/galley.json'])
      expect(await window.refused('export.write', order(join(data, path)))).toMatchObject({ code: 'not-allowed' })
    expect(await window.refused('export.write', order(join(data, 'way'), FOLDER, true))).toMatchObject({ code: 'not-allowed' })
    expect((await window.call('export.write', order(join(data, 'house/exports/x.jsonl')))).files).toBe(1)
  })

  it('is asked about when an export is there, and holds nothing of the old one when it is replaced', async () => {
    const { data, window, order, market } = await openTwo()
    const dir = join(data, 'set')
    await window.call('export.write', order(dir, FOLDER))
    const before = treeOf(dir)
    expect(await window.refused('export.write', order(dir, FOLDER))).toMatchObject({ code: 'target-exists', file: dir })
    expect(treeOf(dir)).toEqual(before)
    await window.call('export.write', order(dir, { ...FOLDER, documents: [market] }, true))
    expect(Object.keys(treeOf(dir)).length).toBeLessThan(Object.keys(before).length)
    expect(readdirSync(data).sort()).toEqual(['in', 'pages', 'set'])

    const file = join(data, 'out.jsonl')
    await window.call('export.write', order(file))
    expect(await window.refused('export.write', order(file))).toMatchObject({ code: 'target-exists' })
    await window.call('export.write', order(file, ALL, true))
  })

  it('is never a folder that holds anything else', async () => {
    const { data, window, order } = await openTwo()
    writeFiles(data, { 'mine/notes.txt': 'x', 'mine/export-report.json': '{}' })
    expect(await window.refused('export.write', order(join(data, 'mine'), FOLDER, true))).toMatchObject({ code: 'target-not-ours' })
    await window.call('export.write', order(join(data, 'set'), FOLDER))
    writeFiles(data, { 'set/sub/notes.txt': 'x' })
    expect(await window.refused('export.write', order(join(data, 'set'), FOLDER, true))).toMatchObject({ code: 'target-not-ours', details: { other: 'sub/notes.txt' } })
  })

  it('is left as it was when it cannot be written, and nothing lies about', async () => {
    const { data, window, order } = await openTwo()
    const file = join(data, 'no', 'such', 'folder', 'x.jsonl')
    expect(await window.refused('export.write', order(file))).toMatchObject({ code: 'cannot-write' })
    expect(existsSync(join(data, 'no'))).toBe(false)
    expect(await window.refused('export.write', order(data))).toMatchObject({ code: 'cannot-write' })
  })
})

describe('an export that ends early', () => {
  it('leaves the old one and no trace when it is stopped', async () => {
    const { data, window, order } = await openTwo()
    const dir = join(data, 'set')
    await window.call('export.write', order(dir, FOLDER))
    const before = treeOf(dir)
    const refused = window.refused('export.write', order(dir, { ...FOLDER, text: 'source' }, true))
    await window.call('export.cancel', { job: 'write' })
    expect(await refused).toMatchObject({ code: 'cancelled' })
    expect(treeOf(dir)).toEqual(before)
    expect(readdirSync(data).sort()).toEqual(['in', 'pages', 'set'])
    expect(await window.call('export.cancel', { job: 'write' })).toEqual({})
  })

  it.each(['write', 'sync', 'rename'] as const)('leaves the old one and no trace when the %s fails', async (step) => {
    let broken = false
    const error = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    const fails = (): boolean => broken
    const { data, window, order } = await openTwo({
      rm,
      rename: (from, to) => (fails() && step === 'rename' && String(to).endsWith('set') ? ((broken = false), Promise.reject(error)) : rename(from, to)),
      open: async (path, flags) => {
        const handle = await open(path, flags)
        if (fails() && flags === 'wx' && step === 'write') handle.writeFile = () => Promise.reject(error)
        if (fails() && flags === 'wx' && step === 'sync') handle.sync = () => Promise.reject(error)
        return handle
      },
    })
    const dir = join(data, 'set')
    await window.call('export.write', order(dir, FOLDER))
    const before = treeOf(dir)
    broken = true
    expect(await window.refused('export.write', order(dir, { ...FOLDER, text: 'source' }, true))).toMatchObject({ code: 'disk-full' })
    broken = false
    expect(treeOf(dir)).toEqual(before)
    expect(readdirSync(data).sort()).toEqual(['in', 'pages', 'set'])
  })
})
