import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createWorkerPages } from '#main/adapters/pages/worker-pages'
import { BINARY, FLOOD, GB18030_PAGE, GB18030_TEXT } from '../sample-texts'

const entry = pathToFileURL('tests/support/page-worker.mjs')

function pages() {
  const made = createWorkerPages({ entry, weights: 'resources/splitter/weights.bin', width: 1 })
  onTestFinished(() => made.close())
  return made
}

describe('the work on pages, on a worker thread', () => {
  it('looks at a page, shows it in an encoding, splits it, and labels its lines', async () => {
    const work = pages()
    const page = { name: 'b.txt', bytes: GB18030_PAGE }
    expect(await work.look(page, null)).toMatchObject({ encoding: 'gb18030', sample: GB18030_TEXT, problem: null })
    expect(await work.sample(page, 'gb18030')).toBe(GB18030_TEXT)
    const flood = { name: 'a.txt', bytes: new TextEncoder().encode(FLOOD) }
    const digest = '0'.repeat(64)
    const { row, file } = await work.split({ ...flood, id: 'a', digest, encoding: null, preferred: null, profile: null, importedAt: '2020-01-01T00:00:00.000Z' })
    expect(row).toMatchObject({ id: 'a', name: 'a.txt', digest, encoding: 'utf-8', characters: FLOOD.length })
    expect(JSON.parse(file)).toMatchObject({ format: 'galley-document', id: 'a' })
    const rows = (await work.labels(flood, null, null)).replace(/\n$/u, '').split('\n')
    expect(rows.map((line) => line.split('\t')[2]).join('\n')).toBe(FLOOD)
  }, 30_000)

  it('learns from a page, and splits with what it learned from shared memory', async () => {
    const work = pages()
    const page = { name: 'a', text: FLOOD, parts: [{ start: 0, end: FLOOD.length - 1, role: 'body' as const, article: 0 }] }
    const { bytes, pages: names } = await work.learn(null, page)
    expect(names).toEqual(['a'])
    expect(await work.lookAtProfile(bytes)).toEqual({ ok: true, pages: ['a'], isFollowed: false })
    expect(await work.lookAtProfile(bytes.subarray(1))).toEqual({ ok: false, problem: 'damaged' })
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
    shared.set(bytes)
    expect(await work.segment(FLOOD, 'a', { id: 'x', bytes: shared })).toEqual(await work.segment(FLOOD, 'a', null))
  }, 30_000)

  it('names the file that is no text', async () => {
    const failure = await pages().labels({ name: 'c.txt', bytes: BINARY }, null, null).catch((error: unknown) => error)
    expect(failure).toMatchObject({ failure: { code: 'not-text', file: 'c.txt', details: { reason: 'binary' } } })
  }, 30_000)
})
