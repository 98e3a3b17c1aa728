import { beforeEach, describe, expect, it } from 'vitest'
import type { AnswerOf } from '#contract/calls'
import { failed, succeeded, type Answer, type Failure, type FailureCode } from '#contract/failure'
import { applyEdit } from '#core/document/apply'
import type { Document } from '#core/document/model'
import { createSaver, type Saver } from '#renderer/state/autosave'
import type { SaveState } from '#renderer/state/status'
import { doc } from '../../support/document-notation'

type Saved = AnswerOf<'documents.save'>

const FIRST = doc(`
  §1 headline Harbour
     body     The harbour opened.
`)

function changed(document: Document, role: 'deck' | 'body' | 'note'): Document {
  const result = applyEdit(document, { kind: 'set-role', span: { start: 0, end: 7 }, role })
  if (!result.ok) throw new Error(result.reason)
  return result.document
}

const SECOND = changed(FIRST, 'deck')
const THIRD = changed(SECOND, 'note')

/** A disk that answers when the test says so. */
let disk: { document: Document; revision: number }
let waiting: { readonly sent: Document; readonly known: string; readonly settle: (answer: Answer<Saved>) => void }[]
let shown: SaveState['kind'][]
let failures: Failure[]
let timers: { act: () => void; milliseconds: number }[]
let saver: Saver

beforeEach(() => {
  disk = { document: FIRST, revision: 1 }
  waiting = []
  shown = []
  failures = []
  timers = []
  saver = createSaver(FIRST, 'r1', {
    save: (sent, known) => new Promise((settle) => waiting.push({ sent, known, settle })),
    open: () => Promise.resolve(succeeded({ document: structuredClone(disk.document) as never, revision: `r${disk.revision}` })),
    show: ({ kind }) => shown.push(kind),
    saved: () => undefined,
    failed: (failure) => failures.push(failure),
    later: (act, milliseconds) => {
      const timer = { act, milliseconds }
      timers.push(timer)
      return () => (timers = timers.filter((one) => one !== timer))
    },
  })
})

/** The disk takes what was sent last, if it was sent for the revision that is there. */
async function write(): Promise<void> {
  const save = waiting.shift()!
  if (save.known !== `r${disk.revision}`) save.settle(failed('file-changed-on-disk'))
  else {
    disk = { document: save.sent, revision: disk.revision + 1 }
    save.settle(succeeded({ revision: `r${disk.revision}`, savedAt: '2026-03-02T08:00:00Z', summary: {} as never }))
  }
  await settled()
}

async function refuse(code: FailureCode): Promise<void> {
  waiting.shift()!.settle(failed(code))
  await settled()
}

/** Lets everything run that waits for no timer. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

describe('autosave', () => {
  it('saves at once and shows "saved" only when it is on disk', async () => {
    saver.changed(SECOND)
    expect(waiting.map(({ sent }) => sent)).toEqual([SECOND])
    expect(shown.at(-1)).toBe('saving')
    await write()
    expect(shown.at(-1)).toBe('saved')
    expect(disk.document).toBe(SECOND)
  })

  it('has one save under way, then saves only the last of what came meanwhile', async () => {
    saver.changed(SECOND)
    saver.changed(THIRD)
    saver.changed(SECOND)
    saver.changed(THIRD)
    expect(waiting).toHaveLength(1)
    await write()
    expect(waiting.map(({ sent }) => sent)).toEqual([THIRD])
    expect(shown.at(-1)).toBe('saving')
    await write()
    expect(disk.document).toBe(THIRD)
    expect(saver.isSaved()).toBe(true)
  })

  it('saves what was undone while the edit was being saved', async () => {
    saver.changed(SECOND)
    saver.changed(FIRST)
    await write()
    await write()
    expect(disk.document).toBe(FIRST)
    expect(shown.at(-1)).toBe('saved')
  })

  it('is not saved while an edit is being saved that was undone meanwhile', async () => {
    saver.changed(SECOND)
    saver.changed(FIRST)
    expect(saver.isSaved()).toBe(false)
    const flushed = saver.flush()
    await write()
    await write()
    expect(await flushed).toBe(true)
    expect(disk.document).toBe(FIRST)
  })

  it('tries again after a failure, with longer pauses, and tells of it once', async () => {
    saver.changed(SECOND)
    await refuse('disk-full')
    expect(shown.at(-1)).toBe('failed')
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([1000])
    timers.pop()!.act()
    await refuse('disk-full')
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([2000])
    expect(failures).toHaveLength(1)
    timers.pop()!.act()
    await write()
    expect(shown.at(-1)).toBe('saved')
  })

  it('does not wait for the pause when the next edit comes', async () => {
    saver.changed(SECOND)
    await refuse('cannot-write')
    saver.changed(THIRD)
    expect(timers).toEqual([])
    await write()
    expect(disk.document).toBe(THIRD)
  })

  it('does not try again by itself what cannot be mended so', async () => {
    saver.changed(SECOND)
    await refuse('invariant-broken')
    expect(timers).toEqual([])
    expect(shown.at(-1)).toBe('failed')
  })

  it('writes nothing over what someone else wrote, until the editor has chosen', async () => {
    disk = { document: THIRD, revision: 7 }
    saver.changed(SECOND)
    await write()
    expect(failures.map(({ code }) => code)).toEqual(['file-changed-on-disk'])
    saver.changed(changed(SECOND, 'body'))
    expect(waiting).toEqual([])
    expect(await saver.flush()).toBe(false)
    expect(disk.document).toBe(THIRD)

    const kept = saver.overwrite('r7')
    await write()
    expect(await kept).toBe(true)
    expect(disk.revision).toBe(8)
  })

  it('knows its own file again when only the answer got lost', async () => {
    saver.changed(SECOND)
    disk = { document: SECOND, revision: 2 }
    await refuse('connection-lost')
    timers.pop()!.act()
    await write()
    await write()
    expect(failures.map(({ code }) => code)).toEqual(['connection-lost'])
    expect(shown.at(-1)).toBe('saved')
  })

  it('does not call "saved" what was undone after an answer got lost: the file may hold the edit', async () => {
    saver.changed(SECOND)
    disk = { document: SECOND, revision: 2 }
    await refuse('connection-lost')
    saver.changed(FIRST)
    expect(saver.isSaved()).toBe(false)
    await write()
    await write()
    expect(disk.document).toBe(FIRST)
    expect(failures.map(({ code }) => code)).toEqual(['connection-lost'])
    expect(shown.at(-1)).toBe('saved')
  })

  it('flush waits for what is under way', async () => {
    saver.changed(SECOND)
    const flushed = saver.flush()
    await write()
    expect(await flushed).toBe(true)
  })
})
