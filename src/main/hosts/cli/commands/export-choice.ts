import { parseArgs } from 'node:util'
import { z } from 'zod'
import { USUAL_SPLIT } from '#core/dataset/split-choice'
import { exportChoiceSchema, exportFormatSchema, USUAL_EXPORT, type ExportChoice } from '#contract/calls/export'
import { UsageError } from '../command'
import type { Texts } from '../texts/texts'

const OPTIONS = {
  project: { type: 'string' },
  out: { type: 'string' },
  replace: { type: 'boolean', default: false },
  repeat: { type: 'string' },
  format: { type: 'string' },
  confirmed: { type: 'boolean', default: false },
  status: { type: 'string' },
  labels: { type: 'string' },
  text: { type: 'string', default: USUAL_EXPORT.text },
  unit: { type: 'string', default: USUAL_EXPORT.options.unit },
  files: { type: 'string', default: USUAL_EXPORT.options.files },
  overlaps: { type: 'string', default: USUAL_EXPORT.options.overlaps },
  longest: { type: 'string', default: String(USUAL_EXPORT.options.longest) },
  'no-metadata': { type: 'boolean', default: false },
  split: { type: 'string' },
  seed: { type: 'string', default: USUAL_SPLIT.seed },
  together: { type: 'string', default: 'near-duplicates,pages' },
  'no-stratify': { type: 'boolean', default: false },
} as const

export interface ExportArguments {
  readonly project: string
  readonly out: string
  readonly replace: boolean
  /** What to export, or the report of an earlier export to repeat. */
  readonly what: ExportChoice | { readonly repeat: string }
}

/** The command line of `galley export`. Throws `UsageError`. */
export function exportArguments(args: readonly string[], texts: Texts): ExportArguments {
  const { values } = parseArgs({ args: [...args], options: OPTIONS })
  const { project, out, replace, repeat, format } = values
  if (project === undefined) throw new UsageError(texts.needs('--project DIR'))
  if (out === undefined) throw new UsageError(texts.needs('--out PATH'))
  if (repeat !== undefined) return { project, out, replace, what: { repeat } }
  if (format === undefined) throw new UsageError(texts.needs('--format NAME'))
  if (!exportFormatSchema.safeParse(format).success) throw new UsageError(texts.unknownFormat(format, exportFormatSchema.options.join(', ')))
  const choice = exportChoiceSchema.safeParse({
    ...USUAL_EXPORT,
    format,
    confirmedOnly: values.confirmed,
    statuses: listOf(values.status),
    labels: listOf(values.labels),
    text: values.text,
    options: {
      unit: values.unit,
      files: values.files,
      overlaps: values.overlaps,
      longest: Number(values.longest),
      metadata: !values['no-metadata'],
    },
    split: values.split === undefined ? null : splitOf(values.split, values),
  })
  if (choice.success) return { project, out, replace, what: choice.data }
  throw new UsageError(texts.badOption(z.prettifyError(choice.error)))
}

function listOf(names: string | undefined): string[] | null {
  return names === undefined ? null : names.split(',').filter((name) => name !== '')
}

/** `80,10,10` or `80:10:10`; what is not a number is refused by the schema. */
function splitOf(shares: string, values: { seed?: string; together?: string; 'no-stratify'?: boolean }): object {
  const [train, dev, test] = shares.split(/[,:/]/u).map(Number)
  const together = new Set(listOf(values.together))
  return {
    shares: { train, dev: dev ?? 0, test: test ?? 0 },
    seed: values.seed,
    together: { nearDuplicates: together.has('near-duplicates'), pages: together.has('pages'), dates: together.has('dates') },
    stratify: values['no-stratify'] !== true,
  }
}
