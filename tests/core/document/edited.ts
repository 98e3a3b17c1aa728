import { applyEdit } from '#core/document/apply'
import type { Edit } from '#core/document/edit'
import type { Document } from '#core/document/model'
import type { Span } from '#core/text/span'
import { doc, show } from '../../support/document-notation'

/** The document after an edit; throws when it is refused. */
export function edited(document: Document, ...edits: readonly Edit[]): Document {
  let now = document
  for (const edit of edits) {
    const result = applyEdit(now, edit)
    if (!result.ok) throw new Error(`${edit.kind} was refused: ${result.reason}`)
    now = result.document
  }
  return now
}

/** Why an edit is refused; undefined when it is done. */
export function refusal(document: Document, edit: Edit): string | undefined {
  const result = applyEdit(document, edit)
  return result.ok ? undefined : result.reason
}

/** The notation in the very columns in which `show` prints it. */
export function rows(notation: string): string {
  return show(doc(notation))
}

/** Where `words` stand in the source; throws unless that is one place. */
export function spanOf({ text }: Document, words: string): Span {
  const start = text.indexOf(words)
  if (start === -1 || text.includes(words, start + 1)) throw new Error(`Not at one place: ${words}`)
  return { start, end: start + words.length }
}

/** Where `words` begin in the source. */
export function offsetOf(document: Document, words: string): number {
  return spanOf(document, words).start
}
