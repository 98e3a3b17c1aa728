import type { Edit } from '#core/document/edit'
import type { Document, Mention } from '#core/document/model'
import { partAt } from '#core/document/places'
import type { Proposal } from '#core/mention/proposal'
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

/** Where it is seen: at its mention, or in its article. Null for what stands nowhere in particular, such as a word about a name. */
export function placeOf({ edit, before, after }: Turned): Place | null {
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
    case 'together':
      return edit.edits.reduce<Place | null>((found, part) => found ?? placeOf({ edit: part, before, after }), null)
    default:
      return null
  }
}

/** The proposal that a word about a name was said of: the last one of that name before the caret, which has gone on since; else the first. */
export function proposalOf({ edit }: Turned, proposals: readonly Proposal[], caret: number): Proposal | undefined {
  if (edit.kind !== 'decide') return undefined
  const same = proposals.filter(({ quote, label }) => edit.names.some((one) => one.name === quote && one.label === label))
  return same.findLast(({ start }) => start < caret) ?? same[0]
}

/** A place in an article; text that is in none is not shown here. */
function placeAt(document: Document, start: number | undefined): Place | null {
  const article = start === undefined ? undefined : partAt(document, start)?.article
  return start === undefined || !article ? null : { article: article.id, span: { start, end: start + 1 } }
}

function mentionIn({ mentions }: Document, id: string): Mention | undefined {
  return mentions.find((one) => one.id === id)
}
