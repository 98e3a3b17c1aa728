import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareDocuments } from '#core/compare/compare-documents'
import { withDecision } from '#core/compare/decisions'
import type { Document } from '#core/document/model'
import { readProjectFile, writeProjectFile } from '#core/file/project-file'
import { USUAL_EXPORT } from '#contract/calls/export'
import { createNodeFiles } from '#main/adapters/node-files'
import type { WriteCalls } from '#main/adapters/write-file'
import { outsideIn, temporaryFolder, writeFiles } from '../outside'
import { FLOOD, GB18030_PAGE } from '../sample-texts'
import { editIn, tagOf, twoEditors } from '../two-editors'
import { startHost, type TestWindow } from '../window'

const COPY = { ...USUAL_EXPORT, format: 'galley' } as const

/** What a project is, file by file: all but backups, exports, locks, and the row of today's progress. */
function projectIn(dir: string): Record<string, string> {
  const found = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = found.map(({ parentPath, name }) => join(parentPath, name).slice(dir.length + 1)).filter((path) => !/^(?:backups|exports)\b|\.lock|^\./u.test(path))
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(dir, path), 'base64')]))
}

async function copyOf(window: TestWindow, data: string, name = 'copy.galley.json'): Promise<string> {
  return (await window.call('export.write', { job: 'copy', choice: COPY, path: join(data, name), replace: true })).path
}

const addEntity = (label: string, name: string) => ({ kind: 'add', entities: [{ label, name, otherNames: [], note: '', links: [] }] }) as never

/** A project with mentions, an entity, a label of its own, a decision between two editors, a rejected name and a page in GB18030. */
async function worked() {
  const both = await twoEditors(
    { mine: (page) => [tagOf(page, '云渡市防汛指挥部', 'ORG')], theirs: (page) => [tagOf(page, '云渡市', 'LOC')] },
    { 'flood.txt': FLOOD, 'gb.txt': Buffer.from(GB18030_PAGE) as never },
  )
  const { window, mine, theirs, ids } = both
  const { change } = await window.call('entities.edit', { edit: addEntity('ORG', '云渡市防汛指挥部') })
  await editIn(window, ids[0]!, (page) => [{ kind: 'link', mention: page.mentions[0]!.id, entity: change.put[0]!.id }])
  const { labels } = await window.call('projects.open', { dir: mine })
  await window.call('labels.set', { labels: [...labels, { name: 'SHIP', title: '船', key: 's', colour: 4, guideline: { counts: '船名', countsNot: '' } }] })
  await window.call('compare.open', { path: theirs })
  const { document } = await window.call('documents.open', { id: ids[0]! })
  const other = await window.call('compare.document', { id: ids[0]! })
  const [difference] = compareDocuments(document as Document, { ...other.theirs, text: document.text }, other.names)
  await window.call('compare.decide', { id: ids[0]!, decisions: withDecision([], difference!, 'mine') as never })
  await window.call('compare.close', {})
  await window.call('projects.close', {})
  writeFiles(mine, {
    'models/names.json': '{\n  "format": "galley-names",\n  "version": 1,\n  "names": [\n    { "name": "澄河", "label": "PER", "accepted": false }\n  ]\n}\n',
    'models/splitter.bin': Uint8Array.from([0xff, 0xfe, 0, 1]),
  })
  await window.call('projects.open', { dir: mine })
  return both
}

describe('a complete copy', () => {
  it('gives back the same project, byte for byte, and the same copy again', async () => {
    const { data, window, mine } = await worked()
    const copy = await copyOf(window, data)
    await window.call('projects.close', {})
    const before = projectIn(mine)
    expect(Object.keys(before)).toEqual(expect.arrayContaining([expect.stringMatching(/^decisions/u), expect.stringMatching(/^models.names\.json$/u), 'entities.json', 'progress.json']))

    const again = join(data, 'new', 'place')
    const opened = await window.call('projects.restore', { job: 'r', file: copy, dir: again })
    expect(opened).toMatchObject({ dir: again, name: 'Mine', readOnly: null, problems: [] })
    expect(projectIn(again)).toEqual(before)
    expect(window.all('projects.progress').at(-1)).toEqual({ job: 'r', done: 2, total: 2 })
    expect(readFileSync(await copyOf(window, data, 'again.galley.json'), 'utf8')).toBe(readFileSync(copy, 'utf8'))
  })

  it('that an earlier Galley made has no times of import and nothing beside the documents, and is read all the same', async () => {
    const { data, window, ids } = await worked()
    const copy = await copyOf(window, data)
    const older = readFileSync(copy, 'utf8').replace('"version": 2', '"version": 1').replace(/"beside": .*\n/u, '').replace(/,"importedAt":"[^"]*"/gu, '').replace(/,"decisions":\{.*?\]\}/gu, '')
    writeFiles(data, { 'older.json': older })
    const opened = await window.call('projects.restore', { job: 'r', file: join(data, 'older.json'), dir: join(data, 'again') })
    expect(opened.documents.map(({ id }) => id)).toEqual(ids)
    expect(opened.labels.map(({ name }) => name)).toEqual(['PER', 'LOC', 'ORG', 'SHIP'])
  })

  it('is compared with what became of the project, entities by their names', async () => {
    const { data, window, ids } = await worked()
    const copy = await copyOf(window, data)
    await window.call('entities.edit', { edit: addEntity('LOC', '澄河') })
    await window.call('compare.open', { path: copy })
    const { documents: looked } = await window.call('compare.look', { ids })
    expect(looked.map(({ open: found }) => found)).toEqual([{}, {}])
    expect((await window.call('compare.document', { id: ids[0]! })).names).not.toEqual({})
  })
})

