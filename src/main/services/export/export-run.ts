import { emptyReport, countLeftOut } from '#core/dataset/report'
import { recordsOf, type RecordChoice } from '#core/dataset/records'
import { splitItemOf, splitOf, type SplitItem } from '#core/dataset/split'
import type { SplitName } from '#core/dataset/split-choice'
import { storiesOf, type StoryLinks } from '#core/dataset/stories'
import { NO_ENTITIES, type EntityList } from '#core/entity/entity'
import { readEntitiesFile } from '#core/file/entities-file'
import type { Piece } from '#core/export/format'
import { datasetPieces, type ExportedDocument } from '#core/export/write-dataset'
import type { ExportChoice, ExportReport } from '#contract/calls/export'
import type { Digest } from '../../ports/digest'
import { Failed } from '../../ports/failed'
import type { Files } from '../../ports/files'
import type { Project } from '../project/project'
import { textOf } from '../project/stored-file'
import type { Watch } from '../window-jobs'
import { formatOf, isDivided, planOf, recordChoiceOf } from './chosen'
import { besideOf, chosenRows, keptOf, readChosen } from './chosen-documents'

export interface ExportOutside {
  readonly files: Files
  readonly digest: Digest
}

export interface ExportResult {
  readonly report: ExportReport
  /** Names the state of everything that was exported: equal digests and choices, equal bytes. */
  readonly digest: string
}

/**
 * One export from the first document to the last: every piece goes to `take`, which writes it or lets it fall. Documents are
 * read one by one, twice for a divided dataset, so that memory does not grow with the texts. Throws `cancelled`.
 */
export async function runExport(
  outside: ExportOutside,
  project: Project,
  choice: ExportChoice,
  watch: Watch,
  take: (piece: Piece) => Promise<void> | void,
): Promise<ExportResult> {
  const rows = chosenRows(project, choice)
  const format = formatOf(choice)
  const entities = await entitiesOf(outside, project)
  const total = isDivided(choice) ? project.index.rows().length + rows.length : rows.length
  const tell = (done: number): void => {
    if (watch.stopped()) throw new Failed('cancelled')
    watch.progress(done, total)
  }
  const division = isDivided(choice) ? await divide(outside, project, choice, recordChoiceOf(project, choice, entities), tell) : null

  const report = emptyReport()
  const beside = format.whole === true ? await besideOf(outside, project) : {}
  const plan = planOf(project, choice, entities, report, beside)
  const states: string[] = []
  async function* documents(): AsyncGenerator<ExportedDocument> {
    let done = total - rows.length
    for await (const found of readChosen(outside, project, rows)) {
      tell((done += 1))
      if (found === null) {
        countLeftOut(report, 'document-not-readable')
        continue
      }
      const { document, revision } = found
      states.push(`${document.id} ${revision} ${document.source.digest}`)
      if (format.whole !== true) yield { document }
      else {
        const kept = await keptOf(outside, project, document)
        states.push(`${kept.importedAt} ${kept.decisions}`)
        yield { document, kept }
      }
    }
  }
  const input = { choice: recordChoiceOf(project, choice, entities), plan, documents: documents(), places: division?.places ?? null }
  for await (const piece of datasetPieces(input, format)) await take(piece)
  if (watch.stopped()) throw new Failed('cancelled')
  const settings = JSON.stringify([project.name, plan.labels, plan.project.settings, [...entities.entities.values()], ...(format.whole === true ? [beside] : [])])
  return { report: { ...report, splits: division?.sizes ?? null }, digest: outside.digest(`${settings}\n${states.join('\n')}`) }
}

interface Division {
  readonly places: ReadonlyMap<string, SplitName>
  readonly sizes: NonNullable<ExportReport['splits']>
}

async function divide(
  outside: ExportOutside,
  project: Project,
  choice: ExportChoice,
  wanted: RecordChoice,
  tell: (done: number) => void,
): Promise<Division> {
  const split = choice.split!
  const items: SplitItem[] = []
  const links: StoryLinks[] = []
  const chosen = new Set(chosenRows(project, choice).map(({ id }) => id))
  let done = 0
  // Two chosen articles may be linked through one that is not chosen: all documents are read.
  for await (const found of readChosen(outside, project, project.index.rows())) {
    tell((done += 1))
    if (found === null) continue
    const { id, articles } = found.document
    for (const article of articles) if (article.sameStory !== undefined) links.push({ id: `${id}/${article.id}`, to: article.sameStory })
    if (!chosen.has(id)) continue
    for (const record of recordsOf(found.document, wanted, emptyReport())) items.push(splitItemOf(record, split))
  }
  const places = splitOf(items, split, storiesOf(links))
  const sizes: Record<string, { articles: number; mentions: number }> = {}
  for (const name of ['train', 'dev', 'test'] as const) if (split.shares[name] > 0) sizes[name] = { articles: 0, mentions: 0 }
  for (const { id, labels } of items) {
    const size = sizes[places.get(id)!]!
    size.articles += 1
    for (const count of labels.values()) size.mentions += count
  }
  return { places, sizes }
}

/** A project without entities, or with a file of them that cannot be read, exports none: opening it says what is wrong. */
export async function entitiesOf({ files }: ExportOutside, { folder }: Project): Promise<EntityList> {
  const bytes = await files.read(folder.entities).catch(() => null)
  if (bytes === null) return NO_ENTITIES
  const read = readEntitiesFile(textOf(bytes, folder.entities))
  return read.ok ? read.value.list : NO_ENTITIES
}
