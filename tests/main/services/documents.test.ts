import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentFormat } from '#core/file/document-file'
import type { RequestOf } from '#contract/calls'
import { applyEdit } from '#core/document/apply'
import { deltaBetween } from '#core/document/delta'
import { linesOf } from '#core/text/lines'
import { Failed } from '#main/ports/failed'
import type { Files } from '#main/ports/files'
import { createNodeFiles } from '#main/adapters/node-files'
import { outsideIn, temporaryFolder, writeFiles } from '../outside'
import { FLOOD, MARKET } from '../sample-texts'
import { importPaths, startHost } from '../window'

/** A window with a project of two documents. `files` can be made to fail. */
async function openTwo(files: Files = createNodeFiles()) {
  const data = temporaryFolder()
  const dir = join(data, 'pages')
  writeFiles(join(data, 'in'), { 'flood.txt': FLOOD, 'market.txt': MARKET })
  const host = startHost(outsideIn(data, { files }))
  const window = host.openWindow()
  await window.call('projects.create', { dir, name: 'Pages' })
  const { imported } = await importPaths(window, [join(data, 'in')])
  return { data, dir, host, window, flood: imported[0]!, market: imported[1]! }
}

function fileOf(dir: string, id: string): string {
  return join(dir, 'documents', `${id}.json`)
}

