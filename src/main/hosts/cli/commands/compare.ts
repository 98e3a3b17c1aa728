import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { agreementOf, type Agreement } from '#core/compare/agreement'
import { addToTally, NO_TALLY, openIn, type Tally } from '#core/compare/tally'
import { MOST_COMPARED } from '#contract/calls/compare'
import { EXIT, UsageError, type Command } from '../command'
import { failureLine } from '../texts/texts'

/** `galley compare --project DIR OTHER [--json]` */
export const compareCommand: Command = {
  async run(args, { texts, services, session, say, result, progress, stopped }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { project: { type: 'string' }, json: { type: 'boolean' } },
    })
    if (values.project === undefined) throw new UsageError(texts.needs('--project DIR'))
    const [other, more] = positionals
    if (other === undefined || more !== undefined) throw new UsageError(texts.needs('OTHER'))
    const { handlers } = services
    const opened = await handlers['projects.open']({ dir: resolve(values.project) }, session)
    for (const problem of opened.problems) say(failureLine(texts, problem))
    const { name, path, matched, onlyMine, onlyTheirs } = await handlers['compare.open']({ path: resolve(other) }, session)
    if (matched.length === 0) {
      say(texts.nothingInCommon)
      return EXIT.nothingDone
    }
    let tally = NO_TALLY
    for (let done = 0; done < matched.length; done += MOST_COMPARED) {
      if (stopped()) return EXIT.stopped
      const { documents } = await handlers['compare.look']({ ids: matched.slice(done, done + MOST_COMPARED) }, session)
      for (const document of documents) {
        tally = addToTally(tally, document)
        if (document.failure !== null) say(failureLine(texts, document.failure))
      }
      progress(Math.min(done + MOST_COMPARED, matched.length), matched.length)
    }
    const agreement = agreementOf(tally.counts)
    const pages = { matched: matched.length, onlyMine, onlyTheirs: onlyTheirs.count }
    if (values.json === true) result(JSON.stringify({ other: { name, path }, pages, documents: tally.documents, agreement, differences: tally.open, decided: tally.decided }))
    else for (const line of linesOf(agreement, tally)) result(line)
    say(texts.compared(tally.documents.both, openIn(tally), tally.decided))
    return tally.documents.unreadable > 0 ? EXIT.someFailed : EXIT.fine
  },
}

/** Name, figure, and what each of the two and both have; a dash where there is nothing to agree about. */
function linesOf({ kappa, mentions, boundaries, articles, roles, labels }: Agreement, { open }: Tally): string[] {
  const shared = (name: string, { f1, mine, theirs, both }: Agreement['mentions']) => [`${name}-f1`, figure(f1), mine, theirs, both].join('\t')
  return [
    `kappa\t${figure(kappa)}`,
    shared('mentions', mentions),
    ...labels.flatMap((label) => [`kappa ${label.label}\t${figure(label.kappa)}`, shared(`mentions ${label.label}`, label)]),
    shared('boundaries', boundaries),
    shared('articles', articles),
    `roles-kappa\t${figure(roles.kappa)}`,
    `roles-same\t${figure(roles.same)}`,
    ...Object.entries(open).map(([kind, count]) => `open ${kind}\t${count}`),
  ]
}

function figure(value: number | null): string {
  return value === null ? '-' : value.toFixed(4)
}
