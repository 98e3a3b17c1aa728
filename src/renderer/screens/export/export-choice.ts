import { create } from 'zustand'
import { USUAL_SPLIT } from '#core/dataset/split-choice'
import { USUAL_EXPORT, type ExportChoice, type ExportFormat, type FormatFacts } from '#contract/calls/export'
import { documentsFor, type Range } from './range'

/** What an editor has set on the screen. Kept while the window is open, so that a look at a page costs nothing. */
export interface ExportSettings {
  readonly format: ExportFormat
  /** Null: what is chosen in the library if anything is, else the whole project. */
  readonly range: Range | null
  readonly confirmedOnly: boolean
  readonly statuses: readonly ('todo' | 'doing' | 'done')[]
  /** Labels that are not written. */
  readonly withoutLabels: readonly string[]
  readonly text: ExportChoice['text']
  readonly options: ExportChoice['options']
  readonly divided: boolean
  readonly split: NonNullable<ExportChoice['split']>
}

const FIRST: ExportSettings = {
  format: 'jsonl',
  range: null,
  confirmedOnly: USUAL_EXPORT.confirmedOnly,
  statuses: ['todo', 'doing', 'done'],
  withoutLabels: [],
  text: USUAL_EXPORT.text,
  options: USUAL_EXPORT.options,
  divided: false,
  split: USUAL_SPLIT,
}

export const useExportSettings = create<ExportSettings>(() => FIRST)

export function setExport(change: Partial<ExportSettings>): void {
  useExportSettings.setState(change)
}

export function setOptions(change: Partial<ExportChoice['options']>): void {
  useExportSettings.setState(({ options }) => ({ options: { ...options, ...change } }))
}

export function setSplit(change: Partial<ExportSettings['split']>): void {
  useExportSettings.setState(({ split }) => ({ split: { ...split, ...change } }))
}

/** The request that the settings mean. What does not matter to the format is as usual, so that it makes no difference. */
export function choiceOf(
  settings: ExportSettings,
  facts: FormatFacts,
  project: { readonly range: Range; readonly chosen: ReadonlySet<string>; readonly current: string | null; readonly labels: readonly string[] },
): ExportChoice {
  const { format, confirmedOnly, statuses, withoutLabels, text, options, divided, split } = settings
  const documents = documentsFor(project.range, project.chosen, project.current)
  if (facts.whole) return { ...USUAL_EXPORT, format, documents }
  const without = new Set(withoutLabels)
  const labels = project.labels.filter((label) => !without.has(label))
  const mattering = Object.fromEntries(facts.options.map((option) => [option, options[option]]))
  return {
    format,
    documents,
    confirmedOnly,
    articles: null,
    statuses: statuses.length === 3 ? null : [...statuses],
    labels: labels.length === project.labels.length ? null : labels,
    text,
    options: { ...USUAL_EXPORT.options, ...mattering },
    split: divided && facts.splits ? split : null,
  }
}

/** False while the shares or the seed cannot be used. */
export function canDivide({ divided, split: { shares } }: ExportSettings): boolean {
  return !divided || shares.train + shares.dev + shares.test > 0
}
