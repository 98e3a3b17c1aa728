import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Document } from '#core/document/model'
import { emptyReport, type DatasetReport } from '#core/dataset/report'
import { FORMATS } from '#core/export/formats'
import { datasetChunks } from '#core/export/write-dataset'
import type { ExportChoice, ExportReport } from '#contract/calls/export'
import { timestamp, type Clock } from '../ports/clock'
import { Failed } from '../ports/failed'
import type { Digest } from '../ports/digest'
import type { Files } from '../ports/files'
import type { CallsOf, Handlers } from './handlers'
import type { Project } from './project/project'
import { readDocument } from './project/read-document'
import { openProject } from './session'

interface Outside {
  readonly files: Files
  readonly clock: Clock
  readonly digest: Digest
}

/** A preview shows so many characters of the file. */
const SAMPLE = 4000

/** Writing the dataset to one file. Documents are read one by one, so that memory does not grow with the project. */
export function createExport(outside: Outside): Handlers<CallsOf<'export'>> {
  const { files, clock } = outside
  return {
    'export.preview': async (choice, session) => {
      const project = openProject(session)
      const dataset = datasetOf(outside, project, choice)
      let sample = ''
      for await (const chunk of dataset.chunks) if (sample.length < SAMPLE) sample += chunk.slice(0, SAMPLE)
      return { report: dataset.report(), sample: sample.slice(0, SAMPLE), suggestedFile: await freeFile(files, clock, project, choice) }
    },
    'export.write': async ({ choice, file }, session) => {
      const project = openProject(session)
      const path = isAbsolute(file) ? resolve(file) : join(project.folder.exports, file)
      refuseOwnFiles(project, path)
      if ((await files.facts(path))?.kind === 'folder') throw new Failed('cannot-write', { file: path })
      if (dirname(path) === project.folder.exports) await files.makeFolder(dirname(path))
      const dataset = datasetOf(outside, project, choice)
      const bytes = await files.write(path, dataset.chunks)
      return { report: dataset.report(), file: path, bytes }
    },
  }
}

function datasetOf(outside: Outside, project: Project, choice: ExportChoice): { chunks: AsyncIterable<string>; report(): ExportReport } {
  const counted: DatasetReport = emptyReport()
  const unreadable = { count: 0 }
  const input = {
    name: project.name,
    confirmedOnly: choice.confirmedOnly,
    reading: project.index.settings.reading,
    documents: documentsOf(outside, project, choice, unreadable),
  }
  return {
    chunks: datasetChunks(input, FORMATS[choice.format], counted),
    report: () => ({
      ...counted,
      leftOut: { ...counted.leftOut, ...(unreadable.count > 0 ? { 'document-not-readable': unreadable.count } : {}) },
    }),
  }
}

async function* documentsOf(
  { files, digest }: Outside,
  project: Project,
  choice: ExportChoice,
  unreadable: { count: number },
): AsyncGenerator<Document> {
  const chosen = choice.documents === null ? null : new Set(choice.documents)
  for (const row of project.index.rows()) {
    if (chosen !== null && !chosen.has(row.id)) continue
    const found = await readDocument(files, digest, project.folder, row.id, row).catch(() => null)
    if (found === null) unreadable.count += 1
    else yield found.document
  }
}

/** exports/<project>-<day>.<ending>, with a number if there is such a file. */
async function freeFile(files: Files, clock: Clock, project: Project, choice: ExportChoice): Promise<string> {
  const { extension } = FORMATS[choice.format]
  const stem = `${basename(project.folder.dir)}-${timestamp(clock).slice(0, 10)}`
  for (let number = 1; ; number += 1) {
    const path = join(project.folder.exports, number === 1 ? `${stem}${extension}` : `${stem}-${number}${extension}`)
    if ((await files.facts(path)) === null) return path
  }
}

/** An export goes anywhere but over the project itself, whose names many file systems know in capitals, too. */
export function refuseOwnFiles({ folder }: Project, path: string): void {
  const within = relative(folder.dir, path)
  if (within.startsWith('..') || isAbsolute(within)) return
  const [top = ''] = within.split(sep)
  const own = [folder.projectFile, folder.entities, folder.sources, folder.documents, folder.models, folder.backups]
  if (within === '' || own.some((place) => relative(folder.dir, place) === top.toLowerCase())) throw new Failed('not-allowed', { file: path })
}
