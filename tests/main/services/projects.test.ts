import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createNodeFiles } from '#main/adapters/node-files'
import { temporaryName } from '#main/ports/files'
import { outsideIn, temporaryFolder, writeFiles } from '../outside'
import { FLOOD, MARKET } from '../sample-texts'
import { importPaths, startHost, type TestWindow } from '../window'

function newHost(data = temporaryFolder()) {
  return { data, host: startHost(outsideIn(data)), dir: join(data, 'pages') }
}

async function projectWithTwo(window: TestWindow, data: string, dir: string): Promise<string[]> {
  writeFiles(join(data, 'in'), { 'flood.txt': FLOOD, 'market.txt': MARKET })
  await window.call('projects.create', { dir, name: 'Pages' })
  return (await importPaths(window, [join(data, 'in')])).imported
}

describe('making and opening projects', () => {
  it('makes the folder of DESIGN and opens it empty, with labels', async () => {
    const { host, dir } = newHost()
    const opened = await host.openWindow().call('projects.create', { dir, name: 'Pages' })
    expect(opened).toMatchObject({ dir, name: 'Pages', documents: [], readOnly: null, problems: [] })
    expect(opened.labels.map(({ name, title }) => [name, title])).toEqual([
      ['PER', null],
      ['LOC', null],
      ['ORG', null],
    ])
    expect(readdirSync(dir).filter((name) => !name.startsWith('.')).sort()).toEqual(
      ['backups', 'documents', 'entities.json', 'galley.json', 'models', 'sources'],
    )
  })

  it('refuses to make a project over another, and leaves it as it was', async () => {
    const { host, dir } = newHost()
    const window = host.openWindow()
    await window.call('projects.create', { dir, name: 'Pages' })
    const before = readFileSync(join(dir, 'galley.json'), 'utf8')
    expect(await window.refused('projects.create', { dir, name: 'Other' })).toMatchObject({ code: 'project-exists', file: dir })
    expect(readFileSync(join(dir, 'galley.json'), 'utf8')).toBe(before)
  })

  it('says what is no project, and keeps the one that the window has', async () => {
    const { host, data, dir } = newHost()
    const window = host.openWindow()
    await window.call('projects.create', { dir, name: 'Pages' })
    expect(await window.refused('projects.open', { dir: data })).toMatchObject({ code: 'not-a-project', file: data })
    expect(await window.refused('projects.open', { dir: join(data, 'nowhere') })).toMatchObject({ code: 'file-missing' })
    expect(await window.refused('documents.open', { id: 'x' })).toMatchObject({ code: 'no-such-document' })
  })

  it('suggests a folder that is free and that every file system takes', async () => {
    const { host, data } = newHost()
    const window = host.openWindow()
    const { dir } = await window.call('projects.suggestFolder', { name: ' a/b: "云渡日报"? ' })
    expect(dir).toBe(join(data, 'projects', 'a b 云渡日报'))
    mkdirSync(dir, { recursive: true })
    expect(await window.call('projects.suggestFolder', { name: 'a/b: "云渡日报"?' })).toEqual({ dir: `${dir} 2` })
    expect(await window.call('projects.suggestFolder', { name: '../..' })).toEqual({ dir: join(data, 'projects', 'Galley') })
  })

  it('opens the sample pages, the same project each time', async () => {
    const { host } = newHost()
    const window = host.openWindow()
    const first = await window.call('projects.openSamples', {})
    expect(first.documents.length).toBeGreaterThanOrEqual(4)
    const second = await window.call('projects.openSamples', {})
    expect(second.documents.map(({ id }) => id)).toEqual(first.documents.map(({ id }) => id))
  })
})