describe('saving', () => {
  it('gives back after reopening just what was saved', async () => {
    const { dir, window, market } = await openTwo()
    const { document, revision } = await window.call('documents.open', { id: market })
    const start = document.text.indexOf('乔一禾')
    const tagged = applyEdit(document, { kind: 'tag', label: 'PER', spans: [{ start, end: start + 3 }] })
    if (!tagged.ok) throw new Error(tagged.reason)
    const saved = await window.call('documents.save', { document: tagged.document, revision })
    expect(saved.summary).toMatchObject({ id: market, mentions: 1 })
    await window.call('projects.close', {})
    const reopened = await window.call('projects.open', { dir })
    expect(reopened.documents.find(({ id }) => id === market)).toEqual(saved.summary)
    expect(await window.call('documents.open', { id: market })).toEqual({ document: tagged.document, revision: saved.revision })
  })

  it('takes what differs from the file, whether the host has the document at hand or not', async () => {
    const { dir, window, market } = await openTwo()
    let { document, revision } = await window.call('documents.open', { id: market })
    for (const word of ['乔一禾', '农场']) {
      const start = document.text.indexOf(word)
      const tagged = applyEdit(document, { kind: 'tag', label: 'PER', spans: [{ start, end: start + word.length }] })
      if (!tagged.ok) throw new Error(tagged.reason)
      const delta = deltaBetween(document, tagged.document) as RequestOf<'documents.saveDelta'>['delta']
      const saved = await window.call('documents.saveDelta', { id: market, delta, revision })
      expect(await window.refused('documents.saveDelta', { id: market, delta, revision })).toMatchObject({ code: 'file-changed-on-disk' })
      expect(await window.refused('documents.saveDelta', { id: market, delta, revision: saved.revision })).toMatchObject({ code: 'delta-misfit' })
      document = tagged.document as typeof document
      revision = saved.revision
      // The next one finds a host that knows only the file.
      await window.call('projects.close', {})
      await window.call('projects.open', { dir })
    }
    expect(await window.call('documents.open', { id: market })).toEqual({ document, revision })
  })

  it('writes offsets in code points though memory counts UTF-16', async () => {
    const { dir, window, market } = await openTwo()
    const { document, revision } = await window.call('documents.open', { id: market })
    const start = document.text.indexOf('农场')
    const tagged = applyEdit(document, { kind: 'tag', label: 'ORG', spans: [{ start, end: start + 2 }] })
    if (!tagged.ok) throw new Error(tagged.reason)
    await window.call('documents.save', { document: tagged.document, revision })
    const file = JSON.parse(readFileSync(fileOf(dir, market), 'utf8')) as { offsetUnit: string; mentions: { spans: number[][] }[] }
    expect(file.offsetUnit).toBe('codepoint')
    // 𠮷 before it is two units in memory and one code point on disk.
    expect(file.mentions[0]!.spans).toEqual([[start - 1, start + 1]])
  })

  it('says which keys of a file will be gone, before they are; the copy keeps them', async () => {
    const { dir, window, flood } = await openTwo()
    writeFileSync(fileOf(dir, flood), readFileSync(fileOf(dir, flood), 'utf8').replace('"status"', '"colour": "red", "status"'))
    const { document, revision, notices } = await window.call('documents.open', { id: flood })
    expect(notices).toEqual([{ code: 'unknown-keys', file: fileOf(dir, flood), details: { first: 'colour', count: 1 } }])
    await window.call('documents.save', { document, revision })
    expect(readFileSync(fileOf(dir, flood), 'utf8')).not.toContain('colour')
    const copies = join(dir, 'backups', flood)
    expect(readdirSync(copies).some((name) => readFileSync(join(copies, name), 'utf8').includes('"colour": "red"'))).toBe(true)
    expect(await window.call('documents.open', { id: flood })).not.toHaveProperty('notices')
  })

  it('refuses to write over what somebody else wrote', async () => {
    const { dir, window, flood } = await openTwo()
    const { document, revision } = await window.call('documents.open', { id: flood })
    const theirs = readFileSync(fileOf(dir, flood), 'utf8').replace('"status": "new"', '"status": "confirmed"')
    writeFileSync(fileOf(dir, flood), theirs)
    const failure = await window.refused('documents.save', { document: { ...document, status: 'edited' }, revision })
    expect(failure).toMatchObject({ code: 'file-changed-on-disk', file: fileOf(dir, flood) })
    expect(readFileSync(fileOf(dir, flood), 'utf8')).toBe(theirs)
  })

  it('tells of a document that somebody else changes while it is open', async () => {
    const { dir, window, flood } = await openTwo()
    await window.call('documents.open', { id: flood })
    writeFileSync(fileOf(dir, flood), readFileSync(fileOf(dir, flood), 'utf8').replace('"new"', '"confirmed"'))
    expect(await window.event('document.changedOnDisk')).toEqual({ id: flood })
  })

  it('does not tell a window of its own saves, but tells the others', async () => {
    const { dir, host, window, flood } = await openTwo()
    const reader = host.openWindow()
    await reader.call('projects.open', { dir })
    const { document, revision } = await window.call('documents.open', { id: flood })
    await window.call('documents.save', { document: { ...document, status: 'edited' }, revision })
    expect(await reader.event('document.changedOnDisk')).toEqual({ id: flood })
    expect(window.all('document.changedOnDisk')).toEqual([])
  })

  it('never writes a document that breaks a promise of the model', async () => {
    const { dir, window, flood } = await openTwo()
    const { document, revision } = await window.call('documents.open', { id: flood })
    const before = readFileSync(fileOf(dir, flood), 'utf8')
    const lost = { ...document, articles: document.articles.slice(1), furniture: [] }
    expect(await window.refused('documents.save', { document: lost, revision })).toMatchObject({
      code: 'invariant-broken',
      file: 'flood.txt',
      details: { code: 'text-in-no-part' },
    })
    const other = { ...document, source: { ...document.source, encoding: 'big5' } }
    expect(await window.refused('documents.save', { document: other, revision })).toMatchObject({ code: 'invariant-broken' })
    expect(readFileSync(fileOf(dir, flood), 'utf8')).toBe(before)
  })

  it('keeps the state before the first save, once each time the project is opened', async () => {
    const { dir, window, flood } = await openTwo()
    const before = readFileSync(fileOf(dir, flood), 'utf8')
    const { document, revision } = await window.call('documents.open', { id: flood })
    const first = await window.call('documents.save', { document: { ...document, status: 'edited' }, revision })
    await window.call('documents.save', { document: { ...document, status: 'confirmed' }, revision: first.revision })
    const copies = readdirSync(join(dir, 'backups', flood))
    expect(copies).toHaveLength(1)
    expect(readFileSync(join(dir, 'backups', flood, copies[0]!), 'utf8')).toBe(before)
  })

  it('saves one after the other what is sent at once, so that none is lost unseen', async () => {
    const { window, flood } = await openTwo()
    const { document, revision } = await window.call('documents.open', { id: flood })
    const [first, second] = await Promise.all([
      window.call('documents.save', { document: { ...document, status: 'edited' }, revision }),
      window.refused('documents.save', { document: { ...document, status: 'confirmed' }, revision }),
    ])
    expect(second.code).toBe('file-changed-on-disk')
    expect((await window.call('documents.open', { id: flood })).revision).toBe(first.revision)
  })

  it.each(['disk-full', 'cannot-write'] as const)('answers %s and leaves the file as it was', async (code) => {
    const real = createNodeFiles()
    let full = false
    const files: Files = {
      ...real,
      write: (path, content, options) => (full ? Promise.reject(new Failed(code, { file: path })) : real.write(path, content, options)),
    }
    const { dir, window, flood } = await openTwo(files)
    const { document, revision } = await window.call('documents.open', { id: flood })
    const before = readFileSync(fileOf(dir, flood), 'utf8')
    full = true
    expect(await window.refused('documents.save', { document: { ...document, status: 'edited' }, revision })).toMatchObject({ code })
    expect(readFileSync(fileOf(dir, flood), 'utf8')).toBe(before)
    full = false
    await window.call('documents.save', { document: { ...document, status: 'edited' }, revision })
  })
})

