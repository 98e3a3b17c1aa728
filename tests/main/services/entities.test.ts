import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { EntityEdit } from '#core/entity/entity-edit'
import { Failed } from '#main/ports/failed'
import type { Files } from '#main/ports/files'
import { createNodeFiles } from '#main/adapters/node-files'
import { outsideIn, temporaryFolder, writeFiles } from '../outside'
import { FLOOD, MARKET } from '../sample-texts'
import { importPaths, startHost } from '../window'

async function openTwo(files: Files = createNodeFiles()) {
  const data = temporaryFolder()
  const host = startHost(outsideIn(data, { files }))
  const window = host.openWindow()
  const dir = join(data, 'pages')
  writeFiles(join(data, 'in'), { 'flood.txt': FLOOD, 'market.txt': MARKET })
  await window.call('projects.create', { dir, name: 'Pages' })
  const { imported } = await importPaths(window, [join(data, 'in')])
  return { dir, host, window, flood: imported[0]!, market: imported[1]! }
}

const create = (name: string, label = 'PER'): EntityEdit => ({ kind: 'create', facts: { name, label, otherNames: [], note: '', links: [] } })
const fileIn = (dir: string) => join(dir, 'entities.json')

describe('the list of entities', () => {
  it('is on disk once an edit is answered, and can be taken back and done again', async () => {
    const { dir, window } = await openTwo()
    const { change, undo } = await window.call('entities.edit', { edit: create('林望舟') })
    expect(change.put).toMatchObject([{ id: 'e1', name: '林望舟' }])
    expect(readFileSync(fileIn(dir), 'utf8')).toContain('林望舟')
    const again = await window.call('entities.apply', { change: undo })
    expect((await window.call('entities.list', {})).entities).toEqual([])
    await window.call('entities.apply', { change: again.undo })
    expect((await window.call('entities.list', {})).entities).toMatchObject([{ id: 'e1', name: '林望舟' }])
    await window.call('projects.close', {})
    await window.call('projects.open', { dir })
    expect(await window.call('entities.list', {})).toMatchObject({ serial: 1, problems: [] })
  })

  it('refuses what cannot be done, and a window that may only read', async () => {
    const { dir, host, window } = await openTwo()
    expect(await window.refused('entities.edit', { edit: { kind: 'delete', ids: ['e9'] } })).toMatchObject({ code: 'entity-refused', details: { reason: 'no-such-entity' } })
    const reader = host.openWindow()
    await reader.call('projects.open', { dir })
    expect(await reader.refused('entities.edit', { edit: create('x') })).toMatchObject({ code: 'project-held' })
    await window.call('entities.edit', { edit: create('林望舟') })
    expect((await reader.event('entities.changed')).change.put).toMatchObject([{ name: '林望舟' }])
  })

  it('edits that come at once all get in, each with an id of its own', async () => {
    const { window } = await openTwo()
    await Promise.all(['林望舟', '宋怀谷', '𠮷冈'].map((name) => window.call('entities.edit', { edit: create(name) })))
    expect((await window.call('entities.list', {})).entities.map(({ id, name }) => `${id} ${name}`)).toEqual(['e1 林望舟', 'e2 宋怀谷', 'e3 𠮷冈'])
  })

  it('names the line of a damaged entry, opens the rest, and keeps the file before it is written', async () => {
    const { dir, window } = await openTwo()
    await window.call('entities.edit', { edit: { kind: 'add', entities: ['林望舟', '宋怀谷'].map((name) => ({ name, label: 'PER', otherNames: [], note: '', links: [] })) } })
    const damaged = readFileSync(fileIn(dir), 'utf8').replace('"id":"e2"', '"id":"e1"')
    writeFileSync(fileIn(dir), damaged)
    const { entities, problems } = await window.call('entities.list', {})
    expect(entities.map(({ name }) => name)).toEqual(['林望舟'])
    expect(problems).toMatchObject([{ code: 'entities-left-out', details: { where: 'line 7' } }])
    await window.call('projects.close', {})
    await window.call('projects.open', { dir })
    await window.call('entities.edit', { edit: create('新') })
    const copies = readdirSync(join(dir, 'backups', 'entities')).map((name) => readFileSync(join(dir, 'backups', 'entities', name), 'utf8'))
    expect(copies).toContain(damaged)
  })

  it('leaves a file that is none alone', async () => {
    const { dir, window } = await openTwo()
    writeFileSync(fileIn(dir), 'no list')
    expect(await window.refused('entities.list', {})).toMatchObject({ code: 'file-damaged' })
    expect(await window.refused('entities.edit', { edit: create('x') })).toMatchObject({ code: 'file-damaged' })
    expect(readFileSync(fileIn(dir), 'utf8')).toBe('no list')
  })

  it('forgets what could not be written', async () => {
    const files = createNodeFiles()
    let full = false
    const failing: Files = {
      ...files,
      write: (path, content, options) => (full && path.endsWith('entities.json') ? Promise.reject(new Failed('disk-full', { file: path })) : files.write(path, content, options)),
    }
    const { window } = await openTwo(failing)
    full = true
    expect(await window.refused('entities.edit', { edit: create('x') })).toMatchObject({ code: 'disk-full' })
    full = false
    expect((await window.call('entities.list', {})).entities).toEqual([])
  })

  it('takes in what somebody else wrote, instead of writing over it', async () => {
    const { dir, window } = await openTwo()
    await window.call('entities.edit', { edit: create('林望舟') })
    writeFileSync(fileIn(dir), readFileSync(fileIn(dir), 'utf8').replace('林望舟', '林望舟和别人'))
    await window.call('entities.edit', { edit: create('宋怀谷') })
    expect(readFileSync(fileIn(dir), 'utf8')).toContain('林望舟和别人')
  })

  it('is exported without writing over anything', async () => {
    const { window } = await openTwo()
    await window.call('entities.edit', { edit: create('林望舟') })
    const first = await window.call('entities.export', { format: 'csv' })
    const second = await window.call('entities.export', { format: 'csv' })
    expect([first.entities, first.file === second.file, existsSync(first.file)]).toEqual([1, false, true])
    expect(readFileSync(first.file, 'utf8')).toContain('e1,PER,林望舟')
  })
})

