import type { Span } from '#core/text/span'
import type { ArticleInReview } from '../article-in-review'
import type { LocalFinding } from '../finding'

/** Marks that no name begins with, or ends with; brackets and quotation marks that have their partner inside may stay. */
const BEFORE = /^[\s，。、；：？！,.;:?!…—～·）》」』】〉)\]}”’]+/u
const AFTER = /[\s，。、；：？！,;:?!…—～·（《「『【〈([{“‘]+$/u
const PAIRS = new Map([...'（）《》「」『』【】〈〉()[]“”‘’'].flatMap((mark, index, all) => (index % 2 === 0 ? [[mark, all[index + 1]!] as const] : [])))

/** A mention whose edge stands on a mark, or that has half of a pair of brackets, or half of a word or number. */
export function* checkMentionEdge({ article, reading, mentions }: ArticleInReview): Generator<LocalFinding> {
  for (const { mention, crossing } of mentions) {
    if (crossing || mention.spans.length > 1) continue
    const [place] = reading.toReadingPieces(mention.spans)
    if (place === undefined) continue
    const text = reading.text.slice(place.start, place.end)
    const better = trimmed(text)
    const isCut = isInsideWord(reading.text, place)
    if (better === null && !isCut && !hasHalfPair(text)) continue
    const at = better === null ? [] : reading.toSource({ start: place.start + better.start, end: place.start + better.end })
    yield {
      check: 'mention-edge',
      article: article.id,
      span: mention.spans[0]!,
      values: { text, label: mention.label },
      fix: at.length === 1 ? { kind: 'edits', edits: [{ kind: 'respan', mention: mention.id, spans: at }] } : null,
    }
  }
}

/** The stretch without the marks at its edges; null when there are none, or nothing else. */
function trimmed(text: string): Span | null {
  const start = BEFORE.exec(text)?.[0].length ?? 0
  const end = text.length - (AFTER.exec(text.slice(start))?.[0].length ?? 0)
  return start >= end || (start === 0 && end === text.length) ? null : { start, end }
}

function hasHalfPair(text: string): boolean {
  for (const [open, close] of PAIRS) {
    let depth = 0
    for (const character of text) {
      if (character === open) depth += 1
      else if (character === close && --depth < 0) return true
    }
    if (depth !== 0) return true
  }
  return false
}

const WORD = /^[A-Za-z0-9]{2}$/u

/** True when an edge parts a number or a word that is written with blanks. */
function isInsideWord(text: string, { start, end }: Span): boolean {
  return WORD.test(text.slice(Math.max(0, start - 1), start + 1)) || WORD.test(text.slice(end - 1, end + 1))
}
