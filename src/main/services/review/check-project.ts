import type { Finding } from '#core/review/finding'
import { ProjectChecks, type SurveyedDocument } from '#core/review/project-checks'
import type { AnswerOf } from '#contract/calls'
import { Failed } from '../../ports/failed'
import type { Project } from '../project/project'
import type { Surveys } from './surveys'

/** So many documents are looked at between two looks at whether to go on. */
const AT_ONCE = 50

type Checked = AnswerOf<'review.check'>

/** How a long work tells how far it is, and asks whether to go on. */
export interface Watch {
  readonly progress: (done: number, total: number) => void
  /** Once true, the work fails with `cancelled`. */
  readonly stopped: () => boolean
}

/** Checks all documents of the project. At most `limit` findings of each check are listed; all are counted. */
export async function checkProject(project: Project, surveys: Surveys, limit: number, watch: Watch): Promise<Checked> {
  const checks = new ProjectChecks()
  const findings: Finding[] = []
  const counts: Partial<Record<Finding['check'], number>> = {}
  const note = (finding: Finding): void => {
    const count = (counts[finding.check] = (counts[finding.check] ?? 0) + 1)
    if (count <= limit) findings.push(finding)
  }

  const total = 2 * project.index.rows().length
  let done = 0
  for (const look of [(one: SurveyedDocument) => checks.take(one), (one: SurveyedDocument) => [...checks.findingsIn(one)].forEach(note)]) {
    for await (const batch of surveyedDocuments(project, surveys)) {
      if (watch.stopped()) throw new Failed('cancelled')
      batch.documents.forEach(look)
      watch.progress((done += batch.asked), total)
    }
  }
  const unreadable = new Set<string>()
  for (const { id, failure } of await surveys.rows(project.index.rows().map((row) => row.id))) {
    if (failure === null) continue
    unreadable.add(id)
    const values = { code: failure.code, file: failure.file ?? '' }
    note({ check: 'unreadable-document', document: id, article: null, span: null, values, fix: null })
  }
  for (const finding of checks.findingsBetween(unreadable)) note(finding)
  return { findings: findings as Checked['findings'], counts: counts as Record<string, number> }
}

/** The project's documents with their surveys, some at a time; those that cannot be read are left out. */
export async function* surveyedDocuments(project: Project, surveys: Surveys): AsyncGenerator<{ asked: number; documents: SurveyedDocument[] }> {
  const rows = project.index.rows()
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const ids = rows.slice(from, from + AT_ONCE).map(({ id }) => id)
    const surveyed = await surveys.rows(ids)
    const texts = new Map((await surveys.texts(ids)).map((one) => [one.id, one.texts]))
    const documents = surveyed
      .filter(({ failure }) => failure === null)
      .map(({ id, rows: articles, findings }) => ({ id, name: project.index.row(id)?.name ?? id, rows: articles, findings, texts: texts.get(id) ?? [] }))
    yield { asked: ids.length, documents }
  }
}
