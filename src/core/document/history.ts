import type { Edit } from './edit'
import type { Document } from './model'

/** One edit and the document on its far side: before the edit in the past, after it in the future. */
export interface Step {
  readonly edit: Edit
  readonly document: Document
  /** The step beyond this one; null at the end. A chain rather than an array: each step is made in constant time. */
  readonly next: Step | null
}

/** A document with everything that can be undone and redone. Immutable. */
export interface History {
  /** The last edit done, and what was before it; null when there is nothing to undo. */
  readonly past: Step | null
  readonly present: Document
  /** The last edit undone, and what came of it; null when there is nothing to redo. */
  readonly future: Step | null
}

/** A document on which nothing was done yet. */
export function startHistory(document: Document): History {
  return { past: null, present: document, future: null }
}

/** The history after `edit` turned the present into `document`. What was undone cannot be redone any more. */
export function push(history: History, edit: Edit, document: Document): History {
  return { past: { edit, document: history.present, next: history.past }, present: document, future: null }
}

/** Hands back the very document before the last edit; the same history when there is nothing to undo. */
export function undo(history: History): History {
  const { past, present, future } = history
  if (past === null) return history
  return { past: past.next, present: past.document, future: { edit: past.edit, document: present, next: future } }
}

/** Hands back the very document that was undone last; the same history when there is nothing to redo. */
export function redo(history: History): History {
  const { past, present, future } = history
  if (future === null) return history
  return { past: { edit: future.edit, document: present, next: past }, present: future.document, future: future.next }
}
