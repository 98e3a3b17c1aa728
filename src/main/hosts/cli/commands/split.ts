import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ProfileFile } from '#core/segment/learn/teachable-splitter'
import { failureOf } from '../../../ports/failed'
import { findFiles, type FoundFile } from '../../../services/import/find-files'
import { inParallel } from '../../../services/in-parallel'
import { readProfile } from '../../../services/splitter/project-splitter'
import { EXIT, UsageError, type Command, type Terminal } from '../command'
import { failureLine } from '../texts/texts'

interface Page extends FoundFile {
  /** Where its rows go. */
  readonly out: string
}

/** `galley split PATH… --labels DIR [--profile FILE]` */
export const splitCommand: Command = {
  async run(args, terminal) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { labels: { type: 'string' }, profile: { type: 'string' } } })
    const { texts, pages, say } = terminal
    if (values.labels === undefined) throw new UsageError(texts.needs('--labels DIR'))
    if (positionals.length === 0) throw new UsageError(texts.needsPaths)
    const profile = values.profile === undefined ? null : await profileIn(terminal, resolve(values.profile))
    const found = await findPages(terminal, positionals, resolve(values.labels))
    if (found.length === 0) {
      say(texts.noFiles)
      return EXIT.nothingDone
    }
    let done = 0
    let refused = 0
    const taken = new Set<string>()
    await inParallel(
      found,
      pages.width * 2,
      async (page) => {
        const failure = taken.has(page.out) ? texts.sameName(page.out) : await splitPage(terminal, page, profile, taken)
        if (failure !== null) {
          refused += 1
          say(failure)
        }
        terminal.progress((done += 1), found.length)
      },
      terminal.stopped,
    )
    say(texts.split(done - refused, refused))
    return terminal.stopped() ? EXIT.stopped : refused > 0 ? EXIT.someFailed : EXIT.fine
  },
}

/** Writes one page's rows. Gives back what is to be said when it cannot. */
async function splitPage({ files, pages, texts, result }: Terminal, page: Page, profile: ProfileFile | null, taken: Set<string>): Promise<string | null> {
  taken.add(page.out)
  try {
    if (page.problem !== null) return failureLine(texts, page.problem)
    const rows = await pages.labels({ name: page.path, bytes: await files.read(page.path) }, null, profile)
    await files.makeFolder(dirname(page.out))
    await files.write(page.out, rows, { syncFolder: false })
    result(page.out)
    return null
  } catch (error) {
    return failureLine(texts, failureOf(error, page.path))
  }
}

/** Throws `Failed` where the file cannot be used: a split without what was learned is not what was asked for. */
async function profileIn({ files, pages }: Terminal, file: string): Promise<ProfileFile> {
  const { bytes } = await readProfile({ files, pages }, file)
  return { id: file, bytes }
}

/** The texts that the paths stand for. Those of a folder keep their places below it. */
async function findPages({ files }: Terminal, paths: readonly string[], out: string): Promise<Page[]> {
  const found: Page[] = []
  const visited = new Set<string>()
  for (const path of paths) {
    const start = resolve(path)
    const base = (await files.facts(start).catch(() => null))?.kind === 'folder' ? start : dirname(start)
    for await (const file of findFiles(files, [start], visited)) {
      const name = `${relative(base, file.path).replace(/\.txt$/iu, '')}.labels.tsv`
      found.push({ ...file, out: join(out, name) })
    }
  }
  return found
}
