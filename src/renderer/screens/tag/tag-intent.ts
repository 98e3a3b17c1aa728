import { findClusterBreak } from '@codemirror/state'
import type { Edit } from '#core/document/edit'
import type { Reading } from '#core/reading/reading'
import type { Span } from '#core/text/span'
import type { Proposal } from '#core/mention/proposal'
import type { TextKey } from '#renderer/i18n/texts'
import { mentionAt, type PlacedMention } from './placed-mentions'
import { proposalAt } from './proposals-here'
import { nameAt, trimRun } from './selected-run'

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
  /** What is left to decide, by where it begins. */
  readonly proposals: readonly Proposal[]
  /** Every name known in the article, tagged, proposed or too doubtful to be, by where it begins. */
  readonly names: readonly Span[]
  /** Stretches that were kept for one mention of several pieces, in the order in which they were. */
  readonly kept: readonly Span[]
}

/** What a caret is on: a mention or a proposal; where it is in one and at the end of another, the one that it is in. */
export type Under = { readonly mention: PlacedMention } | { readonly proposal: Proposal } | null

export function underCaret({ placed, proposals }: Pick<TaggedArticle, 'placed' | 'proposals'>, { head }: Selection): Under {
  const mention = mentionAt(placed, head)
  const proposal = proposalAt(proposals, head)
  if (mention !== undefined && (proposal === undefined || head < mention.end || head === proposal.end)) return { mention }
  return proposal === undefined ? null : { proposal }
}

/**
 * Gives the selection a label, with the pieces that were kept before. Without a selection: the mention under the caret gets
 * it instead of its own, or the proposal under the caret becomes a mention with it, else the name or word under the caret.
 */
export function tagWith(article: TaggedArticle, selection: Selection, label: string): TagIntent {
  const { reading, kept } = article
  const isCaret = selection.start === selection.end
  const under = isCaret && kept.length === 0 ? underCaret(article, selection) : null
  if (under !== null && 'mention' in under) return { edit: { kind: 'relabel', mention: under.mention.mention.id, label }, caret: selection.head }
  if (under !== null) return { edit: { kind: 'tag', label, spans: under.proposal.spans }, caret: selection.head }
  if (isCaret && kept.length > 0) return { edit: { kind: 'tag', label, spans: spansOf(reading, kept) }, caret: selection.head }
  const wanted = isCaret ? nameAt(reading.text, selection.head, article.names) : selection
  const run = wanted === null ? null : trimRun(reading.text, wanted)
  if (wanted === null || run === null) return { why: 'tag:nothing-selected' }
  const spans = spansOf(reading, [...kept, run])
  if (spans.length === 0) return { why: 'tag:nothing-selected' }
  const caret = caretOn(article, { ...around([...kept, run]), pieces: [...kept, run] }, run.end)
  return { edit: { kind: 'tag', label, spans }, caret, trimmed: run.start !== wanted.start || run.end !== wanted.end }
}

type Stretch = Pick<PlacedMention, 'start' | 'end' | 'pieces'>

/**
 * Where the caret is on this mention and on no other, so that the next key is about it: `wanted` if it can be. Names stand wall to
 * wall in Chinese: at the end of one the caret is on the next.
 */
function caretOn({ reading, placed, proposals }: TaggedArticle, one: Stretch, wanted: number): number {
  const near: readonly Stretch[] = [...placed.filter(({ start, end }) => start <= one.end && end >= one.start), one].sort((a, b) => a.start - b.start)
  const isOn = (head: number) => {
    const proposal = proposalAt(proposals, head)
    return mentionAt(near, head) === one && (proposal === undefined || head < one.end || head === proposal.end)
  }
  if (isOn(wanted)) return wanted
  for (let at = one.end; at >= one.start; at = stepCharacter(reading.text, at, -1)) {
    if (isOn(at)) return at
    if (at === 0) break
  }
  return wanted
}

function around(pieces: readonly Span[]): Span {
  return { start: Math.min(...pieces.map(({ start }) => start)), end: Math.max(...pieces.map(({ end }) => end)) }
}

/** Where stretches of the reading text stand in the source, in source order; what two of them share counts once. */
function spansOf(reading: Reading, pieces: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const { start, end } of pieces.flatMap((piece) => reading.toSource(piece)).sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1)
    if (last !== undefined && start < last.end) spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else spans.push({ start, end })
  }
  return spans
}

/** Takes the mention under the caret away. */
export function untag({ placed }: TaggedArticle, { head }: Selection): TagIntent {
  const under = mentionAt(placed, head)
  return under === undefined ? { why: 'tag:no-mention' } : { edit: { kind: 'untag', mention: under.mention.id }, caret: head }
}

/** Gives the mention or the proposal under the caret the label after its own in the project's list, after the last the first. */
export function nextLabel(article: TaggedArticle, selection: Selection, labels: readonly string[]): TagIntent {
  const under = underCaret(article, selection)
  if (under === null) return { why: 'tag:no-mention' }
  const now = 'mention' in under ? under.mention.mention.label : under.proposal.label
  const label = labels[(labels.indexOf(now) + 1) % labels.length]
  return label === undefined ? { why: 'document:refused-no-label' } : tagWith(article, { ...selection, start: selection.head, end: selection.head }, label)
}

/**
 * Moves an edge of the mention under the caret by one character of the reading text. A proposal becomes a mention with the
 * edge moved.
 */
export function moveEdge(article: TaggedArticle, selection: Selection, edge: 'start' | 'end', by: 1 | -1): TagIntent {
  const { reading } = article
  const { head } = selection
  const found = underCaret(article, selection)
  if (found === null) return { why: 'tag:no-mention' }
  const under = 'mention' in found ? found.mention : found.proposal
  const moved = stepCharacter(reading.text, under[edge], by)
  const span = { start: under.start, end: under.end, [edge]: moved }
  if (span.start >= span.end || moved === under[edge]) return { why: 'tag:edge-stuck' }
  const spans = reading.toSource(span)
  if (spans.length === 0) return { why: 'tag:edge-stuck' }
  const others = { ...article, placed: article.placed.filter((one) => one !== under) }
  const caret = caretOn(others, { ...span, pieces: [span] }, Math.min(Math.max(head, span.start), span.end))
  if ('proposal' in found) return { edit: { kind: 'tag', label: found.proposal.label, spans }, caret }
  return { edit: { kind: 'respan', mention: found.mention.mention.id, spans }, caret }
}

/** The place one character further, as a reader counts them, over white space at once: a mention neither begins nor ends with it. */
function stepCharacter(text: string, offset: number, by: 1 | -1): number {
  let at = offset
  do at = findClusterBreak(text, at, by === 1)
  while (at > 0 && at < text.length && /\s/.test(text.charAt(by === 1 ? at - 1 : at)))
  return at
}
