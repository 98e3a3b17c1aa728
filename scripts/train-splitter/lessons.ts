import { CLASSES, classNumber } from '#core/segment/chain-states'
import type { Language } from '#core/segment/language/language'
import type { Lesson } from '#core/segment/learn/gradient'
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
  return { evidence, features, table, gaps, classes: classesOf(page.rows) }
}

/** The right classes of a page's non-blank lines. */
export function classesOf(rows: readonly LabelledRow[]): Uint8Array {
  const withText = new Set<string>()
  let before = '-'
  const classes = rows
    .filter(({ text }) => text.trim() !== '')
    .map(({ article, role }) => {
      const isText = role === 'body' && withText.has(article)
      const joint = article === '-' ? 'furniture' : article === before ? 'goes-on' : isText ? 'resumes' : 'begins'
      before = article
      if (role === 'body' && article !== '-') withText.add(article)
      const number = classNumber(role as Role, joint)
      return number >= 0 ? number : CLASSES.findIndex((each) => each.joint === joint)
    })
  return Uint8Array.from(classes)
}
