import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { applyEdit } from '#core/document/apply'
import type { Edit } from '#core/document/edit'
import type { Document } from '#core/document/model'
import { outsideIn, temporaryFolder, writeFiles } from '../outside'
import { MARKET } from '../sample-texts'
import { importPaths, startHost, type TestHost, type TestWindow } from '../window'

const LAKE = `鹤鸣镇来信
本报讯 （记者 乔一禾）鹤鸣镇石门坎的老农阿吉吉说，今年的茶好。
石门坎有三百户人家。
`

// The dictionary is read once, and learning is real.
vi.setConfig({ testTimeout: 30_000 })

interface Opened {
  readonly dir: string
  readonly data: string
  readonly host: TestHost
  readonly window: TestWindow
  readonly lake: string
  readonly market: string
}

async function openProject(): Promise<Opened> {
  const data = temporaryFolder()
  const dir = join(data, 'pages')
  writeFiles(join(data, 'in'), { 'lake.txt': LAKE, 'market.txt': MARKET })
  const host = startHost(outsideIn(data))
  const window = host.openWindow()
  await window.call('projects.create', { dir, name: 'Pages' })
  const { imported } = await importPaths(window, [join(data, 'in')])
  return { data, dir, host, window, lake: imported[0]!, market: imported[1]! }
}

const suggested = async (window: TestWindow, id: string) =>
  (await window.call('suggest.document', { id })).suggestions.map(({ quote, label }) => `${quote}|${label}`)

/** Tags these names wherever they stand in a document, and finishes its first article. */
async function finish({ window }: Opened, id: string, names: Readonly<Record<string, string>>): Promise<void> {
  const { document, revision } = await window.call('documents.open', { id })
  const tags = Object.entries(names).flatMap(([name, label]) =>
    [...document.text.matchAll(new RegExp(name, 'gu'))].map(({ index }): Edit => ({ kind: 'tag', label, spans: [{ start: index, end: index + name.length }] })),
  )
  const tagged = edited(document, { kind: 'together', edits: tags })
  const done = edited(tagged, { kind: 'set-status', article: tagged.articles[0]!.id, status: 'done' })
  await window.call('documents.save', { document: done, revision })
}

function edited(document: Document, edit: Edit): Document {
  const result = applyEdit(document, edit)
  if (!result.ok) throw new Error(result.reason)
  return result.document
}

const isSettled = ({ waiting }: { waiting: number }): boolean => waiting === 0

const NAMES = { 乔一禾: 'PER', 阿吉吉: 'PER', 鹤鸣镇: 'LOC', 石门坎: 'LOC' }

