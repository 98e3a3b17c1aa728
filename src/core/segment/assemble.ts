import type { Span } from '#core/text/span'
import type { LineLabel } from './line-label'
import { inReadingOrder } from './reading-order'
import type { BoundaryChance, Candidate, ProposedArticle, ProposedPart, Segmentation } from './segmentation'

/** What is known beyond the labels; what is left out is taken as unknown (confidence one half, no candidates). */
export interface Doubts {
  /** Chance that an article changes before the line, one per line. */
  readonly boundaries?: ArrayLike<number>
  /** Chance that an article is exactly right, by its number in the labels. */
  readonly articles?: ArrayLike<number>
  /** Where the lines of a detached piece may belong instead, by line; articles by their number in the labels. */
  readonly candidates?: ReadonlyMap<number, readonly Candidate[]>
}

const CERTAIN = 0.02

/** Puts labelled lines together: neighbouring lines of one article and role make a part, parts make articles. */
export function assemble(lines: readonly Span[], labels: readonly LineLabel[], doubts: Doubts = {}): Segmentation {
  const numbers = articleNumbers(labels)
  const position = new Map(numbers.map((number, index) => [number, index]))
  const parts = numbers.map((): ProposedPart[] => [])
  const furniture: ProposedPart[] = []

  for (let first = 0; first < labels.length; ) {
    const { article, role } = labels[first]!
    let next = first
    let confidence = 1
    while (next < labels.length && labels[next]!.article === article && labels[next]!.role === role) {
      confidence = Math.min(confidence, labels[next]!.roleConfidence)
      next += 1
    }
    const candidates = (doubts.candidates?.get(first) ?? []).map((candidate) => ({
      ...candidate,
      article: candidate.article === null ? null : (position.get(candidate.article) ?? null),
    }))
    const part = { start: lines[first]!.start, end: lines[next - 1]!.end, role, confidence, candidates }
    ;(parts[position.get(article) ?? -1] ?? furniture).push(part)
    first = next
  }

  const articles = parts.map((own, index): ProposedArticle => ({
    parts: inReadingOrder(own),
    confidence: doubts.articles?.[numbers[index]!] ?? 0.5,
  }))
  return { articles, furniture, boundaries: openBoundaries(lines, doubts.boundaries) }
}

/** The articles' numbers in the order of their texts; of those without text, of their first lines. */
function articleNumbers(labels: readonly LineLabel[]): number[] {
  const places = new Map<number, { text: number; first: number }>()
  labels.forEach(({ article, role }, line) => {
    if (article < 0) return
    const place = places.get(article) ?? { text: Infinity, first: line }
    if (role === 'body') place.text = Math.min(place.text, line)
    places.set(article, place)
  })
  const orderOf = ({ text, first }: { text: number; first: number }): number => (text === Infinity ? first : text)
  return [...places].sort(([, a], [, b]) => orderOf(a) - orderOf(b)).map(([number]) => number)
}

function openBoundaries(lines: readonly Span[], chances: ArrayLike<number> | undefined): BoundaryChance[] {
  if (chances === undefined) return []
  return lines.flatMap(({ start }, line) => {
    const chance = chances[line]!
    return line > 0 && chance > CERTAIN && chance < 1 - CERTAIN ? [{ at: start, chance }] : []
  })
}
