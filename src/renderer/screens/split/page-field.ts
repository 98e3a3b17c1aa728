import { StateEffect, StateField, type EditorState } from '@codemirror/state'
import type { BlockInfo } from '@codemirror/view'
import type { Document } from '#core/document/model'
import type { Span } from '#core/text/span'
import type { DisplayText } from '#renderer/ui/text/display-text'
import type { Selection } from './intent'
import { lineMarkOf, type LineMark } from './line-mark'
import type { MarginTexts } from './margin-texts'
import type { Marks } from './marks'

/** What the split view shows: changes with every edit, while the text of the view stays the same. */
export interface Page {
  readonly document: Document
  /** How the source is laid out on the display. */
  readonly display: DisplayText
  readonly texts: MarginTexts
  /** Id of the article that is lit because the pointer or the focus is on it elsewhere; null for none. */
  readonly lit: string | null
  /** What was picked to be acted on together. */
  readonly marks: Marks
}

export const changePage = StateEffect.define<Partial<Page>>()

/** The page of a view. Each view is created with one. */
export const pageField: StateField<Page> = StateField.define<Page>({
  create() {
    throw new Error('A split view needs a page: pageField.init')
  },
  update(page, transaction) {
    let next = page
    for (const effect of transaction.effects) if (effect.is(changePage)) next = { ...next, ...effect.value }
    return next
  },
})

/** The stretch of the source that a line of the display shows. */
export function sourceOfLine({ display }: Page, line: Span): Span {
  return { start: display.toText(line.start), end: display.toText(line.end) }
}

/** What is selected, in the source. */
export function selectionOf(state: EditorState): Selection {
  const { display } = state.field(pageField)
  const { from, to, head } = state.selection.main
  return { start: display.toText(from), end: display.toText(to), head: display.toText(head) }
}

/** What is to be shown of the line of the display that a block of the view is. */
export function markOfBlock(state: EditorState, block: BlockInfo): LineMark & { readonly continues: boolean } {
  const page = state.field(pageField)
  const line = state.doc.lineAt(block.from)
  const mark = lineMarkOf(page.document, sourceOfLine(page, { start: line.from, end: line.to }))
  return { ...mark, continues: page.display.isContinuation(line.from) }
}
