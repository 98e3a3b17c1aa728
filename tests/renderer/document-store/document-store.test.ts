import { beforeEach, describe, expect, it } from 'vitest'
import type { RequestOf } from '#contract/calls'
import { failed, succeeded } from '#contract/failure'
import { check } from '#core/document/check'
import { applyDelta } from '#core/document/delta'
import type { Document } from '#core/document/model'
import { connect } from '#renderer/client/host'
import { watchDocuments } from '#renderer/state/document-events'
import {
  edit, forgetDocuments, hasUnsaved, keepMine, loadTheirs, redo, saveAll, showDocument, undo, useDocuments,
} from '#renderer/state/document-store'
import { removeDocuments } from '#renderer/state/remove-documents'
import { FIRST_SESSION, useSession } from '#renderer/state/session'
import { useStatus } from '#renderer/state/status'
import { changeLanguage, inWords, textIn } from '#renderer/i18n/i18n'
import { doc } from '../../support/document-notation'
import { createFakeHost, type FakeHost } from '../../support/fake-host'
import { project, summary } from '../../support/fake-window'

const TEXT = `
  §1 headline Harbour
     body     The harbour opened.
  §2 body     A bridge is built.
`

const ONE_ARTICLE = `
  §1 body Harbour
          The harbour opened.
          A bridge is built.
`

/** What is on disk: documents without their text, by id, with a revision that grows. */
let disk: Map<string, { document: Document; revision: number }>
let host: FakeHost

beforeEach(() => {
  forgetDocuments()
  changeLanguage('en')
  disk = new Map(['d1', 'd2'].map((id) => [id, { document: { ...doc(TEXT), id }, revision: 1 }]))
  const { documents, ...rest } = project([summary('d1'), summary('d2')])
  useSession.setState({ ...FIRST_SESSION, project: rest, documents })
  useStatus.setState({ log: [], saving: { kind: 'nothing-open' } })
  host = createFakeHost({
    'documents.open': ({ id }) => {
      const found = disk.get(id)
      return found === undefined ? failed('no-such-document') : succeeded({ document: found.document as never, revision: `r${found.revision}` })
    },
    'documents.save': save,
    'documents.saveDelta': saveDelta,
    'app.readyToClose': () => succeeded({}),
  })
  connect(host.transport)
})

function save({ document, revision }: RequestOf<'documents.save'>) {
  const found = disk.get(document.id)!
  if (revision !== `r${found.revision}`) return failed('file-changed-on-disk')
  const written = { ...document, text: found.document.text } as Document
  expect(check(written)).toEqual([])
  disk.set(document.id, { document: written, revision: found.revision + 1 })
  const row = summary(document.id, { articles: document.articles.length, status: document.status })
  return succeeded({ revision: `r${found.revision + 1}`, savedAt: '2026-03-02T08:00:00Z', summary: row })
}

function saveDelta({ id, delta, revision }: RequestOf<'documents.saveDelta'>) {
  const found = disk.get(id)!
  if (revision !== `r${found.revision}`) return failed('file-changed-on-disk')
  const document = applyDelta(found.document, delta)
  return document === undefined ? failed('delta-misfit') : save({ document: document as never, revision })
}

const present = () => useDocuments.getState().history!.present
const lastSaid = () => {
  const line = useStatus.getState().log.at(-1)
  return line === undefined ? null : inWords((key, values) => textIn('en', key, values), line)
}
const articlesOnDisk = (id: string) => disk.get(id)!.document.articles.length
const cutAtHarbour = { kind: 'cut', at: 8 } as const

describe('an open document', () => {
  it('is edited, saved, and its row in the library follows', async () => {
    await showDocument('d1')
    expect(edit(cutAtHarbour)).toBe(true)
    expect(lastSaid()).toBe('Cut before line 2: article 2 begins here')
    expect(await saveAll()).toBe(true)
    expect(articlesOnDisk('d1')).toBe(3)
    expect(useStatus.getState().saving.kind).toBe('saved')
    expect(useSession.getState().documents[0]).toMatchObject({ articles: 3, status: 'edited' })
  })

  it('undoes and does again without end, says what, and saves each', async () => {
    await showDocument('d1')
    const before = present()
    edit(cutAtHarbour)
    edit({ kind: 'join', at: 28 })
    undo()
    expect(lastSaid()).toBe('Undone: Article 3 joined to article 2')
    undo()
    expect(present()).toBe(before)
    undo()
    expect(lastSaid()).toBe('There is nothing to undo')
    redo()
    expect(lastSaid()).toMatch(/^Done again: Cut before line 2/u)
    await saveAll()
    expect(articlesOnDisk('d1')).toBe(3)
  })

  it('says why an edit cannot be done, and stays as it is', async () => {
    await showDocument('d1')
    const before = present()
    expect(edit({ kind: 'join', at: 0 })).toBe(false)
    expect(lastSaid()).toBe('Nothing stands before it on this page')
    expect(present()).toBe(before)
    expect(hasUnsaved()).toBe(false)
  })

  it('of a project that can only be read is not changed, and the reason is said', async () => {
    useSession.setState(({ project: open }) => ({ project: { ...open!, readOnly: { code: 'project-read-only', file: 'spring' } } }))
    await showDocument('d1')
    expect(edit(cutAtHarbour)).toBe(false)
    expect(useStatus.getState().log.at(-1)).toMatchObject({ key: 'failures:project-read-only' })
  })

  it('that cannot be opened says why', async () => {
    await showDocument('d9')
    expect(useDocuments.getState()).toMatchObject({ history: null, failure: { code: 'no-such-document' } })
  })
})

