import { z } from 'zod'

/** Everything that can go wrong across the boundary. The screens hold a sentence for each, in each language. */
export const FAILURE_CODES = [
  'bad-message', // not in the table, or of the wrong shape
  'not-allowed', // no token, foreign origin, or a path outside of where the app may go
  'no-project-open',
  'not-a-project', // no galley.json in the folder
  'project-exists',
  'project-newer', // written by a newer Galley
  'project-held', // another window or another start of Galley edits it; details say who
  'project-read-only', // the folder cannot be written
  'file-damaged', // JSON that does not parse or does not fit its schema
  'file-newer',
  'file-missing',
  'file-unreadable',
  'file-changed-on-disk', // someone else wrote it since it was opened
  'file-too-large',
  'interrupted-write', // found at open: a write that was cut off; what was there before is unharmed
  'index-repaired', // found at open: galley.json and documents/ disagreed; details count added, changed, gone
  'unknown-keys', // found at open: keys this version does not know, gone at the next save; details name and count them
  'disk-full',
  'cannot-write',
  'target-exists', // an export is there already: ask before it is replaced
  'target-not-ours', // the folder holds what no export wrote; details name a file
  'no-such-document',
  'edit-refused', // an edit of a document that no window shows cannot be done; details say why
  'labels-left-out', // labels of galley.json that cannot be read; details name the line
  'entities-left-out', // rows of entities.json that cannot be read; details name the line
  'names-left-out', // rows of models/names.json that cannot be read; details name the line
  'entity-refused', // an edit of the list of entities cannot be done; details say why
  'labels-clash', // two labels with one name or one key; details say which
  'not-comparable', // neither a project nor something that Galley exported from one
  'not-a-copy', // a file that is no complete copy of a project
  'same-project', // a project is not compared with itself
  'other-text', // the other editor's document is of other bytes, or of the same in another encoding
  'no-such-job',
  'not-text', // binary, or bytes that fit no encoding
  'not-annotations', // files in no format whose mentions can be taken in
  'encoding-does-not-fit',
  'delta-misfit', // a change made for another state of the document than the one on disk: send all of it
  'invariant-broken', // a document that fails its check is never written
  'model-not-usable', // what was learned is damaged or of another version (details say which); the project's articles teach it anew
  'cancelled',
  'connection-lost', // the window lost the process that answers; said by the renderer, never sent
  'internal',
] as const

export type FailureCode = (typeof FAILURE_CODES)[number]

/** A failure as a value: a code, the file it is about, and details for the sentence that the screens show. */
export const failureSchema = z.object({
  code: z.enum(FAILURE_CODES),
  /** The file or folder it is about, as a person would name it. */
  file: z.string().optional(),
  /** Values for the sentence: a position, an encoding, who holds the lock. Never shown as they are. */
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

export type Failure = z.infer<typeof failureSchema>

/** What a call gives back: a value, or a failure. Nothing throws across the boundary. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export function succeeded<T>(value: T): Answer<T> {
  return { ok: true, value }
}

export function failed(code: FailureCode, about: Omit<Failure, 'code'> = {}): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, ...about } }
}
