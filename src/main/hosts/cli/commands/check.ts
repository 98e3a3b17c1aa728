import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { check } from '#core/document/check'
import { failureOf } from '../../../ports/failed'
import { EXIT, UsageError, type Command } from '../command'
import { failureLine } from '../texts/texts'

/** What opening a project tells of without anything being wrong with it. */
const HARMLESS: ReadonlySet<string> = new Set(['index-repaired', 'interrupted-write', 'unknown-keys'])

/** `galley check --project DIR` */
export const checkCommand: Command = {
  async run(args, { texts, services, session, say, result, progress, stopped }) {
    const { values } = parseArgs({ args: [...args], options: { project: { type: 'string' } } })
    if (values.project === undefined) throw new UsageError(texts.needs('--project DIR'))
    const opened = await services.handlers['projects.open']({ dir: resolve(values.project) }, session)
    for (const problem of opened.problems) say(failureLine(texts, problem))
    let bad = 0
    let done = 0
    for (const { id, name } of opened.documents) {
      if (stopped()) return EXIT.stopped
      try {
        const { document } = await services.handlers['documents.open']({ id }, session)
        const violations = check(document)
        for (const { code, start, end } of violations) result(`${id}\t${name}\t${code}\t${start}\t${end}`)
        if (violations.length > 0) bad += 1
      } catch (error) {
        const failure = failureOf(error)
        bad += 1
        result(`${id}\t${name}\t${failure.code}\t\t`)
        say(failureLine(texts, failure))
      }
      progress((done += 1), opened.documents.length)
    }
    say(texts.checked(opened.documents.length, bad))
    return bad + opened.problems.filter(({ code }) => !HARMLESS.has(code)).length > 0
      ? EXIT.someFailed
      : EXIT.fine
  },
}
