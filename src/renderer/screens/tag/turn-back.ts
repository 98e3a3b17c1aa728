import type { Edit } from '#core/document/edit'
import type { Document, Mention } from '#core/document/model'
import { partAt } from '#core/document/places'
import type { Reading } from '#core/reading/reading'
import { currentDocument, redo, undo, useDocuments } from '#renderer/state/document-store'
import type { Place } from '#renderer/state/session'

/** An edit that was taken back or done again, with the documents on its two sides. */
export interface Turned {
  readonly edit: Edit
  readonly before: Document
  readonly after: Document
}

/** Takes the last step back, or does it again; null when nothing was done. */
export function turnBack(way: 'undo' | 'redo'): Turned | null {
  const steps = useDocuments.getState().history
  const step = (way === 'undo' ? steps?.past : steps?.future) ?? null
  if (way === 'undo') undo()
  else redo()
  const after = currentDocument()
  const isDone = useDocuments.getState().history !== steps
  return isDone && steps !== null && step !== null && after !== null ? { edit: step.edit, before: steps.present, after } : null
}

interface CaretOf {
  readonly article: string
  readonly reading: Reading
  /** In the reading text, UTF-16. */
  readonly head: number
}

const carets = new WeakMap<Edit, CaretOf>()

/** Keeps where the caret was when an edit was asked for. */
export function rememberCaret(edit: Edit, caret: CaretOf): void {
  carets.set(edit, caret)
}

/**
 * Where to go: to where the caret was, if that is known; else to the edit's mention or its article. Null for what is best seen
 * from where one is, such as many mentions at once.
 */
export function placeOf({ edit, before, after }: Turned): Place | null {
  const caret = carets.get(edit)
  if (caret !== undefined) return { article: caret.article, span: caret.reading.toSource({ start: caret.head, end: caret.head + 1 })[0] }
  switch (edit.kind) {
    case 'tag':
      return placeAt(after, edit.spans[0]?.start)
    case 'untag':
    case 'relabel':
    case 'respan':
    case 'link':
    case 'unlink':
      return placeAt(after, mentionIn(before, edit.mention)?.spans[0]?.start ?? mentionIn(after, edit.mention)?.spans[0]?.start)
    case 'set-status':
      return { article: edit.article }
    default:
      return null
  }
}

/** A place in an article; text that is in none is not shown here. */
function placeAt(document: Document, start: number | undefined): Place | null {
  const article = start === undefined ? undefined : partAt(document, start)?.article
  return start === undefined || !article ? null : { article: article.id, span: { start, end: start + 1 } }
}

function mentionIn({ mentions }: Document, id: string): Mention | undefined {
  return mentions.find((one) => one.id === id)
}
