import { gapOf } from './gaps'
import { placeOf } from './in-page-order'
import { memoise } from './memo'
import { partAt, partsInSource, type PlacedPart } from './places'
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
 * of furniture is of no consequence.
 */
export const openQuestions: (document: Document) => readonly Question[] = memoise((document) => {
  const { text, doubts } = document
  const placed = partsInSource(document)
  const questions: Question[] = []
  const asked = new Set<Part>()
  // Both stand in source order: one walk along the page, however many there are of each.
  let here = -1
  for (const doubt of doubts) {
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
  for (const { part, article } of placed) {
    if (part.candidates !== undefined) questions.push({ kind: 'piece', at: part.start, part })
    else if (article !== null && isRoleInDoubt(part) && !asked.has(part)) questions.push({ kind: 'role', at: part.start, part })
  }
  for (const article of document.articles) {
    const gap = gapOf(article)
    if (gap !== null) questions.push({ kind: 'gap', at: placeOf(article), article, gap })
  }
  return questions.sort((a, b) => a.at - b.at)
})

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
