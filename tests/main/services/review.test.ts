import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeDocumentFile } from '#core/file/document-file'
import type { PageTask } from '#main/adapters/pages/page-task'
import { inlinePages, outsideIn, temporaryFolder, writeFiles } from '../outside'
import { FLOOD, MARKET } from '../sample-texts'
import { importPaths, startHost } from '../window'

async function withPages(pages: Record<string, string> = { 'flood.txt': FLOOD, 'market.txt': MARKET }) {
  const data = temporaryFolder()
  const surveyed: string[] = []
  const note = (task: PageTask): void => void (task.kind === 'survey' && surveyed.push(task.request.name))
  const host = startHost(outsideIn(data, { pages: inlinePages(note) }))
  const window = host.openWindow()
  const dir = join(data, 'project')
  writeFiles(join(data, 'in'), pages)
  await window.call('projects.create', { dir, name: 'Pages' })
  const { imported } = await importPaths(window, [join(data, 'in')])
  return { host, window, dir, data, ids: imported, surveyed }
}

test('gives a row for each article, and makes it once for each state of its document', async () => {
  const { window, ids, surveyed } = await withPages()
  const { documents } = await window.call('review.rows', { ids: [...ids, 'gone'] })
  expect(documents.map(({ id, failure }) => [id, failure])).toEqual(ids.map((id) => [id, null]))
  const { document } = await window.call('documents.open', { id: ids[0]! })
  expect(documents[0]!.rows.map(({ article }) => article)).toEqual(document.articles.map(({ id }) => id))
  expect(documents[0]!.rows[0]).toMatchObject({ number: 1, status: 'todo', mentions: {}, characters: expect.any(Number) as number })

  await window.call('review.rows', { ids })
  expect(surveyed).toHaveLength(2)
  await window.call('documents.change', { changes: [{ id: ids[0]!, edits: [{ kind: 'set-status', article: document.articles[0]!.id, status: 'done' }] }] })
  const again = await window.call('review.rows', { ids })
  expect(again.documents[0]!.rows[0]).toMatchObject({ status: 'done' })
  expect(surveyed).toHaveLength(3)
})

test('keeps the rows on disk; a cache that was tampered with is made again', async () => {
  const { host, window, data, dir, ids, surveyed } = await withPages()
  const { documents } = await window.call('review.rows', { ids })
  await host.services.close()
  const second = startHost(outsideIn(data, { pages: inlinePages((task) => void (task.kind === 'survey' && surveyed.push('again'))) }))
  const later = second.openWindow()
  await later.call('projects.open', { dir })
  expect((await later.call('review.rows', { ids })).documents).toEqual(documents)
  expect(surveyed).not.toContain('again')
  await second.services.close()

  for (const { name, parentPath } of readdirSync(join(data, 'cache'), { recursive: true, withFileTypes: true })) {
    if (!name.endsWith('.json')) continue
    const path = join(parentPath, name)
    writeFileSync(path, readFileSync(path, 'utf8').replace('"todo"', '"done"').slice(0, -3))
  }
  const third = startHost(outsideIn(data))
  const last = third.openWindow()
  await last.call('projects.open', { dir })
  expect((await last.call('review.rows', { ids })).documents).toEqual(documents)
})

test('a damaged document has no rows and says so; the last copy takes its place', async () => {
  const { window, dir, ids } = await withPages()
  const [id] = ids as [string]
  const { document } = await window.call('documents.open', { id })
  const article = document.articles[0]!.id
  for (const status of ['doing', 'done'] as const) await window.call('documents.change', { changes: [{ id, edits: [{ kind: 'set-status', article, status }] }] })
  const path = join(dir, 'documents', `${id}.json`)
  writeFileSync(path, '{ "format": "galley-doc')
  const { documents } = await window.call('review.rows', { ids: [id] })
  expect(documents[0]).toMatchObject({ rows: [], failure: { code: 'file-damaged' } })

  const { summary } = await window.call('documents.restore', { id })
  expect(summary.id).toBe(id)
  expect((await window.call('review.rows', { ids: [id] })).documents[0]!.failure).toBeNull()
  const kept = readdirSync(join(dir, 'backups', id)).find((name) => name.startsWith('damaged-'))!
  expect(readFileSync(join(dir, 'backups', id, kept), 'utf8')).toBe('{ "format": "galley-doc')
})