describe('suggestions in a project', () => {
  it('are not worked out for a question that another one of the same window has followed', async () => {
    const { window, host, dir, market, lake } = await openProject()
    const other = host.openWindow()
    await other.call('projects.open', { dir })
    const first = window.call('suggest.document', { id: market })
    const [stale, elsewhere, last] = await Promise.all([
      window.refused('suggest.document', { id: market }),
      other.call('suggest.document', { id: market }),
      window.call('suggest.document', { id: lake }),
      first.catch(() => null),
    ])
    expect(stale.code).toBe('cancelled')
    expect(elsewhere.suggestions).not.toHaveLength(0)
    expect(last.suggestions).not.toHaveLength(0)
  })

  it('proposes names in the articles, with places in the source, scores and reasons', async () => {
    const { window, market } = await openProject()
    const { document } = await window.call('documents.open', { id: market })
    const { suggestions } = await window.call('suggest.document', { id: market })
    const reporter = suggestions.find(({ quote }) => quote === '乔一禾')!
    expect(reporter).toMatchObject({ label: 'PER', reason: { kind: 'rule', rule: 'byline' } })
    expect(document.text.slice(reporter.spans[0]!.start, reporter.spans[0]!.end)).toBe('乔一禾')
    expect(reporter.score).toBeGreaterThan(0.9)
  })

  it('remembers a rejection on disk, and proposes the name again when it is taken back', async () => {
    const { window, dir, market } = await openProject()
    expect(await suggested(window, market)).toContain('松岭镇|LOC')
    await window.call('suggest.decide', { names: [{ name: '松岭镇', label: 'LOC', accepted: false }] })
    expect(await suggested(window, market)).not.toContain('松岭镇|LOC')
    await window.call('projects.close', {})
    await window.call('projects.open', { dir })
    expect((await window.call('suggest.state', {})).names).toEqual([{ name: '松岭镇', label: 'LOC', accepted: false }])
    expect(await suggested(window, market)).not.toContain('松岭镇|LOC')
    await window.call('suggest.decide', { names: [{ name: '松岭镇', label: 'LOC', accepted: null }] })
    expect(await suggested(window, market)).toContain('松岭镇|LOC')
  })

  it('learns from a finished article in the background, keeps that, and forgets it when asked to', async () => {
    const opened = await openProject()
    const { window, dir } = opened
    await finish(opened, opened.lake, NAMES)
    expect(await window.event('suggest.learned', isSettled)).toEqual({ articles: 1, waiting: 0 })
    await window.call('projects.close', {})
    expect(existsSync(join(dir, 'models/tagger.bin'))).toBe(true)
    await window.call('projects.open', { dir })
    expect((await window.call('suggest.state', {})).learning).toEqual({ articles: 1, waiting: 0 })
    expect((await window.call('suggest.reset', {})).learning).toEqual({ articles: 0, waiting: 0 })
    await window.call('projects.close', {})
    await window.call('projects.open', { dir })
    expect((await window.call('suggest.state', {})).learning).toEqual({ articles: 0, waiting: 0 })
  })

  it('counts an article that is open again no longer', async () => {
    const opened = await openProject()
    const { window, lake } = opened
    await finish(opened, lake, NAMES)
    await window.event('suggest.learned', isSettled)
    const { document, revision } = await window.call('documents.open', { id: lake })
    const again = edited(document, { kind: 'set-status', article: document.articles[0]!.id, status: 'doing' })
    await window.call('documents.save', { document: again, revision })
    expect(await window.event('suggest.learned', ({ articles }) => articles === 0)).toEqual({ articles: 0, waiting: 0 })
  })

  it('leaves a damaged model aside with a notice, and learns anew from the finished articles', async () => {
    const opened = await openProject()
    const { window, dir } = opened
    await finish(opened, opened.lake, NAMES)
    await window.event('suggest.learned', isSettled)
    await window.call('projects.close', {})
    const file = join(dir, 'models/tagger.bin')
    writeFileSync(file, readFileSync(file).subarray(0, 200))
    await window.call('projects.open', { dir })
    window.events.length = 0
    await window.call('suggest.state', {})
    expect(await window.event('notice')).toMatchObject({ code: 'model-not-usable', file, details: { reason: 'damaged' } })
    expect(await window.event('suggest.learned', isSettled)).toEqual({ articles: 1, waiting: 0 })
  })

  it('hands what was learned to another project', async () => {
    const opened = await openProject()
    const { window, data, dir } = opened
    await finish(opened, opened.lake, NAMES)
    await window.event('suggest.learned', isSettled)
    await window.call('suggest.decide', { names: [{ name: '茶好', label: 'PER', accepted: false }] })
    const file = join(data, 'learned.bin')
    expect((await window.call('suggest.export', { file })).bytes).toBeGreaterThan(100)
    expect(await window.refused('suggest.export', { file: join(dir, 'galley.json') })).toMatchObject({ code: 'not-allowed' })

    await window.call('projects.create', { dir: join(data, 'other'), name: 'Other' })
    expect(await window.call('suggest.import', { file })).toEqual({ learning: { articles: 1, waiting: 0 }, names: 1 })
    expect((await window.call('suggest.state', {})).names).toHaveLength(1)
    writeFileSync(file, 'no such thing')
    expect(await window.refused('suggest.import', { file })).toMatchObject({ code: 'model-not-usable', file })
    expect((await window.call('suggest.state', {})).learning.articles).toBe(1)
  })

  it('never writes over a list of names that cannot be read', async () => {
    const { window, dir } = await openProject()
    const file = join(dir, 'models/names.json')
    writeFiles(dir, { 'models/names.json': '{"format":"galley-names","version":1,"names":[{"name":3}]}' })
    const before = readFileSync(file, 'utf8')
    await window.call('suggest.state', {})
    expect(await window.event('notice')).toMatchObject({ code: 'file-damaged', file, details: { where: 'names[0].name' } })
    expect(await window.refused('suggest.decide', { names: [{ name: '茶', label: 'PER', accepted: false }] })).toMatchObject({ code: 'file-damaged' })
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('reads what is sound of a damaged list of names, names the lines that are not, and keeps a copy before it writes', async () => {
    const { window, dir } = await openProject()
    const file = join(dir, 'models/names.json')
    const sound = '    { "name": "松岭", "label": "PER", "accepted": false },'
    const before = ['{', '  "format": "galley-names",', '  "version": 1,', '  "names": [', sound, '    { "name": 3, "label": "PER" },', '    { "name": "岭', '  ]', '}', ''].join('\n')
    writeFiles(dir, { 'models/names.json': before })
    expect((await window.call('suggest.state', {})).names).toEqual([{ name: '松岭', label: 'PER', accepted: false }])
    expect(await window.event('notice')).toMatchObject({ code: 'names-left-out', file, details: { where: 'line 6' } })
    expect(window.all('notice').at(-1)).toMatchObject({ details: { where: 'line 7', problem: 'not JSON' } })
    await window.call('suggest.decide', { names: [{ name: '茶', label: 'PER', accepted: false }] })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ names: [{ name: '松岭' }, { name: '茶' }] })
    const [copy] = readdirSync(join(dir, 'backups/names'))
    expect(readFileSync(join(dir, 'backups/names', copy!), 'utf8')).toBe(before)
  })

  it('decides nothing in a window that may only read', async () => {
    const { host, dir, market } = await openProject()
    const second = host.openWindow()
    await second.call('projects.open', { dir })
    expect(await suggested(second, market)).toContain('松岭镇|LOC')
    expect(await second.refused('suggest.decide', { names: [{ name: '松岭镇', label: 'LOC', accepted: false }] })).toMatchObject({ code: 'project-held' })
  })
})