describe('reading', () => {
  it('opens a document that is being written as it will be, so that it can be saved', async () => {
    const real = createNodeFiles()
    let begun = (): void => undefined
    let goOn = Promise.resolve()
    const files: Files = {
      ...real,
      write: async (path, content, options) => {
        begun()
        await goOn
        return real.write(path, content, options)
      },
    }
    const { window, flood } = await openTwo(files)
    const { document, revision } = await window.call('documents.open', { id: flood })
    const isWriting = new Promise<void>((resolve) => (begun = resolve))
    let release = (): void => undefined
    goOn = new Promise((resolve) => (release = resolve))
    const saving = window.call('documents.save', { document: { ...document, status: 'edited' }, revision })
    await isWriting
    const opening = window.call('documents.open', { id: flood })
    release()
    expect((await opening).revision).toBe((await saving).revision)
  })

  it('refuses a document whose source is not what was imported', async () => {
    const { dir, window, flood } = await openTwo()
    const source = join(dir, 'sources', `${flood}.txt`)
    writeFileSync(source, `${FLOOD}more`)
    expect(await window.refused('documents.open', { id: flood })).toMatchObject({ code: 'file-damaged', file: source })
  })

  it.each(['../../etc/passwd', '..', 'a/b', '', 'x'.repeat(200)])('has no document %j', async (id) => {
    const { window } = await openTwo()
    expect(await window.refused('documents.open', { id })).toMatchObject({ code: 'no-such-document' })
  })

  it('refuses a document of a newer Galley and leaves it unharmed', async () => {
    const { dir, window, flood } = await openTwo()
    const newer = readFileSync(fileOf(dir, flood), 'utf8').replace(/"version": \d+/u, '"version": 99')
    writeFileSync(fileOf(dir, flood), newer)
    expect(await window.refused('documents.open', { id: flood })).toMatchObject({ code: 'file-newer', details: { found: 99, known: documentFormat.version } })
    expect(readFileSync(fileOf(dir, flood), 'utf8')).toBe(newer)
  })
})

describe('removing', () => {
  it('moves both files to backups and forgets the document, so that it can be imported again', async () => {
    const { data, dir, window, flood, market } = await openTwo()
    await window.call('documents.remove', { ids: [flood] })
    expect((await window.call('projects.open', { dir })).documents.map(({ id }) => id)).toEqual([market])
    expect(existsSync(fileOf(dir, flood))).toBe(false)
    expect(readdirSync(join(dir, 'backups', flood)).map((name) => name.replace(/-.*\./u, '-*.')).sort()).toEqual(['removed-*.json', 'removed-*.txt'])
    expect((await importPaths(window, [join(data, 'in', 'flood.txt')])).imported).toEqual([flood])
  })
})

