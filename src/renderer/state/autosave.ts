import type { AnswerOf } from '#contract/calls'
import { savedDocumentSchema } from '#contract/document'
import type { Answer, Failure, FailureCode } from '#contract/failure'
import type { Document } from '#core/document/model'
import type { SaveState } from './status'

/** What saving needs of the world; tests pass their own. */
export interface SavePort {
  /** Saves a document; `onDisk` is what the file holds under `revision`, null when that is not known. */
  save(document: Document, revision: string, onDisk: Document | null): Promise<Answer<AnswerOf<'documents.save'>>>
  open(id: string): Promise<Answer<AnswerOf<'documents.open'>>>
  /** Hears every change of what the status line shows. */
  show(state: SaveState): void
  /** Hears that a document is on disk now. */
  saved(answer: AnswerOf<'documents.save'>): void
  /** Hears of a failure once; trying again in vain is not told again. */
  failed(failure: Failure, id: string): void
  /** Runs `act` after so many milliseconds; gives back how to call it off. */
  later(act: () => void, milliseconds: number): () => void
}

/** Keeps one document's file up to date. */
export interface Saver {
  /** The document is now like this. Saves it, at once or as soon as the save under way has answered. */
  changed(document: Document): void
  /** Tries at once what failed before. Resolves when nothing is under way; true when all is on disk. */
  flush(): Promise<boolean>
  /** Saves over whatever is on disk under this revision: the answer to `file-changed-on-disk`. */
  overwrite(revision: string): Promise<boolean>
  /** The file's revision as far as it is known. */
  revision(): string
  isSaved(): boolean
  /** Stops trying. What is not on disk is given up. */
  stop(): void
}

/** Failures that trying again cannot mend: an editor has to decide, or the program is wrong. */
const HOPELESS: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'file-changed-on-disk',
  'invariant-broken',
  'bad-message',
  'no-such-document',
  'file-newer',
  'project-read-only',
  'project-held',
])

/** Failures after which nobody knows whether the bytes reached the disk. */
const UNCERTAIN: ReadonlySet<FailureCode> = new Set<FailureCode>(['connection-lost', 'internal'])

const PAUSES = [1_000, 2_000, 5_000, 10_000, 30_000]

/** A saver for a document that is on disk as `document`, under `revision`. */
export function createSaver(document: Document, revision: string, port: SavePort): Saver {
  let wanted = document
  /** Null while nobody knows: an answer got lost. Nothing equals it, so that even what was undone is saved again. */
  let onDisk: Document | null = document
  /** What was sent when an answer got lost: the file may hold it. */
  let lost: Document | null = null
  let known = revision
  let savedAt: Date | null = null
  let failure: Failure | null = null
  let inVain = 0
  let running: Promise<void> | null = null
  let callOff: () => void = () => {}
  let stopped = false

  /** Not while a save is under way: what was undone meanwhile equals what is on disk only until it has ended. */
  function isSaved(): boolean {
    return wanted === onDisk && running === null
  }

  function show(): void {
    if (stopped) return
    if (running !== null) port.show({ kind: 'saving' })
    else if (failure !== null) port.show({ kind: 'failed', failure })
    else if (wanted !== onDisk) port.show({ kind: 'unsaved' })
    else port.show({ kind: 'saved', at: savedAt })
  }

  function start(): Promise<void> {
    callOff()
    if (wanted === onDisk) failure = null
    else running ??= run()
    show()
    return running ?? Promise.resolve()
  }

  async function run(): Promise<void> {
    while (wanted !== onDisk && !stopped) {
      const sent = wanted
      const answer = await save(sent)
      if (!answer.ok) {
        if (UNCERTAIN.has(answer.failure.code)) {
          onDisk = null
          lost = sent
        }
        fail(answer.failure)
        break
      }
      onDisk = sent
      lost = null
      known = answer.value.revision
      savedAt = new Date(answer.value.savedAt)
      failure = null
      inVain = 0
      port.saved(answer.value)
    }
    // In the same turn as the last look at `wanted`: a change that comes after it finds nothing under way.
    running = null
    show()
  }

  /** Saves; a file that holds what was sent when an answer got lost is this window's own, and is written over. */
  async function save(sent: Document): ReturnType<SavePort['save']> {
    const answer = await port.save(sent, known, onDisk)
    if (answer.ok || answer.failure.code !== 'file-changed-on-disk') return answer
    const theirs = await port.open(sent.id)
    if (!theirs.ok || ![sent, lost].some((own) => own !== null && sameFile(theirs.value.document, own))) return answer
    return port.save(sent, theirs.value.revision, null)
  }

  function fail(reason: Failure): void {
    if (stopped) return
    const isNew = failure?.code !== reason.code
    failure = reason
    if (isNew) port.failed(reason, document.id)
    if (HOPELESS.has(reason.code)) return
    callOff = port.later(() => void start(), PAUSES[Math.min(inVain, PAUSES.length - 1)]!)
    inVain++
  }

  show()
  return {
    changed(next) {
      wanted = next
      // Someone else's version is on disk: nothing is written until the editor has chosen.
      if (failure?.code !== 'file-changed-on-disk') void start()
      else show()
    },
    async flush() {
      if (!isSaved() && failure?.code !== 'file-changed-on-disk') await start()
      return isSaved()
    },
    async overwrite(theirs) {
      known = theirs
      onDisk = null
      failure = null
      await start()
      return wanted === onDisk
    },
    revision: () => known,
    isSaved,
    stop() {
      stopped = true
      callOff()
    },
  }
}

/** True when both would be written as the same file. */
function sameFile(a: Document, b: Document): boolean {
  return JSON.stringify(savedDocumentSchema.parse(a)) === JSON.stringify(savedDocumentSchema.parse(b))
}
