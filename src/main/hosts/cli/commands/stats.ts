import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { EXIT, UsageError, type Command } from '../command'
import { failureLine } from '../texts/texts'

/** `galley stats --project DIR [--json]` */
export const statsCommand: Command = {
  async run(args, { texts, services, session, say, result }) {
    const { values } = parseArgs({ args: [...args], options: { project: { type: 'string' }, json: { type: 'boolean', default: false } } })
    if (values.project === undefined) throw new UsageError(texts.needs('--project DIR'))
    const opened = await services.handlers['projects.open']({ dir: resolve(values.project) }, session)
    for (const problem of opened.problems) say(failureLine(texts, problem))
    const { statistics, progress } = await services.handlers['review.statistics']({}, session)
    if (values.json) {
      result(JSON.stringify({ ...statistics, progress }, null, 1))
      return EXIT.fine
    }
    const { documents, articles, characters, newspapers, months, statuses, lengths, labels, names } = statistics
    const rows: readonly (readonly (string | number)[])[] = [
      ['documents', '', documents],
      ['articles', '', articles],
      ['characters', '', characters],
      ...newspapers.map(({ name, count }) => ['newspaper', name, count]),
      ...months.map(({ name, count }) => ['month', name, count]),
      ...statuses.map(({ name, count }) => ['status', name, count]),
      ...lengths.map(({ name, count }) => ['length from', name, count]),
      ...labels.map(({ name, mentions, distinct }) => ['label', name, mentions, distinct]),
      ...names.map((one) => ['name', one.name, one.mentions, one.articles, one.label]),
      ...progress.map(({ day, documents: all, confirmed, articles: of, done, mentions }) => ['day', day, all, confirmed, of, done, mentions]),
    ]
    for (const row of rows) result(row.map((cell) => String(cell).replace(/\s+/gu, ' ')).join('\t'))
    return EXIT.fine
  },
}
