import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { EXIT, UsageError, type Command } from '../command'
import { failureLine } from '../texts/texts'

/** `galley restore COPY --project DIR` */
export const restoreCommand: Command = {
  async run(args, { texts, services, session, say, result, progress, stopped }) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { project: { type: 'string' } } })
    if (values.project === undefined) throw new UsageError(texts.needs('--project DIR'))
    const [copy, ...others] = positionals
    if (copy === undefined || others.length > 0) throw new UsageError(texts.needsOneCopy)
    const dir = resolve(values.project)
    await services.restoreCopy(resolve(copy), dir, { progress, stopped })
    const { documents, problems } = await services.handlers['projects.open']({ dir }, session)
    for (const problem of problems) say(failureLine(texts, problem))
    result(dir)
    say(texts.restored(documents.length, dir))
    return EXIT.fine
  },
}
