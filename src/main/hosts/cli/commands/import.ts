import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ENCODINGS, isEncodingName } from '#core/text/encodings'
import { Failed } from '../../../ports/failed'
import { EXIT, UsageError, type Command, type Terminal } from '../command'
import { failureLine } from '../texts/texts'

/** `galley import PATH… --project DIR [--encoding NAME]` */
export const importCommand: Command = {
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { project: { type: 'string' }, encoding: { type: 'string' } },
    })
    const { texts, services, session } = terminal
    if (values.project === undefined) throw new UsageError(texts.needs('--project DIR'))
    if (positionals.length === 0) throw new UsageError(texts.needsPaths)
    const encoding = values.encoding ?? null
    if (encoding !== null && !isEncodingName(encoding)) throw new UsageError(texts.unknownEncoding(encoding, ENCODINGS.join(', ')))

    await openOrMake(terminal, resolve(values.project))
    const paths = positionals.map((path) => resolve(path))
    const result = await services.importer.importAll(paths, session, {
      encoding,
      progress: (run) => terminal.progress(run.done, run.total),
      started: (run) => terminal.onStop(() => run.stop()),
    })

    const nameOf = new Map(session.project?.index.rows().map((row) => [row.id, row.name]))
    for (const id of result.imported) terminal.result(`imported\t${id}\t${nameOf.get(id) ?? ''}`)
    for (const name of result.known) terminal.result(`known\t\t${name}`)
    for (const failure of result.refused) {
      terminal.result(`refused\t${failure.code}\t${failure.file ?? ''}`)
      terminal.say(failureLine(texts, failure))
    }
    terminal.say(texts.imported(result.imported.length, result.known.length, result.refused.length))
    if (result.cancelled) terminal.say(texts.stopped)
    return result.cancelled ? EXIT.stopped : result.refused.length > 0 ? EXIT.someFailed : EXIT.fine
  },
}

/** Opens the project, or makes it where there is none. Throws `Failed` when nothing may be written in it. */
async function openOrMake({ services, session, say, texts }: Terminal, dir: string): Promise<void> {
  const opened = await services.handlers['projects.open']({ dir }, session).catch((error: unknown) => {
    if (!(error instanceof Failed) || !['not-a-project', 'file-missing'].includes(error.failure.code)) throw error
    return services.handlers['projects.create']({ dir, name: basename(dir) }, session)
  })
  for (const problem of opened.problems) say(failureLine(texts, problem))
  if (opened.readOnly !== null) throw new Failed(opened.readOnly.code, opened.readOnly)
}
