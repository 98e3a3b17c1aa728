import type { Span } from '#core/text/span'
import { changeBetween } from './change'
import { gapOf } from './gaps'
import { placeOf } from './in-page-order'
import { memoise, memoiseFromLast } from './memo'
import { indicesIn, lastAtOrBefore, partAt, partsInSource, type PlacedPart } from './places'
import type { Article, ArticleId, Doubt, Document, Gap, Part } from './model'
import { textFrom } from './source-span'

/**
 * Something that waits for the editor: does the article change here, where does this detached piece belong, is this role
 * right, where is this article's headline or text?
 */
export type Question =
  /** `part`: it begins there and its role is in doubt, too; one look at the place answers both. */
  | { readonly kind: 'boundary'; readonly at: number; readonly doubt: Doubt; readonly part?: Part }
  | { readonly kind: 'piece'; readonly at: number; readonly part: Part }
  | { readonly kind: 'role'; readonly at: number; readonly part: Part }
  | { readonly kind: 'gap'; readonly at: number; readonly article: Article; readonly gap: Gap }

/** A role that the machine gives less than this chance is asked about. */
const SURE = 0.6

/** True when the machine is not sure of a part's role. A detached piece is asked about its place, which settles both. */
export function isRoleInDoubt({ confidence, candidates }: Part): boolean {
  return confidence < SURE && candidates === undefined
}

/**
 * Everything that waits for an editor's decision, in source order, then what the article wants that begins there. One
 * place is one decision: where a detached piece begins, where it belongs says whether the article changes there. The role
 * of furniture is of no consequence. After an edit only what it changed is looked at.
 */
export const openQuestions: (document: Document) => readonly Question[] = memoiseFromLast((document, last) => {
  const change = last && changeBetween(last.key, document)
  if (last === undefined || change === undefined) return questionsIn(document, { start: 0, end: document.text.length })
  const [from, to] = indicesIn(last.value, change.stretch, ({ at }) => at)
  return last.value.slice(0, from).concat(questionsIn(document, change.stretch), last.value.slice(to))
})

/** What is asked in a stretch from one text to another, with the white space before and behind. */
function questionsIn(document: Document, stretch: Span): readonly Question[] {
  const { text, doubts, articles } = document
  const placed = partsInSource(document)
  const questions: Question[] = []
  const asked = new Set<Part>()
  const [firstPart, behindParts] = indicesIn(placed, stretch, ({ part }) => part.start)
  const [firstDoubt, behindDoubts] = indicesIn(doubts, stretch, ({ at }) => at)
  const [firstArticle, behindArticles] = indicesIn(articles, stretch, placeOf)
  // Both stand in source order: one walk along the page, however many there are of each.
  let here = firstPart - 1
  for (const doubt of doubts.slice(firstDoubt, behindDoubts)) {
    const begin = textFrom(text, doubt.at)
    while (here + 1 < placed.length && placed[here + 1]!.part.start <= begin) here += 1
    const found = placed[here]
    const begins = found !== undefined && textFrom(text, found.part.start) === begin ? found : undefined
    if (begins?.part.candidates !== undefined) continue
    if (begins !== undefined && begins.article !== null && isRoleInDoubt(begins.part)) {
      questions.push({ kind: 'boundary', at: doubt.at, doubt, part: begins.part })
      asked.add(begins.part)
    } else questions.push({ kind: 'boundary', at: doubt.at, doubt })
  }
  for (const { part, article } of placed.slice(firstPart, behindParts)) {
    if (part.candidates !== undefined) questions.push({ kind: 'piece', at: part.start, part })
    else if (article !== null && isRoleInDoubt(part) && !asked.has(part)) questions.push({ kind: 'role', at: part.start, part })
  }
  for (const article of articles.slice(firstArticle, behindArticles)) {
    const gap = gapOf(article)
    if (gap !== null) questions.push({ kind: 'gap', at: placeOf(article), article, gap })
  }
  return questions.sort((a, b) => a.at - b.at)
}

/** The part that begins with the first text at or after `offset`; undefined where that lies within one. */
export function beginningAt(document: Document, offset: number): PlacedPart | undefined {
  const begin = textFrom(document.text, offset)
  const placed = partAt(document, begin)
  return placed !== undefined && textFrom(document.text, placed.part.start) === begin ? placed : undefined
}

/** How many questions there are about each article, by its id; null for the furniture. */
export const questionCounts: (document: Document) => ReadonlyMap<ArticleId | null, number> = memoise((document) => {
  const placed = partsInSource(document)
  const counts = new Map<ArticleId | null, number>()
  let here = -1
  for (const question of openQuestions(document)) {
    let about = question.kind === 'gap' ? question.article : null
    if (question.kind !== 'gap') {
      const place = textFrom(document.text, question.at)
      while (here + 1 < placed.length && placed[here + 1]!.part.start <= place) here += 1
      about = placed[here]?.article ?? null
    }
    const id = about?.id ?? null
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
})

/** How many of them are about one article: only what stands at its parts is looked at. */
export function questionCount(document: Document, article: Article): number {
  const placed = partsInSource(document)
  const questions = openQuestions(document)
  const placeIn = ({ at }: Question) => textFrom(document.text, at)
  let count = gapOf(article) === null ? 0 : 1
  for (const { start } of article.parts) {
    const here = lastAtOrBefore(placed, start, ({ part }) => part.start)
    const next = placed[here + 1]?.part.start ?? Infinity
    for (let index = lastAtOrBefore(questions, start - 1, placeIn) + 1; index < questions.length && placeIn(questions[index]!) < next; index += 1) {
      if (questions[index]!.kind !== 'gap') count += 1
    }
  }
  return count
}
