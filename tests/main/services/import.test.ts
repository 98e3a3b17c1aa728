import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createNodeFiles } from '#main/adapters/node-files'
import { Failed } from '#main/ports/failed'
import type { Files } from '#main/ports/files'
import type { Outside } from '#main/services/services'
import { inlinePages, outsideIn, temporaryFolder, writeFiles } from '../outside'
import { BINARY, FLOOD, GB18030_PAGE, GB18030_TEXT, MARKET } from '../sample-texts'
import { importPaths, startHost } from '../window'

async function openEmpty(change: Partial<Omit<Outside, 'emit'>> = {}) {
  const data = temporaryFolder()
  const dir = join(data, 'pages')
  const host = startHost(outsideIn(data, change))
  const window = host.openWindow()
  await window.call('projects.create', { dir, name: 'Pages' })
  return { data, dir, host, window, input: join(data, 'in') }
}

const pathItem = (path: string) => ({ kind: 'path', path }) as const
const bytesItem = (name: string, bytes: Uint8Array | string) => ({ kind: 'bytes', name, base64: Buffer.from(bytes).toString('base64') }) as const

describe('looking at files before they are imported', () => {
  it('finds encodings, shows first lines, and puts problems first', async () => {
    const { window, input } = await openEmpty()
    writeFiles(input, { 'a.txt': FLOOD, 'b.txt': GB18030_PAGE, 'c.txt': BINARY })
    const staged = await window.call('import.stage', { batch: null, items: [pathItem(input)] })
    expect(staged).toMatchObject({ files: 3, encodings: { 'utf-8': 1, gb18030: 1, none: 1 } })
    expect(staged.shown.map(({ index, name, encoding, problem }) => [index, name, encoding, problem?.code ?? null])).toEqual([
      [2, 'c.txt', null, 'not-text'],
      [0, 'a.txt', 'utf-8', null],
      [1, 'b.txt', 'gb18030', null],
    ])
    expect(staged.shown[2]!.sample).toBe(GB18030_TEXT)
  })

  it('adds to a batch piece by piece, bytes and paths alike', async () => {
    const { window, input } = await openEmpty()
    writeFiles(input, { 'a.txt': FLOOD })
    const first = await window.call('import.stage', { batch: null, items: [bytesItem('folder/sent.txt', MARKET)] })
    const second = await window.call('import.stage', { batch: first.batch, items: [pathItem(join(input, 'a.txt'))] })
    expect(second.shown.map(({ name }) => name)).toEqual(['sent.txt', 'a.txt'])
    const { job } = await window.call('import.start', { batch: first.batch, encodings: {} })
    const { result } = await window.event('import.ended', (ended) => ended.job === job)
    expect(result.imported).toHaveLength(2)
    expect((await window.call('documents.open', { id: result.imported[0]! })).document.text).toBe(MARKET)
  })

  it('reads a file with another encoding, to look at', async () => {
    const { window, input } = await openEmpty()
    writeFiles(input, { 'b.txt': GB18030_PAGE })
    const { batch } = await window.call('import.stage', { batch: null, items: [pathItem(input)] })
    expect(await window.call('import.sample', { batch, index: 0, encoding: 'gb18030' })).toEqual({ sample: GB18030_TEXT })
    expect(await window.refused('import.sample', { batch, index: 0, encoding: 'utf-8' })).toMatchObject({
      code: 'encoding-does-not-fit',
      file: 'b.txt',
      details: { encoding: 'utf-8', position: 0 },
    })
    expect(await window.refused('import.sample', { batch, index: 9, encoding: 'utf-8' })).toMatchObject({ code: 'no-such-job' })
  })

  it('visits each folder once, whatever links lead to it, and every name in any script', async () => {
    const { window, input } = await openEmpty()
    writeFiles(input, { 'a.txt': FLOOD, 'sub/二版.txt': MARKET, 'sub/.hidden.txt': 'x', 'sub/notes.md': 'x', 'sub/ملف.TXT': '字' })
    symlinkSync(input, join(input, 'sub', 'circle'))
    symlinkSync(join(input, 'a.txt'), join(input, 'sub', 'again.txt'))
    symlinkSync(join(input, 'nowhere'), join(input, 'sub', 'dangling.txt'))
    const { shown } = await window.call('import.stage', { batch: null, items: [pathItem(input)] })
    expect(shown.map(({ name, problem }) => [name, problem?.code ?? null])).toEqual([
      ['dangling.txt', 'file-missing'],
      ['a.txt', null],
      ['二版.txt', null],
      ['ملف.TXT', null],
    ])
  })

  it('does not look at batches of other windows, nor at discarded ones', async () => {
    const { window, host, input } = await openEmpty()
    writeFiles(input, { 'a.txt': FLOOD })
    const { batch } = await window.call('import.stage', { batch: null, items: [pathItem(input)] })
    expect(await host.openWindow().refused('import.sample', { batch, index: 0, encoding: 'utf-8' })).toMatchObject({ code: 'no-such-job' })
    await window.call('import.discard', { batch })
    expect(await window.refused('import.start', { batch, encodings: {} })).toMatchObject({ code: 'no-such-job' })
  })
})

