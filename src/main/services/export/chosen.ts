import type { RecordChoice } from '#core/dataset/records'
import { emptyReport, type DatasetReport } from '#core/dataset/report'
import { SPLITS } from '#core/dataset/split-choice'
import { NO_ENTITIES, type EntityList } from '#core/entity/entity'
import { layoutOf, type ExportFormat, type ExportPlan } from '#core/export/format'
import { FORMATS } from '#core/export/formats'
import { LABEL_COLOURS } from '#core/export/label-colours'
import type { CopiedProject } from '#core/file/copy-file'
import type { ExportChoice, ExportFormat as ExportFormatName, FormatFacts } from '#contract/calls/export'
import type { Project } from '../project/project'

/** Every format that a window may ask for, and no other. */
const OFFERED: Readonly<Record<ExportFormatName, ExportFormat>> = FORMATS

export function formatOf({ format }: Pick<ExportChoice, 'format'>): ExportFormat {
  return OFFERED[format]
}

export function formatFacts(): FormatFacts[] {
  return (Object.keys(OFFERED) as ExportFormatName[]).map((format) => {
    const { unit, options, splits, whole } = OFFERED[format]
    return { format, unit, options: [...options], splits, whole: whole === true }
  })
}

/** What of the project goes into records. */
export function recordChoiceOf(project: Project, choice: ExportChoice, entities: EntityList): RecordChoice {
  return {
    confirmedOnly: choice.confirmedOnly,
    ...(choice.statuses !== null && { statuses: choice.statuses }),
    ...(choice.articles !== null && { articles: new Set(choice.articles) }),
    ...(choice.labels !== null && { labels: new Set(choice.labels) }),
    text: choice.text,
    entities,
    reading: project.index.settings.reading,
  }
}

/** How it is written; counts go to `report`. */
export function planOf(
  project: Project, choice: ExportChoice, entities: EntityList, report: DatasetReport = emptyReport(), beside: CopiedProject['beside'] = {},
): ExportPlan {
  const { settings } = project.index
  const labels = choice.labels === null ? settings.labels : settings.labels.filter(({ name }) => choice.labels?.includes(name))
  return {
    name: project.name,
    labels: labels.map(({ name, title, colour }) => ({ name, title: title ?? name, colour: LABEL_COLOURS[colour % LABEL_COLOURS.length]! })),
    project: { settings: { labels: settings.labels, import: settings.import, reading: settings.reading }, entities, beside },
    options: choice.options,
    splits: isDivided(choice) ? SPLITS.filter((split) => choice.split!.shares[split] > 0) : null,
    report,
  }
}

export function isDivided(choice: ExportChoice): boolean {
  return choice.split !== null && formatOf(choice).splits
}

export function layoutOfChoice(project: Project, choice: ExportChoice): 'file' | 'folder' {
  return layoutOf(formatOf(choice), planOf(project, choice, NO_ENTITIES))
}
