import { isChance } from './chance'
import { checkIds } from './check-ids'
import { placeOf } from './in-page-order'
import type { Document, Part } from './model'
import { partsAsTheyAre } from './places'
import { isStretch, textBefore, textFrom, trimBlankLines } from './source-span'
import type { Violation } from './violation'

/** What is wrong with the parts, the articles and the furniture. */
export function* checkSplit(document: Document): Generator<Violation> {
  const { text, articles, furniture } = document
  yield* checkIds(articles, document.serial, ({ parts }) => ({ start: parts[0]?.start ?? 0, end: parts[0]?.end ?? 0 }))
  for (const [index, article] of articles.entries()) {
    const first = article.parts[0]
    if (first === undefined) yield { code: 'article-without-parts', start: 0, end: 0 }
    else if (!isChance(article.confidence)) yield { code: 'bad-chance', start: first.start, end: first.end }
    if (index > 0 && placeOf(articles[index - 1]!) > placeOf(article)) {
      yield { code: 'articles-out-of-order', start: first?.start ?? 0, end: first?.end ?? 0 }
    }
  }
  for (const [index, { start, end }] of furniture.entries()) {
    if (index > 0 && furniture[index - 1]!.start > start) yield { code: 'furniture-out-of-order', start, end }
  }

  const ids = new Set(articles.map(({ id }) => id))
  const sound: Part[] = []
  for (const { part } of partsAsTheyAre(document)) {
    const { start, end } = part
    if (isSound(text, part)) sound.push(part)
    else yield { code: 'bad-part', start, end }
    if (!isChance(part.confidence)) yield { code: 'bad-chance', start, end }
    if (!areCandidates(part.candidates, ids)) yield { code: 'bad-candidates', start, end }
  }
  yield* checkCover(text, sound)
}

/** Every non-blank character is in exactly one of the parts, which are in source order. */
function* checkCover(text: string, parts: readonly Part[]): Generator<Violation> {
  let covered = 0
  for (const { start, end } of [...parts, { start: text.length, end: text.length }]) {
    if (start < covered) yield { code: 'parts-overlap', start, end: Math.min(covered, end) }
    const missing = textFrom(text, covered)
    if (missing < start) yield { code: 'text-in-no-part', start: missing, end: textBefore(text, start) }
    covered = Math.max(covered, end)
  }
}

function isSound(text: string, part: Part): boolean {
  if (!isStretch(text, part)) return false
  const trimmed = trimBlankLines(text, part)
  return trimmed !== undefined && trimmed.start === part.start && trimmed.end === part.end
}

function areCandidates(candidates: Part['candidates'], articles: ReadonlySet<string>): boolean {
  if (candidates === undefined) return true
  return (
    candidates.length > 0 &&
    candidates.every(({ article, confidence }, index) => {
      if (article !== null && !articles.has(article)) return false
      return isChance(confidence) && (index === 0 || candidates[index - 1]!.confidence >= confidence)
    })
  )
}