describe('importing', () => {
  it('refuses what is no text by name and imports the rest, in the order of the files', async () => {
    const { window, dir, input } = await openEmpty()
    writeFiles(input, { '1.txt': FLOOD, '2.txt': BINARY, '10.txt': MARKET, 'empty.txt': '', 'blank.txt': ' \n\n' })
    const result = await importPaths(window, [input, join(input, 'gone.txt')])
    expect(result.refused.map(({ code, file }) => [code, file])).toEqual([
      ['not-text', '2.txt'],
      ['file-missing', join(input, 'gone.txt')],
    ])
    const { documents } = await window.call('projects.open', { dir })
    expect(documents.map(({ id, name }) => [id, name])).toEqual(
      ['1.txt', '10.txt', 'blank.txt', 'empty.txt'].map((name, index) => [result.imported[index], name]),
    )
  })

  it('keeps the bytes of the source as they were', async () => {
    const { window, dir, input } = await openEmpty()
    writeFiles(input, { 'b.txt': GB18030_PAGE })
    const { imported } = await importPaths(window, [input])
    expect(new Uint8Array(readFileSync(join(dir, 'sources', `${imported[0]}.txt`)))).toEqual(GB18030_PAGE)
  })

  it('recognises the same bytes in the project and within a batch', async () => {
    const { window, input } = await openEmpty()
    writeFiles(input, { 'a.txt': FLOOD, 'b.txt': FLOOD, 'c.txt': MARKET })
    expect(await importPaths(window, [input])).toMatchObject({ imported: [{}, {}], known: ['b.txt'] })
    const again = await window.call('import.stage', { batch: null, items: [pathItem(input)] })
    expect(again.shown.map(({ known }) => known)).toEqual([true, true, true])
    expect(await importPaths(window, [input])).toMatchObject({ imported: [], known: ['a.txt', 'b.txt', 'c.txt'] })
  })

  it('writes nothing over a damaged document that the project does not know', async () => {
    const { dir, window, input } = await openEmpty()
    writeFiles(input, { 'a.txt': FLOOD })
    const [usual] = (await importPaths(window, [input])).imported
    await window.call('documents.remove', { ids: [usual!] })
    writeFiles(dir, { [`documents/${usual}.json`]: '{' })
    const { imported } = await importPaths(window, [input])
    expect(imported).toEqual([expect.stringContaining(usual!)])
    expect(imported).not.toEqual([usual])
    expect(readFileSync(join(dir, 'documents', `${usual}.json`), 'utf8')).toBe('{')
  })

  it('reads a file with the encoding that the editor chose', async () => {
    const { window, input } = await openEmpty()
    writeFiles(input, { 'b.txt': GB18030_PAGE })
    const { imported } = await importPaths(window, [input], { '0': 'big5' })
    const { document } = await window.call('documents.open', { id: imported[0]! })
    expect(document.source.encoding).toBe('big5')
    expect(document.text).not.toBe(GB18030_TEXT)
  })

  it('tells the window that asked how many files were looked at', async () => {
    const data = temporaryFolder()
    let time = 0
    const clock = { now: () => (time += 150), later: () => () => undefined }
    const host = startHost(outsideIn(data, { clock }))
    const [window, other] = [host.openWindow(), host.openWindow()]
    writeFiles(join(data, 'in'), { 'a.txt': FLOOD, 'b.txt': MARKET, 'c.txt': GB18030_PAGE })
    await window.call('import.stage', { batch: null, items: [{ kind: 'path', path: join(data, 'in') }] })
    const counts = window.all('import.looking').map(({ files }) => files)
    expect(counts.length).toBeGreaterThan(0)
    expect(counts).toEqual([...counts].sort())
    expect(other.all('import.looking')).toEqual([])
  })

  it('reads every file that fits it in the encoding that the project names', async () => {
    const data = temporaryFolder()
    const window = startHost(outsideIn(data)).openWindow()
    const dir = join(data, 'p')
    await window.call('projects.create', { dir, name: 'P' })
    await window.call('projects.close', {})
    const settings = JSON.parse(readFileSync(join(dir, 'galley.json'), 'utf8')) as { import: { encoding: string } }
    settings.import.encoding = 'big5'
    writeFileSync(join(dir, 'galley.json'), JSON.stringify(settings))
    await window.call('projects.open', { dir })
    const bytes = new Uint8Array([0xa4, 0xa4, 0xa4, 0xe5, 0x0a])
    writeFiles(join(data, 'in'), { 'a.txt': bytes, 'b.txt': FLOOD })
    const { batch, shown } = await window.call('import.stage', { batch: null, items: [{ kind: 'path', path: join(data, 'in') }] })
    expect(shown.map(({ name, encoding }) => [name, encoding])).toEqual([['a.txt', 'big5'], ['b.txt', 'utf-8']])
    const { job } = await window.call('import.start', { batch, encodings: {} })
    await window.event('import.ended', (ended) => ended.job === job)
    const { documents } = await window.call('projects.open', { dir })
    expect(documents.map(({ name, encoding }) => [name, encoding])).toEqual([['a.txt', 'big5'], ['b.txt', 'utf-8']])
  })

  it('tells how far it is, with the rows that came in', async () => {
    const { window, input } = await openEmpty()
    writeFiles(input, Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.txt`, `第${n}版\n${FLOOD}`])))
    const { imported } = await importPaths(window, [input])
    const progress = window.all('import.progress')
    expect(progress.at(-1)).toMatchObject({ done: 30, total: 30 })
    expect(progress.flatMap(({ added }) => added.map(({ id }) => id))).toEqual(imported)
  })

  it('tells all rows before the end, however slow the disk is in the middle', async () => {
    let wasSynced: () => void = () => undefined
    const firstSync = new Promise<void>((resolve) => (wasSynced = resolve))
    let slow = 0
    const files: Files = {
      ...createNodeFiles(),
      // The disk is slow as the first row is told; the second file comes in, and the import is over, meanwhile.
      syncFolder: async () => {
        if (slow-- <= 0) return
        wasSynced()
        await new Promise((resolve) => setTimeout(resolve, 400))
      },
    }
    const pages = inlinePages(async (task) => {
      if (task.kind === 'split' && task.request.name === 'b.txt') await firstSync
    })
    const { window, input } = await openEmpty({ files, pages })
    writeFiles(input, { 'a.txt': FLOOD, 'b.txt': MARKET })
    const { batch } = await window.call('import.stage', { batch: null, items: [pathItem(input)] })
    slow = 2
    await window.call('import.start', { batch, encodings: {} })
    const { result } = await window.event('import.ended')
    expect(window.all('import.progress').flatMap(({ added }) => added.map(({ id }) => id))).toEqual(result.imported)
    expect(result.imported).toHaveLength(2)
  })

  it('stops after the files in hand when it is cancelled; what is done stays', async () => {
    let split = 0
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    const pages = inlinePages(async ({ kind }) => {
      if (kind === 'split' && ++split === 3) await held
    })
    const { window, dir, input } = await openEmpty({ pages })
    writeFiles(input, Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`${n}.txt`, `第${n}版\n${FLOOD}`])))
    const { batch } = await window.call('import.stage', { batch: null, items: [pathItem(input)] })
    const { job } = await window.call('import.start', { batch, encodings: {} })
    await window.call('import.cancel', { job })
    letGo()
    const { result } = await window.event('import.ended')
    expect(result.cancelled).toBe(true)
    expect(result.imported.length).toBeLessThan(50)
    expect((await window.call('projects.open', { dir })).documents.map(({ id }) => id)).toEqual(result.imported)
    expect(await window.refused('import.cancel', { job })).toMatchObject({ code: 'no-such-job' })
  })

  it('goes on when the window that began it is reloaded', async () => {
    const { window, host, dir, input } = await openEmpty()
    writeFiles(input, Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`${n}.txt`, `第${n}版\n${FLOOD}`])))
    const { batch } = await window.call('import.stage', { batch: null, items: [pathItem(input)] })
    await window.call('import.start', { batch, encodings: {} })
    const reloaded = host.openWindow()
    await window.close()
    await reloaded.call('projects.open', { dir })
    const { result } = await reloaded.event('import.ended')
    expect(result.imported).toHaveLength(20)
    expect((await reloaded.call('projects.open', { dir })).documents).toHaveLength(20)
  })

  it('reports a file that vanishes between looking and importing', async () => {
    const { window, input } = await openEmpty()
    writeFiles(input, { 'a.txt': FLOOD, 'b.txt': MARKET })
    const { batch } = await window.call('import.stage', { batch: null, items: [pathItem(input)] })
    rmSync(join(input, 'a.txt'))
    await window.call('import.start', { batch, encodings: {} })
    const { result } = await window.event('import.ended')
    expect(result).toMatchObject({ imported: [{}], refused: [{ code: 'file-missing', file: join(input, 'a.txt') }] })
  })

  it('fails one file when the work on it breaks, and no other', async () => {
    const pages = inlinePages((task) => {
      if (task.kind === 'split' && task.request.name === 'bad.txt') throw new Error('boom')
    })
    const { window, input } = await openEmpty({ pages })
    writeFiles(input, { 'a.txt': FLOOD, 'bad.txt': 'x', 'c.txt': MARKET })
    expect(await importPaths(window, [input])).toMatchObject({ imported: [{}, {}], refused: [{ code: 'internal', file: 'bad.txt' }] })
  })

  it('ends with one reason when the disk is full, and leaves nothing half done', async () => {
    const real = createNodeFiles()
    let room = 5
    const files: Files = {
      ...real,
      write: (path, content, options) => {
        if (path.includes('documents') && --room <= 0) return Promise.reject(new Failed('disk-full', { file: path }))
        return real.write(path, content, options)
      },
    }
    const { window, dir, input } = await openEmpty({ files })
    writeFiles(input, Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${n}.txt`, `第${n}版\n${FLOOD}`])))
    const result = await importPaths(window, [input])
    expect(result.refused.map(({ code }) => code)).toEqual(['disk-full'])
    expect(result.imported).toHaveLength(4)
    const names = (folder: string) => readdirSync(join(dir, folder)).map((name) => name.replace(/\..*$/u, '')).sort()
    expect(names('documents')).toEqual([...result.imported].sort())
    expect(names('sources')).toEqual(names('documents'))
  })

  it('imports nothing into a project that the window may only read', async () => {
    const { host, dir, input } = await openEmpty()
    writeFiles(input, { 'a.txt': FLOOD })
    const reader = host.openWindow()
    await reader.call('projects.open', { dir })
    const { batch } = await reader.call('import.stage', { batch: null, items: [pathItem(input)] })
    expect(await reader.refused('import.start', { batch, encodings: {} })).toMatchObject({ code: 'project-held' })
  })

  it('takes one line of 5 MB and 200,000 lines', async () => {
    const { window, dir, input } = await openEmpty()
    mkdirSync(input)
    writeFiles(input, { 'line.txt': '水'.repeat(1_700_000), 'lines.txt': '雨下了一天。\n'.repeat(200_000) })
    expect((await importPaths(window, [input])).imported).toHaveLength(2)
    const { documents } = await window.call('projects.open', { dir })
    expect(documents.map(({ characters }) => characters)).toEqual([1_700_000, 1_400_000])
  }, 60_000)
})