describe('who may write', () => {
  it('lets the first window write and tells the second why it may not', async () => {
    const { host, data, dir } = newHost()
    const first = host.openWindow()
    await projectWithTwo(first, data, dir)
    const second = host.openWindow()
    const seen = await second.call('projects.open', { dir })
    expect(seen.readOnly).toMatchObject({ code: 'project-held', details: { holder: 'window' } })
    expect(seen.documents).toHaveLength(2)
    const { document, revision } = await second.call('documents.open', { id: seen.documents[0]!.id })
    expect(await second.refused('documents.save', { document, revision })).toMatchObject({ code: 'project-held' })
    await first.close()
    expect((await second.call('projects.open', { dir })).readOnly).toBeNull()
  })

  it('takes two paths to one folder for one project', async () => {
    const { host, data, dir } = newHost()
    await host.openWindow().call('projects.create', { dir, name: 'Pages' })
    symlinkSync(dir, join(data, 'link'))
    expect((await host.openWindow().call('projects.open', { dir: join(data, 'link') })).readOnly).toMatchObject({ details: { holder: 'window' } })
  })

  it('opens a project that another process has read-only, and says which process', async () => {
    const { data, host, dir } = newHost()
    await host.openWindow().call('projects.create', { dir, name: 'Pages' })
    const other = startHost(outsideIn(data)).openWindow()
    const seen = await other.call('projects.open', { dir })
    expect(seen.readOnly).toMatchObject({ code: 'project-held', details: { holder: 'process', pid: process.pid } })
    await host.services.close()
    expect((await other.call('projects.open', { dir })).readOnly).toBeNull()
  })

  it('writes nothing while another process has the project, even when it finds a document that galley.json does not know', async () => {
    const { data, host, dir } = newHost()
    const [id] = await projectWithTwo(host.openWindow(), data, dir)
    const files = createNodeFiles()
    const written: string[] = []
    const reader = startHost(
      outsideIn(data, {
        files: { ...files, write: (path, ...rest) => (written.push(path), files.write(path, ...rest)) },
        // What is put off is done at once.
        clock: { now: () => Date.now(), later: (_delay, work) => (work(), () => undefined) },
      }),
    )
    const window = reader.openWindow()
    await window.call('projects.open', { dir })
    const file = join(dir, 'documents', `${id}.json`)
    writeFileSync(file, readFileSync(file, 'utf8').replace('"status": "new"', '"status": "edited"'))
    expect((await window.call('documents.open', { id: id! })).document.status).toBe('edited')
    await window.call('documents.open', { id: id! })
    await window.call('projects.close', {})
    expect(written).toEqual([])
  })

  it('holds nothing for a window that went away while its project was being opened', async () => {
    const { host, dir } = newHost()
    const window = host.openWindow()
    await window.call('projects.create', { dir, name: 'Pages' })
    await window.call('projects.close', {})
    const gone = host.openWindow()
    const opening = gone.refused('projects.open', { dir })
    await gone.close()
    expect(await opening).toMatchObject({ code: 'cancelled' })
    expect((await host.openWindow().call('projects.open', { dir })).readOnly).toBeNull()
  })

  it('takes over at once the lock of a process that was killed', async () => {
    const { host, dir } = newHost()
    const window = host.openWindow()
    await window.call('projects.create', { dir, name: 'Pages' })
    await window.call('projects.close', {})
    mkdirSync(join(dir, '.galley.lock'))
    writeFileSync(join(dir, '.galley.owner.json'), JSON.stringify({ pid: 2 ** 22 + 1, machine: hostname() }))
    expect((await window.call('projects.open', { dir })).readOnly).toBeNull()
  })

  it('lets go of everything when it closes', async () => {
    const { host, dir } = newHost()
    const window = host.openWindow()
    await window.call('projects.create', { dir, name: 'Pages' })
    await window.call('projects.close', {})
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([])
    expect(await window.refused('documents.search', { query: 'x', limit: 1 })).toEqual({ code: 'no-project-open' })
  })
})