test('a document that breaks a promise is found, and a copy that breaks none takes its place', async () => {
  const { window, dir, ids } = await withPages()
  const [id] = ids as [string]
  const { document } = await window.call('documents.open', { id })
  const path = join(dir, 'documents', `${id}.json`)
  const broken = () => writeFileSync(path, writeDocumentFile({ ...document, articles: [], furniture: [] }))
  broken()
  const { findings } = await window.call('review.check', { limit: 10 })
  expect(findings).toContainEqual(expect.objectContaining({ check: 'broken-promise', document: id, values: { code: 'text-in-no-part' } }))
  expect(await window.refused('documents.restore', { id })).toMatchObject({ code: 'file-missing' })
  writeFiles(join(dir, 'backups', id), { '2031-05-06T07-08-09-000Z.json': writeDocumentFile(document), '2031-05-07T07-08-09-000Z.json': writeDocumentFile({ ...document, articles: [] }) })
  await window.call('documents.restore', { id })
  expect((await window.call('documents.open', { id })).document).toEqual(document)
})

test('finds names in the reading texts: two characters, and over a wrap', async () => {
  const { window, ids } = await withPages({ 'a.txt': '溪口新桥通车\n\n本报讯（记者 欧阳岚）昨日，溪口镇新桥通车，镇长高\n岩剪彩。高岩说，桥长三百米。\n' })
  const hits = async (query: string) => (await window.call('review.search', { query, ids })).hits.reduce((sum, { count }) => sum + count, 0)
  expect(await hits('高岩')).toBe(2)
  expect(await hits('欧阳岚')).toBe(1)
  expect(await hits('高峰')).toBe(0)
})

test('changes many documents and takes it back; one that cannot be changed harms no other', async () => {
  const { window, dir, ids } = await withPages()
  const before = await window.call('review.rows', { ids })
  const changes = before.documents.map(({ id, rows }) => ({
    id,
    edits: rows.flatMap(({ article }) => [
      { kind: 'set-status', article, status: 'left-out' } as const,
      { kind: 'set-metadata', article, values: { newspaper: '河湾日报', date: '2031-05-06' } } as const,
    ]),
  }))
  const bad = { id: ids[0]!, edits: [{ kind: 'set-status', article: 'a99', status: 'done' } as const] }
  const done = await window.call('documents.change', { changes: [bad, ...changes] })
  expect(done.failed).toMatchObject([{ code: 'edit-refused', details: { reason: 'no-such-article' } }])
  const after = await window.call('review.rows', { ids })
  expect(after.documents.flatMap(({ rows }) => rows.map(({ status, newspaper, date }) => [status, newspaper, date]))).toEqual(
    before.documents.flatMap(({ rows }) => rows.map(() => ['left-out', '河湾日报', '2031-05-06'])),
  )
  await window.call('documents.change', { changes: done.changed.map(({ undo }) => undo) })
  expect(await window.call('review.rows', { ids })).toEqual(before)
  expect((await window.call('projects.open', { dir })).problems).toEqual([])
})

test('checks the project with progress, and counts it; the day is noted', async () => {
  const { window, dir, ids } = await withPages()
  const { findings, counts } = await window.call('review.check', { limit: 10 })
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(findings.length)
  expect(window.all('review.progress').at(-1)).toMatchObject({ done: 4, total: 4 })
  const { document } = await window.call('documents.open', { id: ids[0]! })
  await window.call('documents.change', { changes: [{ id: ids[0]!, edits: [{ kind: 'set-status', article: document.articles[0]!.id, status: 'done' }] }] })
  await window.call('projects.close', {})
  await window.call('projects.open', { dir })
  const { statistics, progress } = await window.call('review.statistics', {})
  expect(statistics).toMatchObject({ documents: 2, statuses: [{}, {}, { name: 'done', count: 1 }, {}] })
  expect(progress).toMatchObject([{ documents: 2, done: 1 }])
})

test('a document that is damaged is marked at every opening, until its copy took its place', async () => {
  const { window, dir, ids } = await withPages()
  const [id] = ids as [string]
  const { document } = await window.call('documents.open', { id })
  for (const status of ['doing', 'done'] as const)
    await window.call('documents.change', { changes: [{ id, edits: [{ kind: 'set-status', article: document.articles[0]!.id, status }] }] })
  const reopened = async () => {
    await window.call('projects.close', {})
    return (await window.call('projects.open', { dir })).documents.find((row) => row.id === id)
  }
  await window.call('projects.close', {})
  writeFileSync(join(dir, 'documents', `${id}.json`), '{')
  expect(await reopened()).toMatchObject({ unreadable: true })
  expect(await reopened()).toMatchObject({ unreadable: true })
  const { findings } = await window.call('review.check', { limit: 10 })
  expect(findings).toContainEqual(expect.objectContaining({ check: 'unreadable-document', document: id }))
  await window.call('documents.restore', { id })
  expect(await reopened()).not.toHaveProperty('unreadable')
})
