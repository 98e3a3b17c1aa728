import type { LessonText } from '#core/mention/learn/lesson'
import type { Suggester } from '#core/mention/suggester'
import { addByText, addExact, type Tallies } from './score'
import type { LabelledPage } from './sets'

/** Mentions as score-mentions counts them. */
export function countByText(mentions: readonly { readonly label: string; readonly quote: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { label, quote } of mentions) {
    const key = `${label}\t${quote.replace(/\s+/gu, '')}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** What score-mentions would say of suggestions with at least the chance `least`. */
export function scorePages(suggester: Suggester, pages: readonly LabelledPage[], least: number): Tallies {
  const tallies: Tallies = {}
  for (const { document, wanted } of pages) addByText(tallies, countByText(suggester.suggest(document).filter(({ score }) => score >= least)), wanted)
  return tallies
}

/** Exact matches; each sentence is a text by itself. */
export function scoreSentences(suggester: Suggester, sentences: readonly LessonText[], least: number): Tallies {
  const tallies: Tallies = {}
  for (const { text, names } of sentences) addExact(tallies, suggester.suggestPlain(text).filter(({ score }) => score >= least), names)
  return tallies
}
