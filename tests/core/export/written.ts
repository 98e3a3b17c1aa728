import { NO_ENTITIES } from '#core/entity/entity'
import { emptyReport, type DatasetReport } from '#core/dataset/report'
import type { RecordChoice } from '#core/dataset/records'
import type { SplitName } from '#core/dataset/split-choice'
import type { Document } from '#core/document/model'
import type { ExportPlan } from '#core/export/format'
import { FORMATS, type FormatName } from '#core/export/formats'
import { USUAL_OPTIONS, type ExportOptions } from '#core/export/options'
import { datasetPieces } from '#core/export/write-dataset'

export interface WrittenDataset {
  /** Content by file, rising by name. */
  readonly files: Readonly<Record<string, string>>
  readonly bytes: ReadonlyMap<string, Uint8Array>
  readonly report: DatasetReport
}

interface Choice extends Partial<Omit<RecordChoice, 'labels'>> {
  readonly options?: Partial<ExportOptions>
  readonly places?: ReadonlyMap<string, SplitName>
  readonly labels?: ReadonlySet<string>
}

export const LABELS: ExportPlan['labels'] = [
  { name: 'PER', title: '人名', colour: '#1c7ed6' },
  { name: 'LOC', title: '地名', colour: '#2f9e44' },
  { name: 'ORG', title: '机构', colour: '#e8590c' },
]

export const PROJECT: ExportPlan['project'] = {
  settings: { labels: [], import: { encoding: null }, reading: { numberSpaces: 'drop' } },
  entities: NO_ENTITIES,
  beside: {},
}

/** Everything that a format writes for some documents, file by file. A file that is said to be whole comes once. */
export async function written(format: FormatName, documents: readonly Document[], choice: Choice = {}): Promise<WrittenDataset> {
  const { options, places, ...records } = choice
  const report = emptyReport()
  const plan: ExportPlan = {
    name: '河湾日报',
    labels: LABELS,
    project: PROJECT,
    options: { ...USUAL_OPTIONS, ...options },
    splits: places === undefined ? null : ['train', 'dev', 'test'],
    report,
  }
  const contents = new Map<string, Buffer[]>()
  const input = { choice: { confirmedOnly: false, ...records }, plan, documents: documents.map((document) => ({ document })), places: places ?? null }
  for await (const { file, content, whole } of datasetPieces(input, FORMATS[format])) {
    const before = contents.get(file) ?? []
    if (whole === true && before.length > 0) throw new Error(`${file} is written twice`)
    contents.set(file, [...before, Buffer.from(content as Uint8Array)])
  }
  const bytes = new Map([...contents].sort().map(([file, parts]) => [file, Buffer.concat(parts)]))
  return { files: Object.fromEntries([...bytes].map(([file, content]) => [file, content.toString('utf8')])), bytes, report }
}

/** The rows of a JSONL file. */
export function rowsOf<T = Record<string, unknown>>(text: string | undefined): T[] {
  return (text ?? '').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T)
}
