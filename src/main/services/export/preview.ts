import { emptyReport } from '#core/dataset/report'
import type { SplitName } from '#core/dataset/split-choice'
import { datasetPieces, type ExportedDocument } from '#core/export/write-dataset'
import type { ExportChoice } from '#contract/calls/export'
import type { Project } from '../project/project'
import { formatOf, planOf, recordChoiceOf } from './chosen'
import { chosenRows, readChosen } from './chosen-documents'
import { entitiesOf, type ExportOutside } from './export-run'

/** A sample holds at most so many characters of its file. */
const SAMPLE = 4000
/** At most so many files are shown. */
const FILES = 8
/** Articles enough for a sample of a file. */
const ENOUGH = 3

/**
 * How the files begin, from the first articles that would be written: never reads more of the project than it needs. Which article
 * goes where in a divided dataset only all of them can tell: the first ones are dealt out.
 */
export async function previewExport(
  outside: ExportOutside,
  project: Project,
  choice: ExportChoice,
): Promise<{ file: string; text: string; cut: boolean }[]> {
  const format = formatOf(choice)
  const report = emptyReport()
  const entities = await entitiesOf(outside, project)
  const plan = planOf(project, choice, entities, report)
  const places = new Map<string, SplitName>()
  async function* documents(): AsyncGenerator<ExportedDocument> {
    for await (const found of readChosen(outside, project, chosenRows(project, choice))) {
      if (found !== null) {
        for (const { id } of found.document.articles) if (plan.splits !== null) places.set(`${found.document.id}/${id}`, plan.splits[places.size % plan.splits.length]!)
        yield { document: found.document }
      }
      if (report.articles >= ENOUGH * (plan.splits?.length ?? 1)) return
    }
  }
  const samples = new Map<string, { text: string; cut: boolean }>()
  const input = { choice: recordChoiceOf(project, choice, entities), plan, documents: documents(), places: plan.splits === null ? null : places }
  for await (const { file, content } of datasetPieces(input, format)) {
    if (typeof content !== 'string') continue
    const before = samples.get(file) ?? (samples.size < FILES ? { text: '', cut: false } : undefined)
    if (before === undefined) continue
    const text = before.text + content
    samples.set(file, { text: text.slice(0, SAMPLE), cut: before.cut || text.length > SAMPLE })
  }
  if (report.articles === 0) return []
  return [...samples].map(([file, sample]) => ({ file, ...sample }))
}
