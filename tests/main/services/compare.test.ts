import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { USUAL_EXPORT } from '#contract/calls/export'
import { compareDocuments } from '#core/compare/compare-documents'
import { withDecision } from '#core/compare/decisions'
import type { Document } from '#core/document/model'
import { BINARY } from '../sample-texts'
import { editIn, tagOf, twoEditors, type TwoEditors } from '../two-editors'

const WORK = {
  mine: (page: Document) => [tagOf(page, '云渡市防汛指挥部', 'ORG'), tagOf(page, '澄河', 'LOC')],
  theirs: (page: Document) => [tagOf(page, '云渡市', 'LOC'), tagOf(page, '澄河', 'LOC'), tagOf(page, '体育馆', 'LOC')],
}

/** Every file below a folder with its time and size: what was written would show. */
function stateOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${join(parentPath, name)} ${statSync(join(parentPath, name)).mtimeMs} ${readFileSync(join(parentPath, name)).length}`)
    .sort()
}

async function differencesOf({ window, ids }: TwoEditors) {
  const { document } = await window.call('documents.open', { id: ids[0]! })
  const { theirs, names, decisions } = await window.call('compare.document', { id: ids[0]! })
  return { document: document as Document, decisions, all: compareDocuments(document, { ...theirs, text: document.text }, names) }
}

test('opens a copy beside the project, tells how much they agree and what is open, and writes nothing in the copy', async () => {
  const both = await twoEditors(WORK)
  const { window, theirs, ids } = both
  const before = stateOf(theirs)
  const opened = await window.call('compare.open', { path: theirs })
  expect(opened).toEqual({ name: 'Mine', path: theirs, matched: ids, onlyMine: 0, onlyTheirs: { count: 0, names: [] } })
  const { documents } = await window.call('compare.look', { ids: [...ids, 'gone'] })
  expect(documents).toMatchObject([
    { id: ids[0], begun: { mine: true, theirs: true }, open: { edges: 1, mention: 1 }, decided: 0, failure: null },
    { id: ids[1], begun: { mine: false, theirs: false }, counts: null, open: {}, failure: null },
  ])
  expect(documents[0]!.counts!.mentions).toEqual({ ORG: { mine: 1, theirs: 0, both: 0 }, LOC: { mine: 1, theirs: 3, both: 1 } })
  await window.call('compare.decideAll', { ids: [ids[0]!], kinds: ['mention', 'edges'], side: 'theirs' })
  expect(stateOf(theirs)).toEqual(before)
})

test('what was decided to stay is kept in the project, and not asked again', async () => {
  const both = await twoEditors(WORK)
  const { window, mine, theirs, ids } = both
  await window.call('compare.open', { path: theirs })
  const { all, document } = await differencesOf(both)
  const kept = all.reduce((decisions, one) => withDecision(decisions, one, 'mine'), [] as ReturnType<typeof withDecision>)
  await window.call('compare.decide', { id: ids[0]!, decisions: kept as never })
  expect(readFileSync(join(mine, 'decisions', `${ids[0]!}.json`), 'utf8')).toContain('"offsetUnit": "codepoint"')

  await window.call('compare.close', {})
  await window.call('projects.close', {})
  await window.call('projects.open', { dir: mine })
  await window.call('compare.open', { path: theirs })
  const { documents } = await window.call('compare.look', { ids })
  expect(documents[0]).toMatchObject({ open: {}, decided: 2 })
  expect((await window.call('documents.open', { id: ids[0]! })).document).toEqual(document)

  await window.call('compare.decide', { id: ids[0]!, decisions: [] })
  expect(existsSync(join(mine, 'decisions', `${ids[0]!}.json`))).toBe(false)
})

test('takes all of theirs of some kinds, and takes it back', async () => {
  const both = await twoEditors({
    mine: WORK.mine,
    theirs: (page) => [...WORK.theirs(page), { kind: 'set-role', span: { start: 0, end: 5 }, role: 'kicker' }],
  })
  const { window, theirs, ids } = both
  await window.call('compare.open', { path: theirs })
  const before = await window.call('documents.open', { id: ids[0]! })
  const done = await window.call('compare.decideAll', { ids: [...ids], kinds: ['mention', 'edges', 'role'], side: 'theirs' })
  expect(done).toMatchObject({ changed: [{ id: ids[0], mentions: 3 }], failed: [] })
  expect((await differencesOf(both)).all).toEqual([])
  expect(await window.call('compare.undo', { undo: done.undo! })).toMatchObject({ changed: [{ id: ids[0], mentions: 2 }], failed: [] })
  expect((await window.call('documents.open', { id: ids[0]! })).document).toEqual(before.document)
  expect(await window.refused('compare.undo', { undo: done.undo! })).toMatchObject({ code: 'no-such-job' })
})

test('keeps all of mine, and takes that back; what somebody worked on since is not put back', async () => {
  const both = await twoEditors(WORK)
  const { window, theirs, ids } = both
  await window.call('compare.open', { path: theirs })
  const kept = await window.call('compare.decideAll', { ids: [...ids], kinds: ['mention', 'edges'], side: 'mine' })
  expect(kept).toMatchObject({ changed: [], decided: 2, failed: [] })
  expect((await window.call('compare.look', { ids })).documents[0]).toMatchObject({ open: {}, decided: 2 })
  await window.call('compare.undo', { undo: kept.undo! })
  expect((await window.call('compare.look', { ids })).documents[0]).toMatchObject({ open: { edges: 1, mention: 1 }, decided: 0 })

  const taken = await window.call('compare.decideAll', { ids: [...ids], kinds: ['mention'], side: 'theirs' })
  await editIn(window, ids[0]!, (page) => [tagOf(page, '安若\n林', 'PER')])
  expect(await window.call('compare.undo', { undo: taken.undo! })).toMatchObject({ changed: [], failed: [{ code: 'file-changed-on-disk' }] })
})

test('entities are the same by name and label, whatever their ids are', async () => {
  const both = await twoEditors(WORK)
  const { window, mine, theirs, ids } = both
  const link = async (name: string, wrong: string) => {
    const facts = (entity: string) => ({ name: entity, otherNames: [], label: 'LOC', note: '', links: [] })
    await window.call('entities.edit', { edit: { kind: 'add', entities: [facts(wrong), facts(name)] } })
    const { entities } = await window.call('entities.list', {})
    await editIn(window, ids[0]!, ({ mentions }) => [
      { kind: 'link', mention: mentions.find(({ quote }) => quote === '澄河')!.id, entity: entities.find((entity) => entity.name === name)!.id },
    ])
  }
  await link('澄河', '甲')
  await window.call('projects.open', { dir: theirs })
  await window.call('entities.edit', { edit: { kind: 'create', facts: { name: '乙', otherNames: [], label: 'LOC', note: '', links: [] } } })
  await link('澄河', '丙')
  await window.call('projects.open', { dir: mine })
  await window.call('compare.open', { path: theirs })
  expect((await differencesOf(both)).all.map(({ kind }) => kind)).toEqual(['edges', 'mention'])
})

describe('the other work may also be a file that was exported from it', () => {
  test.each(['json', 'jsonl'] as const)('a dataset as %s', async (format) => {
    const both = await twoEditors(WORK)
    const { window, mine, theirs, ids, data } = both
    await window.call('projects.open', { dir: theirs })
    const { path: file } = await window.call('export.write', { job: 'write', choice: { ...USUAL_EXPORT, format }, path: join(data, `theirs.${format}`), replace: false })
    await window.call('projects.open', { dir: mine })
    expect(await window.call('compare.open', { path: file })).toMatchObject({ matched: ids, onlyMine: 0, onlyTheirs: { count: 0 } })
    const { documents } = await window.call('compare.look', { ids })
    expect(documents[0]).toMatchObject({ open: { edges: 1, mention: 1 }, failure: null })
  })

  test('the complete record', async () => {
    const { window, theirs, ids, data } = await twoEditors(WORK)
    const entries = ids.map((id) => {
      const document: unknown = JSON.parse(readFileSync(join(theirs, 'documents', `${id}.json`), 'utf8'))
      return JSON.stringify({ source: { text: readFileSync(join(theirs, 'sources', `${id}.txt`), 'utf8') }, document })
    })
    const file = written(data, 'theirs.galley.json', `{\n"format": "galley-copy",\n"version": 1,\n"name": "他们的",\n"entities": [],\n"documents": [\n${entries.join(',\n')}\n]\n}\n`)
    expect(await window.call('compare.open', { path: file })).toMatchObject({ name: '他们的', matched: ids })
    expect((await window.call('compare.look', { ids })).documents).toMatchObject([{ open: { edges: 1, mention: 1 }, failure: null }, { open: {}, failure: null }])
  })
})

describe('what cannot be compared is said clearly, and nothing is changed', () => {
  const refusals: readonly [string, string, (both: TwoEditors) => string][] = [
    ['nothing there', 'file-missing', ({ data }) => join(data, 'nowhere')],
    ['a folder that is no project', 'not-a-project', ({ data }) => join(data, 'in')],
    ['the project itself', 'same-project', ({ mine }) => mine],
    ['a file of another kind', 'not-comparable', ({ data }) => written(data, 'x.json', '{"a": 1}')],
    ['JSON lines of another tool', 'not-comparable', ({ data }) => written(data, 'x.jsonl', '{"text":"甲","label":[]}\n{"text":"乙","label":[]}\n')],
    ['no text at all', 'not-comparable', ({ data }) => written(data, 'x.bin', BINARY)],
    ['an empty file', 'not-comparable', ({ data }) => written(data, 'empty.json', '')],
    ['a file that was cut off', 'file-damaged', ({ data }) => written(data, 'cut.json', '{\n"format": "galley-dataset",\n"version": 1,\n"name": "x",\n"offsetUnit": "codepoint",\n"articles": [\n')],
    ['a newer file', 'file-newer', ({ data }) => written(data, 'new.json', '{\n"format": "galley-copy",\n"version": 9,\n"name": "x",\n"documents": [\n]\n}\n')],
    ['a newer project', 'project-newer', ({ theirs }) => (replaceIn(join(theirs, 'galley.json'), /"version": \d+/u, '"version": 99'), theirs)],
    ['a damaged project', 'file-damaged', ({ theirs }) => (writeFileSync(join(theirs, 'galley.json'), '{ "format": "galley-pro'), theirs)],
  ]
  test.each(refusals)('%s: %s', async (_what, code, path) => {
    const both = await twoEditors(WORK)
    const other = path(both)
    const before = stateOf(both.mine)
    expect(await both.window.refused('compare.open', { path: other })).toMatchObject({ code })
    expect(stateOf(both.mine)).toEqual(before)
    expect(await both.window.refused('compare.look', { ids: [] })).toMatchObject({ code: 'no-such-job' })
  })

  test('an empty project has nothing in common', async () => {
    const both = await twoEditors()
    const other = join(both.data, 'other')
    mkdirSync(other)
    cpSync(join(both.theirs, 'galley.json'), join(other, 'galley.json'))
    replaceIn(join(other, 'galley.json'), /"documents": \[[\s\S]*\]/u, '"documents": []')
    expect(await both.window.call('compare.open', { path: other })).toMatchObject({ matched: [], onlyMine: 2, onlyTheirs: { count: 0 } })
  })

  test('one page that is damaged, of other bytes, or newer harms no other', async () => {
    const page = (theirs: string, id: string) => join(theirs, 'documents', `${id}.json`)
    const harms: readonly [string, (path: string) => void][] = [
      ['file-damaged', (path) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, -40))],
      ['file-damaged', (path) => replaceIn(path, /"quote": "澄河"/u, '"quote": "河澄"')],
      ['file-newer', (path) => replaceIn(path, /"version": \d+/u, '"version": 99')],
      ['other-text', (path) => replaceIn(path, /"encoding": "utf-8"/u, '"encoding": "gb18030"')],
      ['other-text', (path) => replaceIn(path, /"digest": "../u, '"digest": "00')],
      ['file-missing', (path) => rmSync(path)],
    ]
    for (const [code, harm] of harms) {
      const { window, theirs, ids } = await twoEditors(WORK)
      harm(page(theirs, ids[0]!))
      await window.call('compare.open', { path: theirs })
      const { documents } = await window.call('compare.look', { ids })
      expect(documents.map(({ failure }) => failure?.code ?? null)).toEqual([code, null])
      expect(await window.refused('compare.document', { id: ids[0]! })).toMatchObject({ code })
    }
  })

  test('decisions that cannot be read are not written over', async () => {
    const { window, mine, theirs, ids } = await twoEditors(WORK)
    const path = join(mine, 'decisions', `${ids[0]!}.json`)
    mkdirSync(join(mine, 'decisions'))
    writeFileSync(path, '{ "format": "galley-dec')
    await window.call('compare.open', { path: theirs })
    expect((await window.call('compare.look', { ids })).documents[0]!.failure).toMatchObject({ code: 'file-damaged', file: path })
    expect(await window.refused('compare.decide', { id: ids[0]!, decisions: [] })).toMatchObject({ code: 'file-damaged' })
    expect(readFileSync(path, 'utf8')).toBe('{ "format": "galley-dec')
  })

  test('a window that may only read decides nothing', async () => {
    const { host, mine, theirs, ids } = await twoEditors(WORK)
    const second = host.openWindow()
    await second.call('projects.open', { dir: mine })
    await second.call('compare.open', { path: theirs })
    expect(await second.refused('compare.decide', { id: ids[0]!, decisions: [] })).toMatchObject({ code: 'project-held' })
    expect(await second.refused('compare.decideAll', { ids: [...ids], kinds: ['mention'], side: 'theirs' })).toMatchObject({ code: 'project-held' })
  })
})

test('pages that only one of the two has are counted and named', async () => {
  const { window, mine, theirs, ids } = await twoEditors()
  rmSync(join(theirs, 'documents', `${ids[1]!}.json`))
  replaceIn(join(theirs, 'galley.json'), new RegExp(`,\\s*\\{ "id": "${ids[1]!}".*`, 'u'), '')
  expect(await window.call('compare.open', { path: theirs })).toMatchObject({ matched: [ids[0]], onlyMine: 1 })
  await window.call('projects.open', { dir: theirs })
  expect(await window.call('compare.open', { path: mine })).toMatchObject({ matched: [ids[0]], onlyMine: 0, onlyTheirs: { count: 1, names: ['market.txt'] } })
})

function written(dir: string, name: string, content: string | Uint8Array): string {
  writeFileSync(join(dir, name), content)
  return join(dir, name)
}

function replaceIn(path: string, what: RegExp, by: string): void {
  const before = readFileSync(path, 'utf8')
  if (!what.test(before)) throw new Error(`${path} does not hold ${String(what)}`)
  writeFileSync(path, before.replace(what, by))
}