describe('a copy that cannot be read', () => {
  const damages: Record<string, [code: string, about: string, damage: (text: string) => string | Uint8Array]> = {
    'cut off': ['file-damaged', 'too early', (text) => text.slice(0, -200)],
    'cut off within a character': ['file-damaged', 'too early', (text) => Buffer.from(text).subarray(0, Buffer.byteLength(text) - 301)],
    'of a newer version': ['file-newer', '', (text) => text.replace('"version": 2', '"version": 9')],
    'no copy': ['not-a-copy', '', () => '{\n"format": "galley-dataset",\n"version": 1,\n"name": "x",\n"articles": [\n]\n}\n'],
    'no JSON': ['not-a-copy', '', () => FLOOD],
    'empty': ['not-a-copy', '', () => ''],
    'with other bytes in a source': ['file-damaged', 'others than its digest', (text) => text.replace('"source":{"text":"', '"source":{"text":"又')],
    'with a name that leads elsewhere': ['file-damaged', 'is no id', (text) => text.replace(/"id":"[0-9a-f]{12}"/u, '"id":"../../x"')],
    'with a file that leads elsewhere': ['file-damaged', 'key', (text) => text.replace('"models/names.json"', '"../../names.json"')],
    'with a place beyond the text': ['file-damaged', 'beyond the end', (text) => text.replace(/"end":\d+,"role"/u, '"end":999999,"role"')],
    'with text in no part': ['file-damaged', 'text-in-no-part', (text) => text.replace(/"start":0,"end":(\d+),"role"/u, '"start":1,"end":$1,"role"')],
    'with a document twice': ['file-damaged', 'a second document', (text) => text.replace(/(\n\{"source":.*),\n/u, '$1,$1,\n')],
    'with a damaged entity': ['file-damaged', 'id', (text) => text.replace('"id":"e1"', '"id":7')],
  }

  let good: string | undefined
  const aCopy = async (): Promise<string> => {
    const { data, window } = await worked()
    return readFileSync(await copyOf(window, data), 'utf8')
  }

  it.each(Object.entries(damages))('%s: says so and makes nothing', async (_name, [code, about, damage]) => {
    const data = temporaryFolder()
    const window = startHost(outsideIn(data)).openWindow()
    const text = (good ??= await aCopy())
    const changed = damage(text)
    expect(changed).not.toBe(text)
    writeFiles(data, { 'bad.json': changed })
    expect(await window.refused('projects.restore', { job: 'r', file: join(data, 'bad.json'), dir: join(data, 'again') })).toMatchObject({ code, ...(about === '' ? {} : { details: { problem: expect.stringContaining(about) } }) })
    expect(readdirSync(data)).toEqual(['bad.json'])
  })
})

describe('where a copy goes', () => {
  it('is a new or an empty folder', async () => {
    const { data, window, mine } = await worked()
    const file = await copyOf(window, data)
    writeFiles(data, { 'taken/notes.txt': 'x' })
    mkdirSync(join(data, 'empty'))
    expect(await window.refused('projects.restore', { job: 'r', file, dir: mine })).toMatchObject({ code: 'project-exists' })
    expect(await window.refused('projects.restore', { job: 'r', file, dir: join(data, 'taken') })).toMatchObject({ code: 'target-not-ours', details: { other: 'notes.txt' } })
    expect(await window.refused('projects.restore', { job: 'r', file, dir: file })).toMatchObject({ code: 'cannot-write' })
    expect((await window.call('projects.restore', { job: 'r', file, dir: join(data, 'empty') })).documents).toHaveLength(2)
  })

  it('has no trace of one that was stopped', async () => {
    const { data, window } = await worked()
    const file = await copyOf(window, data)
    const before = readdirSync(data).sort()
    const refused = window.refused('projects.restore', { job: 'r', file, dir: join(data, 'again') })
    await window.call('projects.cancel', { job: 'r' })
    expect(await refused).toMatchObject({ code: 'cancelled' })
    expect(readdirSync(data).sort()).toEqual(before)
  })

  it('has no trace of one that the disk had no room for', async () => {
    const { data, window } = await worked()
    const file = await copyOf(window, data)
    const full: WriteCalls = {
      rm, rename,
      open: async (path, flags) => {
        const handle = await open(path, flags)
        if (String(path).includes('documents')) handle.writeFile = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        return handle
      },
    }
    const other = startHost(outsideIn(data, { files: createNodeFiles(full) })).openWindow()
    const before = readdirSync(data).sort()
    expect(await other.refused('projects.restore', { job: 'r', file, dir: join(data, 'again') })).toMatchObject({ code: 'disk-full' })
    expect(readdirSync(data).sort()).toEqual(before)
  })
})

it('the list of documents keeps its order and its times', async () => {
  const { data, window, mine } = await worked()
  const file = await copyOf(window, data)
  await window.call('projects.close', {})
  const read = readProjectFile(readFileSync(join(mine, 'galley.json'), 'utf8'))
  if (!read.ok) throw new Error('no project')
  const old = read.value.documents.map((row) => ({ ...row, importedAt: '2020-12-03T08:00:00.000Z' })).reverse()
  writeFileSync(join(mine, 'galley.json'), writeProjectFile({ ...read.value, documents: old }))
  await window.call('projects.open', { dir: mine })
  const later = await copyOf(window, data)
  expect(later).toBe(file)
  const opened = await window.call('projects.restore', { job: 'r', file, dir: join(data, 'again') })
  expect(opened.documents.map(({ id }) => id)).toEqual(old.map(({ id }) => id))
  await window.call('projects.close', {})
  expect(readFileSync(join(data, 'again', 'galley.json'), 'utf8')).toContain('2020-12-03')
})
