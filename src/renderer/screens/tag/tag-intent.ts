import type { Edit } from '#core/document/edit'
import type { Reading } from '#core/reading/reading'
import type { Span } from '#core/text/span'
import type { TextKey } from '#renderer/i18n/texts'
import { mentionAt, type PlacedMention } from './placed-mentions'
import { trimRun, wordAt } from './selected-run'

/** What is selected in the reading text, and where the caret is. UTF-16 offsets. */
export interface Selection extends Span {
  readonly head: number
}

/** What a key asks for: an edit, with where the caret goes and whether the selection was trimmed; or why there is none. */
export type TagIntent =
  | { readonly edit: Edit; readonly caret: number; readonly trimmed?: boolean }
  | { readonly why: TextKey }

/** An article as the tag screen has it. */
export interface TaggedArticle {
  readonly reading: Reading
  /** By where they begin. */
  readonly placed: readonly PlacedMention[]
}

/**
 * Gives the selection a label. Without a selection: the mention under the caret gets it instead of its own, else the
 * word under the caret.
 */
export function tagWith({ reading, placed }: TaggedArticle, selection: Selection, label: string): TagIntent {
  if (selection.start === selection.end) {
    const under = mentionAt(placed, selection.head)
    if (under !== undefined) return { edit: { kind: 'relabel', mention: under.mention.id, label }, caret: selection.head }
  }
  const wanted = selection.start === selection.end ? wordAt(reading.text, selection.head) : selection
  const run = wanted === null ? null : trimRun(reading.text, wanted)
  if (wanted === null || run === null) return { why: 'tag:nothing-selected' }
  const spans = reading.toSource(run)
  if (spans.length === 0) return { why: 'tag:nothing-selected' }
  return { edit: { kind: 'tag', label, spans }, caret: run.end, trimmed: run.start !== wanted.start || run.end !== wanted.end }
}

/** Takes the mention under the caret away. */
export function untag({ placed }: TaggedArticle, { head }: Selection): TagIntent {
  const under = mentionAt(placed, head)
  return under === undefined ? { why: 'tag:no-mention' } : { edit: { kind: 'untag', mention: under.mention.id }, caret: head }
}

/** Gives the mention under the caret the label after its own in the project's list, after the last the first. */
export function nextLabel({ placed }: TaggedArticle, { head }: Selection, labels: readonly string[]): TagIntent {
  const under = mentionAt(placed, head)
  if (under === undefined) return { why: 'tag:no-mention' }
  const label = labels[(labels.indexOf(under.mention.label) + 1) % labels.length]
  return label === undefined ? { why: 'document:refused-no-label' } : { edit: { kind: 'relabel', mention: under.mention.id, label }, caret: head }
}

/** Moves an edge of the mention under the caret by one character of the reading text. */
export function moveEdge({ reading, placed }: TaggedArticle, { head }: Selection, edge: 'start' | 'end', by: 1 | -1): TagIntent {
  const under = mentionAt(placed, head)
  if (under === undefined) return { why: 'tag:no-mention' }
  const moved = stepCharacter(reading.text, under[edge], by)
  const span = { start: under.start, end: under.end, [edge]: moved }
  if (span.start >= span.end || moved === under[edge]) return { why: 'tag:edge-stuck' }
  const spans = reading.toSource(span)
  if (spans.length === 0) return { why: 'tag:edge-stuck' }
  const caret = Math.min(Math.max(head, span.start), span.end)
  return { edit: { kind: 'respan', mention: under.mention.id, spans }, caret }
}

/** The place one character further, over white space at once: a mention neither begins nor ends with it. */
function stepCharacter(text: string, offset: number, by: 1 | -1): number {
  let at = offset
  do {
    at += by
    const unit = text.charCodeAt(at)
    if (unit >= 0xdc00 && unit <= 0xdfff) at += by
  } while (at > 0 && at < text.length && /\s/.test(text.charAt(by === 1 ? at - 1 : at)))
  return Math.min(Math.max(at, 0), text.length)
}
