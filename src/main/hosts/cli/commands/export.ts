import { resolve } from 'node:path'
import type { ExportChoice } from '#contract/calls/export'
import { Failed } from '../../../ports/failed'
import { readReportFile } from '../../../services/export/report-file'
import { openProject } from '../../../services/session'
import { EXIT, type Command, type Terminal } from '../command'
import { failureLine } from '../texts/texts'
import { exportArguments } from './export-choice'

/** `galley export --project DIR (--format NAME … | --repeat REPORT) --out PATH [--replace]` */
export const exportCommand: Command = {
  async run(args, terminal) {
    const { texts, services, session, say, result, progress, stopped } = terminal
    const { project, out, replace, what } = exportArguments(args, texts)
    const choice = 'repeat' in what ? await choiceOf(terminal, resolve(what.repeat)) : what
    const opened = await services.handlers['projects.open']({ dir: resolve(project) }, session)
    for (const problem of opened.problems) say(failureLine(texts, problem))

    const order = { choice, path: resolve(out), replace }
    const { report, path } = await services.exporter.write(openProject(session), order, { progress, stopped })
    result(path)
    say(texts.exported(report.articles, report.documents, path))
    for (const [split, size] of Object.entries(report.splits ?? {})) say(texts.splitSize(split, size.articles, size.mentions))
    for (const [reason, count] of Object.entries(report.leftOut)) say(texts.leftOut(count, reason))
    return report.leftOut['document-not-readable'] === undefined ? EXIT.fine : EXIT.someFailed
  },
}

/** What an earlier export chose, by its report. */
async function choiceOf({ files }: Terminal, path: string): Promise<ExportChoice> {
  const report = readReportFile(new TextDecoder().decode(await files.read(path)))
  if (report === null) throw new Failed('file-damaged', { file: path })
  return report.choice
}