describe('putting back what was taken out', () => {
  it('makes files and index as they were; what is there again, or was never taken out, is left alone', async () => {
    const { dir, window, flood, market } = await openTwo()
    const rows = async () => (await window.call('projects.open', { dir })).documents
    const [before, file] = [await rows(), readFileSync(fileOf(dir, flood), 'utf8')]
    expect(await window.call('documents.remove', { ids: [flood, market] })).toEqual({ removed: [flood, market], failure: null })
    expect(await rows()).toEqual([])
    const back = await window.call('documents.putBack', { ids: [flood, market, flood] })
    expect(back.summaries.map(({ id }) => id)).toEqual([flood, market])
    expect(back.failure).toMatchObject({ code: 'no-such-document' })
    expect((await rows()).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(before.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    expect(readFileSync(fileOf(dir, flood), 'utf8')).toBe(file)
  })
})

describe('removing while a save is under way', () => {
  it('does not bring half of the document back', async () => {
    const { dir, window, flood } = await openTwo()
    const { document, revision } = await window.call('documents.open', { id: flood })
    const saving = window.call('documents.save', { document, revision })
    await window.call('documents.remove', { ids: [flood] })
    await saving
    expect(existsSync(fileOf(dir, flood))).toBe(false)
    expect(await window.refused('documents.save', { document, revision })).toMatchObject({ code: 'no-such-document' })
  })
})

describe('searching', () => {
  it('finds a name that is broken by a wrap, with what stands around it as one reads it', async () => {
    const { window, flood } = await openTwo()
    const { hits, more } = await window.call('documents.search', { query: '安若林', limit: 10 })
    expect(hits).toEqual([expect.objectContaining({ id: flood, hit: '安若林', before: expect.stringMatching(/市长$/u), after: expect.stringMatching(/^说，/u) })])
    expect(more).toBe(false)
    expect(FLOOD.slice(hits[0]!.start, hits[0]!.end)).toBe('安若\n林')
  })

  it('finds words in the reading text: on both sides of what another article put between', async () => {
    const { window, flood } = await openTwo()
    const { document, revision } = await window.call('documents.open', { id: flood })
    // The first line without its end, then another article, then the rest: a column that goes on further down.
    const lines = linesOf(document.text)
    const [first, second, third] = lines.filter(({ start, end }) => document.text.slice(start, end).trim() !== '')
    const words = document.text.slice(first!.end - 2, first!.end) + document.text.slice(third!.start, third!.start + 2)
    const apart = [{ spans: [first!, third!], to: 'new' as const, role: 'body' as const }, { spans: [second!], to: 'furniture' as const }]
    const result = applyEdit(document, { kind: 'arrange', pieces: apart })
    if (!result.ok) throw new Error(result.reason)
    await window.call('documents.save', { document: result.document as typeof document, revision })
    const { hits } = await window.call('documents.search', { query: words, limit: 10 })
    expect(hits).toMatchObject([{ id: flood, hit: words, start: first!.end - 2, end: first!.end }])
  })

  it('counts white space and case for nothing, and takes every other character as it is', async () => {
    const { window } = await openTwo()
    expect((await window.call('documents.search', { query: ' 本报讯（记者', limit: 10 })).hits).toHaveLength(1)
    expect((await window.call('documents.search', { query: '.*', limit: 10 })).hits).toEqual([])
    expect((await window.call('documents.search', { query: '  ', limit: 10 })).hits).toEqual([])
    expect((await window.call('documents.search', { query: '𠮷田', limit: 10 })).hits).toHaveLength(1)
  })

  it('stops at the limit and says that there is more', async () => {
    const { window } = await openTwo()
    expect(await window.call('documents.search', { query: '的', limit: 1 })).toMatchObject({ hits: [{}], more: true })
  })

  it('gives up a search when the same window begins another', async () => {
    const { window } = await openTwo()
    const [first, second] = await Promise.all([
      window.refused('documents.search', { query: '市', limit: 9 }),
      window.call('documents.search', { query: '市长', limit: 9 }),
    ])
    expect(first).toEqual({ code: 'cancelled' })
    expect(second.hits).toHaveLength(1)
  })
})
