import { documentFormat } from '#core/file/document-file'
import { readVersioned } from '#core/file/versions'
import type { Files } from '../../ports/files'
import { inParallel } from '../in-parallel'
import type { Project } from '../project/project'
import { textOf } from '../project/stored-file'

/** A mention as a document's file has it: its spans are code points of the source. */
export interface StoredMention {
  readonly id: string
  readonly label: string
  readonly spans: readonly (readonly [start: number, end: number])[]
  readonly quote: string
  readonly entity?: string | undefined
}

/** The mentions of one document. */
export interface MentionsOfDocument {
  readonly id: string
  readonly mentions: readonly StoredMention[]
}

interface Seen {
  /** The state of the file that was read. */
  readonly state: string
  readonly mentions: readonly StoredMention[]
}

/** So many files are read at a time. */
const WIDTH = 8

// What a file held is remembered as long as its project is open and nobody wrote it.
const seen = new WeakMap<Project, Map<string, Seen>>()

/**
 * The mentions of all documents, in the order of import, from their files alone: texts are not read. A document that cannot
 * be read has none; the library says so. `stopped` is asked between files.
 */
export async function scanMentions(files: Files, project: Project, stopped: () => boolean = () => false): Promise<readonly MentionsOfDocument[]> {
  await project.documents.settle()
  const known = seen.get(project) ?? new Map<string, Seen>()
  seen.set(project, known)
  const rows = project.index.rows()
  const found = new Map<string, readonly StoredMention[]>()
  await inParallel(
    rows,
    WIDTH,
    async ({ id }) => {
      const path = project.folder.document(id)
      const facts = await files.facts(path).catch(() => null)
      if (facts === null) return
      let entry = known.get(id)
      // Two writes of one size may bear one time, as clocks of disks tick in milliseconds; each write makes another file.
      const state = `${facts.identity} ${facts.modified} ${facts.size}`
      if (entry?.state !== state) {
        const mentions = await files.read(path).then((bytes) => mentionsIn(textOf(bytes, path)), () => [])
        entry = { state, mentions }
        known.set(id, entry)
      }
      if (entry.mentions.length > 0) found.set(id, entry.mentions)
    },
    stopped,
  )
  return rows.flatMap(({ id }) => {
    const mentions = found.get(id)
    return mentions === undefined ? [] : [{ id, mentions }]
  })
}

function mentionsIn(json: string): readonly StoredMention[] {
  const read = readVersioned(json, documentFormat)
  return read.ok ? read.value.mentions : []
}
