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
  const questions: Question[] = []
  const asked = new Set<Part>()
  for (const doubt of document.doubts) {
    const { part, article = null } = beginningAt(document, doubt.at) ?? {}
    if (part?.candidates !== undefined) continue
    const hasRole = part !== undefined && article !== null && isRoleInDoubt(part)
    questions.push({ kind: 'boundary', at: doubt.at, doubt, ...(hasRole && { part }) })
    if (hasRole) asked.add(part)
  }
  for (const { part, article } of partsInSource(document)) {
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
  const counts = new Map<ArticleId | null, number>()
  for (const question of openQuestions(document)) {
    const about = question.kind === 'gap' ? question.article : partAt(document, textFrom(document.text, question.at))?.article
    const id = about?.id ?? null
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
})