describe('what is linked', () => {
  it('is found over all documents, with the words around it', async () => {
    const { window, flood, market } = await openTwo()
    for (const [id, entity] of [[flood, 'e1'], [market, 'e1'], [market, 'e2']] as const) {
      const { text } = (await window.call('documents.open', { id })).document
      const start = text.search(/\p{L}/u)
      const label = entity === 'e1' ? 'PER' : 'LOC'
      await window.call('documents.change', { changes: [{ id, edits: [{ kind: 'tag', label, spans: [{ start, end: start + 2 }], entity }] }] })
    }
    expect((await window.call('entities.counts', {})).counts).toEqual({ e1: { mentions: 2, documents: 2 }, e2: { mentions: 1, documents: 1 } })
    const { mentions, total } = await window.call('entities.mentions', { ids: ['e1'], limit: 10 })
    expect([total, mentions.map(({ document }) => document)]).toEqual([2, [flood, market]])
    expect([...(mentions[0]?.quote ?? '')]).toHaveLength(2)
    expect((await window.call('entities.mentions', { ids: ['e1', 'e2'], limit: 1 }))).toMatchObject({ total: 3, mentions: [{}] })

    // What is changed is seen at once; what was not is not read again.
    await window.call('documents.change', { changes: [{ id: flood, edits: [{ kind: 'unlink', mention: mentions[0]!.mention }] }] })
    expect((await window.call('entities.counts', {})).counts['e1']).toEqual({ mentions: 1, documents: 1 })
  })
})

describe('labels', () => {
  it('are kept, in the order and with the words that were set', async () => {
    const { dir, window } = await openTwo()
    const { labels } = await window.call('projects.open', { dir })
    const more = [...labels, { name: 'EVT', title: '事件', key: 'e', colour: 3, guideline: { counts: '会议', countsNot: '' } }]
    await window.call('labels.set', { labels: more })
    await window.call('projects.close', {})
    expect((await window.call('projects.open', { dir })).labels).toEqual(more)
  })

  it('are refused with one name or key twice', async () => {
    const { dir, window } = await openTwo()
    const { labels } = await window.call('projects.open', { dir })
    const [person] = labels
    expect(await window.refused('labels.set', { labels: [...labels, { ...person!, name: 'X', key: 'P' }] })).toMatchObject({ code: 'labels-clash', details: { what: 'P' } })
    expect(await window.refused('labels.set', { labels: [...labels, { ...person!, key: 'x' }] })).toMatchObject({ code: 'labels-clash', details: { what: 'PER' } })
  })

  it('a label’s uses are counted, and the changes are given that end them', async () => {
    const { window, flood } = await openTwo()
    const start = (await window.call('documents.open', { id: flood })).document.text.search(/\p{L}/u)
    await window.call('documents.change', { changes: [{ id: flood, edits: [{ kind: 'tag', label: 'PER', spans: [{ start, end: start + 2 }] }] }] })
    await window.call('entities.edit', { edit: create('林望舟') })
    const uses = await window.call('labels.uses', { label: 'PER', heir: 'ORG' })
    expect(uses).toMatchObject({ mentions: 1, documents: 1, entities: 1, changes: [{ id: flood, edits: [{ kind: 'relabel', label: 'ORG' }] }] })
    const { changed } = await window.call('documents.change', { changes: uses.changes })
    expect((await window.call('labels.uses', { label: 'PER', heir: null })).mentions).toBe(0)
    await window.call('documents.change', { changes: changed.map(({ undo }) => undo) })
    expect((await window.call('labels.uses', { label: 'PER', heir: null })).changes[0]?.edits).toMatchObject([{ kind: 'untag' }])
  })
})