describe('going to another document and back', () => {
  it('keeps what can be undone', async () => {
    await showDocument('d1')
    edit(cutAtHarbour)
    await showDocument('d2')
    expect(present().id).toBe('d2')
    await showDocument('d1')
    undo()
    await saveAll()
    expect(articlesOnDisk('d1')).toBe(2)
  })

  it('saves what is left behind', async () => {
    await showDocument('d1')
    edit(cutAtHarbour)
    await showDocument('d2')
    await saveAll()
    expect(articlesOnDisk('d1')).toBe(3)
  })
})

describe('a file that someone else changed', () => {
  const theirs = { ...doc(ONE_ARTICLE), id: 'd1' }
  const byAnother = () => disk.set('d1', { document: theirs, revision: 9 })

  it('is loaded without a question while nothing was done here', async () => {
    await showDocument('d1')
    byAnother()
    const stop = watchDocuments()
    host.emit('document.changedOnDisk', { id: 'd1' })
    await expect.poll(() => present().articles.length).toBe(1)
    expect(useDocuments.getState().conflicts).toEqual([])
    stop()
  })

  it('is never written over by itself; the editor keeps theirs or mine', async () => {
    await showDocument('d1')
    byAnother()
    edit(cutAtHarbour)
    await expect.poll(() => useDocuments.getState().conflicts).toEqual(['d1'])
    expect(articlesOnDisk('d1')).toBe(1)
    expect(await saveAll()).toBe(false)

    await keepMine('d1')
    expect(articlesOnDisk('d1')).toBe(3)
    expect(useDocuments.getState().conflicts).toEqual([])
  })

  it('asks of each of two documents, one after the other', async () => {
    disk.set('d2', { document: { ...doc(ONE_ARTICLE), id: 'd2' }, revision: 1 })
    for (const id of ['d1', 'd2']) {
      await showDocument(id)
      disk.set(id, { document: { ...theirs, id }, revision: 9 })
      edit(cutAtHarbour)
      await expect.poll(() => useDocuments.getState().conflicts).toContain(id)
    }
    await loadTheirs('d1')
    expect(useDocuments.getState().conflicts).toEqual(['d2'])
    await loadTheirs('d2')
    expect(useDocuments.getState().conflicts).toEqual([])
  })

  it('takes the place of mine when the editor says so', async () => {
    await showDocument('d1')
    byAnother()
    edit(cutAtHarbour)
    await expect.poll(() => useDocuments.getState().conflicts).toEqual(['d1'])
    await loadTheirs('d1')
    expect(present().articles).toHaveLength(1)
    expect(articlesOnDisk('d1')).toBe(1)
  })
})

describe('a document that leaves the project', () => {
  it('is forgotten with what could not be saved: imported again it is opened without a question', async () => {
    host.answer('documents.saveDelta', () => failed('disk-full'))
    host.answer('documents.remove', ({ ids }) => succeeded({ removed: ids, failure: null }))
    await showDocument('d1')
    edit(cutAtHarbour)
    await expect.poll(() => useStatus.getState().saving.kind).toBe('failed')
    await removeDocuments(['d1'])
    expect(hasUnsaved()).toBe(false)
    expect(useDocuments.getState()).toMatchObject({ id: null, history: null })

    disk.get('d1')!.revision = 7
    await showDocument('d1')
    expect(useDocuments.getState().conflicts).toEqual([])
    expect(present().articles).toHaveLength(2)
  })
})

describe('what is sent to be saved', () => {
  it('is what differs from the disk, and all of it where the two do not fit', async () => {
    await showDocument('d1')
    edit(cutAtHarbour)
    await expect.poll(() => articlesOnDisk('d1')).toBe(3)
    expect(host.requests('documents.saveDelta')[0]!.delta.articles).toMatchObject({ of: 2, at: 0, remove: 1 })
    expect(host.requests('documents.save')).toEqual([])

    host.answer('documents.saveDelta', () => failed('delta-misfit'))
    undo()
    await expect.poll(() => articlesOnDisk('d1')).toBe(2)
    expect(host.requests('documents.save')).toHaveLength(1)
    expect(useStatus.getState().saving.kind).toBe('saved')
  })
})

describe('a connection that was lost', () => {
  it('saves once the project is open again, not before', async () => {
    const stop = watchDocuments()
    host.answer('documents.saveDelta', () => failed('no-project-open'))
    await showDocument('d1')
    edit(cutAtHarbour)
    await expect.poll(() => useStatus.getState().saving.kind).toBe('failed')
    host.answer('documents.saveDelta', saveDelta)
    useSession.setState(({ project: open }) => ({ project: { ...open! } }))
    await expect.poll(() => articlesOnDisk('d1')).toBe(3)
    stop()
  })
})

describe('closing', () => {
  it('saves when the host is about to close the window', async () => {
    const stop = watchDocuments()
    await showDocument('d1')
    host.answer('documents.saveDelta', () => failed('disk-full'))
    edit(cutAtHarbour)
    await expect.poll(() => useStatus.getState().saving.kind).toBe('failed')
    host.answer('documents.saveDelta', saveDelta)
    host.emit('host.closing', {})
    await expect.poll(() => host.requests('app.readyToClose').length).toBe(1)
    expect(articlesOnDisk('d1')).toBe(3)
    stop()
  })

  it('holds the window back only while something is not on disk', async () => {
    const stop = watchDocuments()
    await showDocument('d1')
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true })
      window.dispatchEvent(event)
      return event.defaultPrevented
    }
    expect(leave()).toBe(false)
    edit(cutAtHarbour)
    expect(leave()).toBe(true)
    await saveAll()
    expect(leave()).toBe(false)
    stop()
  })
})
