import { dirname } from 'node:path'
import type { AnswerOf } from '#contract/calls'
import type { ExportChoice } from '#contract/calls/export'
import { Failed } from '../../ports/failed'
import type { Surroundings } from '../../ports/surroundings'
import type { Project } from '../project/project'
import type { Watch } from '../window-jobs'
import { layoutOfChoice } from './chosen'
import { runExport, type ExportOutside, type ExportResult } from './export-run'
import { REPORT_FILE, writeReportFile } from './report-file'
import { checkTarget, targetPath } from './target'

interface Outside extends ExportOutside {
  readonly surroundings: Surroundings
}

/** What is to be written where. */
export interface ExportOrder {
  readonly choice: ExportChoice
  /** Absolute, or below the project's `exports/`. */
  readonly path: string
  readonly replace: boolean
}

/** Writes exports: the file or the folder with its report, as a whole or not at all. */
export class Exporter {
  readonly #outside: Outside

  constructor(outside: Outside) {
    this.#outside = outside
  }

  /** As the call `export.write` promises. */
  async write(project: Project, { choice, path: wanted, replace }: ExportOrder, watch: Watch): Promise<AnswerOf<'export.write'>> {
    const { files } = this.#outside
    const path = targetPath(project, wanted)
    const layout = layoutOfChoice(project, choice)
    await checkTarget(files, project, path, layout, replace)
    if (dirname(path) === project.folder.exports) await files.makeFolder(dirname(path))
    const staging = await files.stage(dirname(path))
    try {
      const main = 'data'
      const result = await runExport(this.#outside, project, choice, watch, ({ file, content, whole }) =>
        staging.append(layout === 'file' ? main : file, content, whole),
      )
      const sizes = staging.sizes()
      await staging.append(REPORT_FILE, reportOf(this.#outside, project, choice, result, sizes, layout === 'file' ? nameOf(path) : null), true)
      if (watch.stopped()) throw new Failed('cancelled')
      // The place may have been taken while the texts were read.
      await checkTarget(files, project, path, layout, replace)
      if (layout === 'folder') await staging.placeFolder(path)
      else await staging.placeFiles([{ file: main, path }, { file: REPORT_FILE, path: reportBeside(path) }])
      const bytes = sizes.reduce((sum, { bytes: size }) => sum + size, 0)
      return { report: result.report, path, bytes, files: sizes.length }
    } finally {
      await staging.discard()
    }
  }
}

/** `articles.jsonl` → `articles.jsonl.report.json` */
function reportBeside(path: string): string {
  return `${path}.report.json`
}

function nameOf(path: string): string {
  return path.slice(dirname(path).length).replace(/^[\\/]/u, '')
}

function reportOf(
  { surroundings }: Outside,
  project: Project,
  choice: ExportChoice,
  result: ExportResult,
  sizes: readonly { file: string; bytes: number }[],
  file: string | null,
): string {
  const files = file === null ? sizes : sizes.map(({ bytes }) => ({ file, bytes }))
  return writeReportFile(surroundings.version, project.name, choice, result, files)
}
