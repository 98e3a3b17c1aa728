import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { exportFormatSchema } from '#contract/calls/export'
import { EXIT, UsageError, type Command } from '../command'
import { failureLine } from '../texts/texts'

/** `galley export --project DIR --format NAME --out FILE [--confirmed]` */
export const exportCommand: Command = {
  async run(args, { texts, services, session, say, result }) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        project: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
        confirmed: { type: 'boolean', default: false },
      },
    })
    if (values.project === undefined) throw new UsageError(texts.needs('--project DIR'))
    if (values.out === undefined) throw new UsageError(texts.needs('--out FILE'))
    if (values.format === undefined) throw new UsageError(texts.needs('--format NAME'))
    const format = exportFormatSchema.safeParse(values.format)
    if (!format.success) throw new UsageError(texts.unknownFormat(values.format, exportFormatSchema.options.join(', ')))

    const opened = await services.handlers['projects.open']({ dir: resolve(values.project) }, session)
    for (const problem of opened.problems) say(failureLine(texts, problem))
    const choice = { format: format.data, documents: null, confirmedOnly: values.confirmed }
    const { report, file } = await services.handlers['export.write']({ choice, file: resolve(values.out) }, session)
    result(file)
    say(texts.exported(report.articles, report.documents, file))
    for (const [reason, count] of Object.entries(report.leftOut)) say(texts.leftOut(count, reason))
    return report.leftOut['document-not-readable'] === undefined ? EXIT.fine : EXIT.someFailed
  },
}
