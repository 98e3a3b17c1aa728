import type { Document } from '#core/document/model'
import { overlaps, type Span } from '#core/text/span'
import type { TextKey } from '#renderer/i18n/texts'
import { scopeOf, type Selection } from './intent'

/** Stretches of the source that were picked one after the other, to be acted on together; in source order, without overlaps. */
export type Marks = readonly Span[]

/** Marks what a command would act on, or takes its mark away; says why where there is nothing. */
export function toggleMark(document: Document, selection: Selection, marks: Marks): { readonly marks: Marks } | { readonly why: TextKey } {
  const scope = scopeOf(document, selection)
  if (scope === null) return { why: 'document:refused-no-such-part' }
  const { start, end } = scope
  const others = marks.filter((mark) => !overlaps(mark, scope))
  const isMarked = marks.some((mark) => mark.start === start && mark.end === end)
  return { marks: isMarked ? others : [...others, { start, end }].sort((a, b) => a.start - b.start) }
}

/** What a command acts on: what was marked, else the selection or the part under the caret; empty where there is nothing. */
export function scopesOf(document: Document, selection: Selection, marks: Marks): readonly Span[] {
  if (marks.length > 0) return marks
  const scope = scopeOf(document, selection)
  return scope === null ? [] : [{ start: scope.start, end: scope.end }]
}