describe('what is found at open', () => {
  it.each([
    ['damaged', '{ "format": "galley-project", "version": 1, ', 'file-damaged'],
    ['newer', JSON.stringify({ format: 'galley-project', version: 99 }), 'project-newer'],
    ['another kind of file', JSON.stringify({ format: 'elsewhere', version: 1 }), 'file-damaged'],
  ])('refuses a galley.json that is %s, unharmed', async (_what, content, code) => {
    const { host, dir } = newHost()
    writeFiles(dir, { 'galley.json': content })
    expect(await host.openWindow().refused('projects.open', { dir })).toMatchObject({ code, file: join(dir, 'galley.json') })
    expect(readFileSync(join(dir, 'galley.json'), 'utf8')).toBe(content)
    expect(readdirSync(dir)).toEqual(['galley.json'])
  })

  it('keeps a copy of galley.json, which opens with all documents when it is put back', async () => {
    const { host, data, dir } = newHost()
    const window = host.openWindow()
    const ids = await projectWithTwo(window, data, dir)
    await window.call('projects.close', {})
    writeFileSync(join(dir, 'galley.json'), '{ "format": ')
    expect(await window.refused('projects.open', { dir })).toMatchObject({ code: 'file-damaged' })

    const copies = readdirSync(join(dir, 'backups', 'galley'))
    writeFileSync(join(dir, 'galley.json'), readFileSync(join(dir, 'backups', 'galley', copies.at(-1)!)))
    const opened = await window.call('projects.open', { dir })
    expect(opened.documents.map(({ id }) => id).sort()).toEqual([...ids].sort())
  })

  it('names the line of a damaged label, opens the rest and keeps a copy', async () => {
    const { host, data, dir } = newHost()
    const window = host.openWindow()
    const ids = await projectWithTwo(window, data, dir)
    await window.call('projects.close', {})
    const file = join(dir, 'galley.json')
    const damaged = readFileSync(file, 'utf8').replace('"key": "o"', '"key": "oo"')
    writeFileSync(file, damaged)
    const line = damaged.split('\n').findIndex((one) => one.includes('"oo"')) + 1
    const opened = await window.call('projects.open', { dir })
    expect(opened.labels.map(({ name }) => name)).toEqual(['PER', 'LOC'])
    expect(opened.documents.map(({ id }) => id)).toEqual(ids)
    expect(opened.problems).toMatchObject([{ code: 'labels-left-out', file, details: { where: `line ${line}` } }])
    const copies = readdirSync(join(dir, 'backups', 'galley')).map((name) => readFileSync(join(dir, 'backups', 'galley', name), 'utf8'))
    expect(copies).toContain(damaged)
  })

  it('tells of two labels that somebody gave one key', async () => {
    const { host, data, dir } = newHost()
    const window = host.openWindow()
    await projectWithTwo(window, data, dir)
    await window.call('projects.close', {})
    const file = join(dir, 'galley.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"key": "o"', '"key": "P"'))
    const opened = await window.call('projects.open', { dir })
    expect(opened.labels).toHaveLength(3)
    expect(opened.problems).toMatchObject([{ code: 'labels-clash', file, details: { what: 'P' } }])
  })

  it('reports a damaged document and opens the rest', async () => {
    const { host, data, dir } = newHost()
    const window = host.openWindow()
    const [first, second] = await projectWithTwo(window, data, dir)
    await window.call('projects.close', {})
    const broken = join(dir, 'documents', `${first}.json`)
    writeFileSync(broken, '{ "format": "galley-document", ')
    const opened = await window.call('projects.open', { dir })
    expect(opened.documents.map(({ id }) => id)).toEqual([first, second])
    expect(opened.problems).toContainEqual(expect.objectContaining({ code: 'file-damaged', file: broken }))
    expect(await window.refused('documents.open', { id: first! })).toMatchObject({ code: 'file-damaged', file: broken })
    expect((await window.call('documents.open', { id: second! })).document.text).toBe(MARKET)
    expect(readFileSync(broken, 'utf8')).toBe('{ "format": "galley-document", ')
  })

  it('clears what an interrupted write left behind, and says so', async () => {
    const { host, dir } = newHost()
    const window = host.openWindow()
    await window.call('projects.create', { dir, name: 'Pages' })
    await window.call('projects.close', {})
    const left = join(dir, 'documents', temporaryName('abc.json', '0123456789ab'))
    writeFileSync(left, '{ "half":')
    const { problems } = await window.call('projects.open', { dir })
    expect(problems).toEqual([{ code: 'interrupted-write', file: join(dir, 'documents', 'abc.json') }])
    expect(existsSync(left)).toBe(false)
  })

  it('puts an index right that lost rows, or has rows of documents that are gone', async () => {
    const { host, data, dir } = newHost()
    const window = host.openWindow()
    const [first, second] = await projectWithTwo(window, data, dir)
    await window.call('projects.close', {})
    const file = join(dir, 'galley.json')
    const index = JSON.parse(readFileSync(file, 'utf8')) as { documents: { id: string }[] }
    const ghost = { ...index.documents[0], id: 'ghost' }
    writeFileSync(file, JSON.stringify({ ...index, documents: [ghost, index.documents[1]] }))
    const opened = await window.call('projects.open', { dir })
    expect(opened.documents.map(({ id }) => id).sort()).toEqual([first, second].sort())
    expect(opened.problems).toContainEqual({ code: 'index-repaired', file, details: { added: 1, changed: 0, gone: 1 } })
    await window.call('projects.close', {})
    expect((await window.call('projects.open', { dir })).problems).toEqual([])
  })

  it('notices a document that was saved after the index was written', async () => {
    const { host, data, dir } = newHost()
    const window = host.openWindow()
    const [first] = await projectWithTwo(window, data, dir)
    await window.call('projects.close', {})
    const file = join(dir, 'documents', `${first}.json`)
    writeFileSync(file, readFileSync(file, 'utf8').replace('"status": "new"', '"status": "edited"'))
    const opened = await window.call('projects.open', { dir })
    expect(opened.documents.find(({ id }) => id === first)?.status).toBe('edited')
    expect(opened.problems).toContainEqual(expect.objectContaining({ code: 'index-repaired' }))
  })
})
