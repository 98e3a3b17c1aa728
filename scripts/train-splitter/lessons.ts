import type { Language } from '#core/segment/language/language'
import { classesOf, type CorrectedPage } from '#core/segment/learn/corrected-page'
import type { Lesson } from './network-gradient'
import type { Vocabulary } from '#core/segment/line-features'
import { readEvidence, type PageEvidence } from '#core/segment/page-evidence'
import type { Role } from '#core/segment/role'
import type { LabelledRow } from './shared-tools'

export interface TrainingPage {
  readonly rows: readonly LabelledRow[]
  readonly text: string
}

export function toPage(rows: readonly LabelledRow[]): TrainingPage {
  return { rows, text: rows.map(({ text }) => text).join('\n') }
}

export function readLesson(page: TrainingPage, language: Language, vocabulary: Vocabulary): Lesson & { readonly evidence: PageEvidence } {
  const evidence = readEvidence(page.text, language, vocabulary)
  const { features, table, gaps } = evidence
  return { evidence, features, table, gaps, classes: rowClasses(page.rows) }
}

/** The right classes of a page's non-blank lines. */
export function rowClasses(rows: readonly LabelledRow[]): Uint8Array {
  const withText = rows.filter(({ text }) => text.trim() !== '')
  return classesOf(withText.map(({ article, role }) => ({ article: article === '-' ? null : Number(article.slice(1)), role: role as Role })))
}

/** A labelled page as an editor who made no mistake leaves it. */
export function correctedPage(rows: readonly LabelledRow[], name: string): CorrectedPage {
  let at = 0
  const parts = rows.flatMap(({ article, role, text }) => {
    const start = at
    at += text.length + 1
    return text.trim() === '' ? [] : [{ start, end: start + text.length, role: role as Role, article: article === '-' ? null : Number(article.slice(1)) }]
  })
  return { name, text: toPage(rows).text, parts }
}
