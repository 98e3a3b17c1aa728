import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { RequestOf } from '#contract/calls'
import { USUAL_EXPORT } from '#contract/calls/export'
import { applyEdit } from '#core/document/apply'
import { deltaBetween } from '#core/document/delta'
import { documentFrom } from '#core/document/from-segmentation'
import { writeFiles } from '../main/outside'
import { BINARY, FLOOD, GB18030_PAGE, MARKET } from '../main/sample-texts'
import { importPaths, type TestWindow } from '../main/window'

/** A host as a test sees it: windows, and the folder where everything may go. */
export interface ParityHost {
  readonly data: string
  openWindow(): Promise<TestWindow>
}

export interface ParityCase {
  readonly what: string
  run(host: ParityHost): Promise<void>
}

async function withPages(host: ParityHost) {
  const window = await host.openWindow()
  const dir = join(host.data, 'pages')
  writeFiles(join(host.data, 'in'), { 'flood.txt': FLOOD, 'gb.txt': GB18030_PAGE, 'market.txt': MARKET })
  await window.call('projects.create', { dir, name: 'Pages' })
  const { imported } = await importPaths(window, [join(host.data, 'in')])
  return { window, dir, imported }
}

/** What every host must do in the same way. The hosts carry messages; none decides anything. */
export const CASES: readonly ParityCase[] = [
  {
    what: 'starts a window with version, capabilities and preferences',
    async run(host) {
      const start = await (await host.openWindow()).call('app.start', { languages: ['en'] })
      expect(start).toMatchObject({ openProject: null, openPaths: [], notices: [], preferences: { theme: 'system' } })
    },
  },
  {
    what: 'keeps preferences',
    async run(host) {
      const window = await host.openWindow()
      await window.call('preferences.set', { theme: 'dark', lastDocument: { '/p.q': 'x' } })
      expect((await window.call('app.start', { languages: ['en'] })).preferences).toMatchObject({ theme: 'dark', lastDocument: { '/p.q': 'x' } })
    },
  },
  {
    what: 'imports files with progress, and opens their documents',
    async run(host) {
      const { window, dir, imported } = await withPages(host)
      expect(window.all('import.progress').at(-1)).toMatchObject({ done: 3, total: 3 })
      const { documents } = await window.call('projects.open', { dir })
      expect(documents.map(({ id, name, encoding }) => [id, name, encoding])).toEqual([
        [imported[0], 'flood.txt', 'utf-8'],
        [imported[1], 'gb.txt', 'gb18030'],
        [imported[2], 'market.txt', 'utf-8'],
      ])
      expect((await window.call('documents.open', { id: imported[2]! })).document.text).toBe(MARKET)
    },
  },
  {
    what: 'takes files as bytes, refuses what is no text, and knows a file again',
    async run(host) {
      const { window } = await withPages(host)
      const item = (name: string, bytes: Uint8Array | string) => ({ kind: 'bytes', name, base64: Buffer.from(bytes).toString('base64') }) as const
      const items = [item('bad.bin', BINARY), item('again.txt', FLOOD), item('new.txt', '新的一页。\n')]
      const { batch, shown } = await window.call('import.stage', { batch: null, items })
      expect(shown.map(({ name, known, problem }) => [name, known, problem?.code ?? null])).toEqual([
        ['bad.bin', false, 'not-text'],
        ['again.txt', true, null],
        ['new.txt', false, null],
      ])
      const { job } = await window.call('import.start', { batch, encodings: {} })
      const { result } = await window.event('import.ended', (ended) => ended.job === job)
      expect(result).toMatchObject({ imported: [{}], known: ['again.txt'], refused: [{ code: 'not-text', file: 'bad.bin' }] })
    },
  },
  {
    what: 'saves an edit so that it is there after reopening',
    async run(host) {
      const { window, dir, imported } = await withPages(host)
      const id = imported[2]!
      const { document, revision } = await window.call('documents.open', { id })
      const start = document.text.indexOf('𠮷田')
      const tagged = applyEdit(document, { kind: 'tag', label: 'ORG', spans: [{ start, end: start + 3 }] })
      if (!tagged.ok) throw new Error(tagged.reason)
      const saved = await window.call('documents.save', { document: tagged.document, revision })
      expect(await window.refused('documents.save', { document: tagged.document, revision })).toMatchObject({ code: 'file-changed-on-disk' })
      await window.call('projects.close', {})
      await window.call('projects.open', { dir })
      expect(await window.call('documents.open', { id })).toEqual({ document: tagged.document, revision: saved.revision })
    },
  },
  {
    what: 'saves what differs from the file, and refuses it for any other state',
    async run(host) {
      const { window, imported } = await withPages(host)
      const id = imported[2]!
      const { document, revision } = await window.call('documents.open', { id })
      const start = document.text.indexOf('𠮷田')
      const tagged = applyEdit(document, { kind: 'tag', label: 'ORG', spans: [{ start, end: start + 3 }] })
      if (!tagged.ok) throw new Error(tagged.reason)
      const delta = deltaBetween(document, tagged.document) as RequestOf<'documents.saveDelta'>['delta']
      const saved = await window.call('documents.saveDelta', { id, delta, revision })
      expect(await window.refused('documents.saveDelta', { id, delta, revision })).toMatchObject({ code: 'file-changed-on-disk' })
      expect(await window.refused('documents.saveDelta', { id, delta, revision: saved.revision })).toMatchObject({ code: 'delta-misfit' })
      expect(await window.call('documents.open', { id })).toEqual({ document: tagged.document, revision: saved.revision })
    },
  },
  {
    what: 'splits a document again without changing it',
    async run(host) {
      const { window, imported } = await withPages(host)
      const id = imported[0]!
      const opened = await window.call('documents.open', { id })
      const { segmentation } = await window.call('documents.splitAgain', { id })
      expect(documentFrom(opened.document, segmentation)).toEqual(opened.document)
      expect(await window.call('documents.open', { id })).toEqual(opened)
      expect(await window.refused('documents.splitAgain', { id: 'nothing' })).toMatchObject({ code: 'no-such-document' })
    },
  },
  {
    what: 'hands on what the splitter learned, takes it back, and forgets it',
    async run(host) {
      const { window } = await withPages(host)
      const nothing = { pages: 0, waiting: 0, isFollowed: false, run: null }
      expect(await window.call('splitter.state', {})).toEqual(nothing)
      const { file, bytes } = await window.call('splitter.export', { file: 'paper.galley-profile' })
      expect(readFileSync(file)).toHaveLength(bytes)
      expect(await window.call('splitter.import', { file })).toMatchObject({ pages: 0 })
      expect(await window.refused('splitter.import', { file: join(host.data, 'in', 'flood.txt') })).toMatchObject({ code: 'model-not-usable' })
      expect(await window.call('splitter.reset', {})).toMatchObject({ pages: 0 })
      expect(await window.call('splitter.cancel', {})).toEqual({})
    },
  },
  {
    what: 'finds a name that is broken by a wrap',
    async run(host) {
      const { window, imported } = await withPages(host)
      expect(await window.call('documents.search', { query: '安若林', limit: 5 })).toMatchObject({ hits: [{ id: imported[0] }], more: false })
    },
  },
  {
    what: 'tells of articles, finds words in their texts, checks and counts them',
    async run(host) {
      const { window, imported } = await withPages(host)
      const { documents } = await window.call('review.rows', { ids: imported })
      const rows = documents.flatMap((one) => one.rows)
      expect(documents.map(({ id, failure }) => [id, failure])).toEqual(imported.map((id) => [id, null]))
      expect((await window.call('review.search', { query: '安若林', ids: imported })).hits).toMatchObject([{ document: imported[0] }])
      const { findings, counts } = await window.call('review.check', { limit: 100 })
      expect(findings).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count, 0))
      expect((await window.call('review.statistics', {})).statistics.articles).toBe(rows.length)
      expect(await window.call('review.stop', {})).toEqual({})
    },
  },
  {
    what: 'changes documents that no window shows, and takes it back',
    async run(host) {
      const { window, imported } = await withPages(host)
      const [id = ''] = imported
      const before = await window.call('documents.open', { id })
      const article = before.document.articles[0]!.id
      const { changed } = await window.call('documents.change', { changes: [{ id, edits: [{ kind: 'set-status', article, status: 'done' }] }] })
      expect(changed).toMatchObject([{ summary: { id, done: 1 } }])
      await window.call('documents.change', { changes: changed.map(({ undo }) => undo) })
      expect((await window.call('documents.open', { id })).document).toEqual(before.document)
      expect(await window.call('documents.restore', { id })).toMatchObject({ summary: { id } })
      expect(await window.call('documents.remove', { ids: [id] })).toEqual({ removed: [id], failure: null })
      expect(await window.call('documents.putBack', { ids: [id] })).toMatchObject({ summaries: [{ id }], failure: null })
    },
  },
  {
    what: 'exports what it previews',
    async run(host) {
      const { window } = await withPages(host)
      const choice = { ...USUAL_EXPORT, format: 'json' } as const
      const { samples, suggested } = await window.call('export.preview', choice)
      const { report } = await window.call('export.count', { job: 'count', choice })
      const written = await window.call('export.write', { job: 'write', choice, path: suggested, replace: false })
      expect(written.report).toEqual(report)
      expect(window.all('export.progress').at(-1)).toMatchObject({ job: 'write', done: 3, total: 3 })
      expect(readFileSync(written.path, 'utf8').startsWith(samples[0]!.text.slice(0, 500))).toBe(true)
      const dataset = JSON.parse(readFileSync(written.path, 'utf8')) as { offsetUnit: string; articles: unknown[] }
      expect([dataset.offsetUnit, dataset.articles.length]).toEqual(['codepoint', report.articles])
    },
  },
  {
    what: 'keeps entities and what is linked to them, and takes an edit back',
    async run(host) {
      const { window, imported } = await withPages(host)
      const facts = { name: '林望舟', otherNames: ['老林'], label: 'PER', note: '', links: [] }
      await window.call('entities.edit', { edit: { kind: 'create', facts } })
      const spans = [{ start: 0, end: 2 }]
      await window.call('documents.change', { changes: [{ id: imported[2]!, edits: [{ kind: 'tag', label: 'PER', spans, entity: 'e1' }] }] })
      expect((await window.call('entities.counts', {})).counts).toEqual({ e1: { mentions: 1, documents: 1 } })
      expect(await window.call('entities.mentions', { ids: ['e1'], limit: 5 })).toMatchObject({ total: 1, mentions: [{ document: imported[2], quote: MARKET.slice(0, 2) }] })
      const { undo } = await window.call('entities.edit', { edit: { kind: 'delete', ids: ['e1'] } })
      await window.call('entities.apply', { change: undo })
      expect((await window.call('entities.list', {})).entities).toEqual([{ id: 'e1', ...facts }])
      expect(readFileSync((await window.call('entities.export', { format: 'json' })).file, 'utf8')).toContain('老林')
      expect(await window.refused('entities.edit', { edit: { kind: 'delete', ids: ['e9'] } })).toMatchObject({ code: 'entity-refused' })
    },
  },
  {
    what: 'keeps labels, says what uses one, and refuses two with one key',
    async run(host) {
      const { window, dir, imported } = await withPages(host)
      const { labels } = await window.call('projects.open', { dir })
      const event = { name: 'EVT', title: 'Event', key: 'e', colour: 3, guideline: null }
      await window.call('labels.set', { labels: [...labels, event] })
      expect((await window.call('projects.open', { dir })).labels.at(-1)).toEqual(event)
      await window.call('documents.change', { changes: [{ id: imported[0]!, edits: [{ kind: 'tag', label: 'EVT', spans: [{ start: 0, end: 2 }] }] }] })
      expect(await window.call('labels.uses', { label: 'EVT', heir: 'ORG' })).toMatchObject({ mentions: 1, documents: 1, entities: 0 })
      expect(await window.refused('labels.set', { labels: [...labels, { ...event, key: 'p' }] })).toMatchObject({ code: 'labels-clash' })
    },
  },
  {
    what: 'compares with a copy that another editor worked on, and takes what they have',
    async run(host) {
      const { window, dir, imported } = await withPages(host)
      const id = imported[0]!
      const other = join(host.data, 'other')
      await window.call('projects.close', {})
      cpSync(dir, other, { recursive: true })
      await window.call('projects.open', { dir: other })
      const { document, revision } = await window.call('documents.open', { id })
      const tagged = applyEdit(document, { kind: 'tag', label: 'LOC', spans: [{ start: 0, end: 2 }] })
      if (!tagged.ok) throw new Error(tagged.reason)
      await window.call('documents.save', { document: tagged.document as never, revision })
      await window.call('projects.open', { dir })
      expect(await window.refused('compare.look', { ids: [id] })).toMatchObject({ code: 'no-such-job' })
      expect(await window.call('compare.open', { path: other })).toMatchObject({ matched: imported, onlyMine: 0 })
      expect((await window.call('compare.look', { ids: [id] })).documents).toMatchObject([{ begun: { mine: false, theirs: true }, open: { mention: 1 } }])
      expect((await window.call('compare.document', { id })).theirs.mentions).toHaveLength(1)
      await window.call('compare.decide', { id, decisions: [{ kind: 'mention', answer: 'mine', spans: [{ start: 0, end: 2 }], home: null, value: 'LOC' }] })
      expect((await window.call('compare.look', { ids: [id] })).documents).toMatchObject([{ open: {}, decided: 1 }])
      await window.call('compare.decide', { id, decisions: [] })
      const { undo, changed } = await window.call('compare.decideAll', { ids: [id], kinds: ['mention'], side: 'theirs' })
      expect(changed).toMatchObject([{ id, mentions: 1 }])
      expect((await window.call('compare.undo', { undo: undo! })).changed).toMatchObject([{ id, mentions: 0 }])
      await window.call('compare.close', {})
    },
  },
  {
    what: 'proposes names, finds their places in other documents, and keeps what was decided about them',
    async run(host) {
      const { window, dir, imported } = await withPages(host)
      const { suggestions } = await window.call('suggest.document', { id: imported[2]! })
      expect(suggestions.find(({ quote }) => quote === '乔一禾')).toMatchObject({ label: 'PER', reason: { kind: 'rule', rule: 'byline' } })
      const places = await window.call('suggest.occurrences', { text: '松岭镇', label: null, tagged: false, except: imported[0]!, limit: 10 })
      expect(places).toMatchObject({ documents: [{ id: imported[2], occurrences: [{ standing: { kind: 'free' } }, {}] }], more: false })
      const decision = { name: '松岭镇', label: 'LOC', accepted: false }
      await window.call('suggest.decide', { names: [decision] })
      const file = join(host.data, 'learned.bin')
      expect((await window.call('suggest.export', { file })).file).toBe(file)
      await window.call('projects.close', {})
      await window.call('projects.open', { dir })
      expect(await window.call('suggest.state', {})).toEqual({ names: [decision], learning: { articles: 0, waiting: 0 } })
      expect(await window.call('suggest.import', { file })).toEqual({ learning: { articles: 0, waiting: 0 }, names: 0 })
      expect((await window.call('suggest.reset', {})).learning.articles).toBe(0)
    },
  },
  {
    what: 'refuses a project that there is, and one that there is not',
    async run(host) {
      const { window, dir } = await withPages(host)
      expect(await window.refused('projects.create', { dir, name: 'x' })).toMatchObject({ code: 'project-exists', file: dir })
      expect(await window.refused('projects.open', { dir: host.data })).toMatchObject({ code: 'not-a-project' })
    },
  },
  {
    what: 'refuses messages that are no calls, and goes on',
    async run(host) {
      const window = await host.openWindow()
      for (const message of [null, 'x', [], {}, { id: 1 }, { id: 1, call: 'nope', request: {} }, { id: 1, call: 'documents.open', request: {} }]) {
        expect(await window.sendRaw(message)).toMatchObject({ ok: false, failure: { code: 'bad-message' } })
      }
      expect((await window.call('app.start', { languages: ['en'] })).notices).toEqual([])
    },
  },
]
