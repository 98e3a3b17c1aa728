import type { DecidedAbout, Decision, DecisionAnswer } from '#core/file/decisions-file'
import { overlaps, type Span } from '#core/text/span'
import { lacking } from './compare-mentions'
import type { Difference } from './difference'

export type { DecidedAbout, Decision, DecisionAnswer } from '#core/file/decisions-file'

/** Tells which differences are decided already. Reads the decisions once. */
export function decidedIn(decisions: readonly Decision[]): (difference: Difference) => boolean {
  const known = new Set(decisions.map(keyOf))
  const renewed = mergedSpans(decisions.filter(({ answer, kind }) => answer === 'new' && kind === 'mention'))
  // A mention that was made anew at a decided place is my answer, not another difference.
  return (difference) =>
    known.has(keyOf(difference.about)) ||
    (difference.kind === 'mention' && difference.theirs === null && difference.spans.some((span) => touches(renewed, span)))
}

/** The decisions with another one; an earlier one about the same is replaced. */
export function withDecision(decisions: readonly Decision[], difference: Difference, answer: DecisionAnswer): readonly Decision[] {
  const added = aboutsOf(difference)
  const keys = new Set(added.map(keyOf))
  return [
    ...decisions.filter((other) => !keys.has(keyOf(other))),
    ...added.map(({ kind, spans, home, value }) => ({ kind, answer, spans, home, value })),
  ]
}

/** A mention of mine that differs from theirs is left without a partner when theirs is taken beside it: that is decided, too. */
function aboutsOf(difference: Difference): readonly DecidedAbout[] {
  if (difference.kind !== 'label' && difference.kind !== 'edges') return [difference.about]
  return [difference.about, lacking(difference.mine)]
}

function keyOf({ kind, spans, home, value }: DecidedAbout): string {
  return `${kind} ${spans.map(({ start, end }) => `${start}-${end}`).join()} ${home ?? '-'} ${value}`
}

/** The spans of these decisions, sorted, those that overlap made into one. */
function mergedSpans(decisions: readonly Decision[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of decisions.flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && span.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push({ start: span.start, end: span.end })
  }
  return merged
}

/** Whether the span overlaps one of the sorted, disjoint ones. Logarithmic. */
function touches(sorted: readonly Span[], span: Span): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.end <= span.start) low = middle + 1
    else high = middle
  }
  return low < sorted.length && overlaps(sorted[low]!, span)
}
