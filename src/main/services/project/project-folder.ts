import { join } from 'node:path'

export const PROJECT_FILE = 'galley.json'

/** Where the files of a project stand. */
export interface ProjectFolder {
  readonly dir: string
  readonly projectFile: string
  readonly entities: string
  readonly sources: string
  readonly documents: string
  readonly models: string
  /** What the splitter learned. */
  readonly splitter: string
  /** What the tagger learned. */
  readonly tagger: string
  /** Names that editors confirmed and rejected. */
  readonly names: string
  readonly backups: string
  readonly exports: string
  /** What was decided between two editors. */
  readonly decisions: string
  /** The original bytes of a document's source. */
  source(id: string): string
  /** What was said about it. */
  document(id: string): string
  /** What was decided about a document between two editors. */
  decisionsOf(id: string): string
}

export function projectFolder(dir: string): ProjectFolder {
  const sources = join(dir, 'sources')
  const documents = join(dir, 'documents')
  const decisions = join(dir, 'decisions')
  return {
    dir,
    projectFile: join(dir, PROJECT_FILE),
    entities: join(dir, 'entities.json'),
    sources,
    documents,
    models: join(dir, 'models'),
    splitter: join(dir, 'models', 'splitter.bin'),
    tagger: join(dir, 'models', 'tagger.bin'),
    names: join(dir, 'models', 'names.json'),
    backups: join(dir, 'backups'),
    exports: join(dir, 'exports'),
    decisions,
    source: (id) => join(sources, `${id}.txt`),
    document: (id) => join(documents, `${id}.json`),
    decisionsOf: (id) => join(decisions, `${id}.json`),
  }
}

const DOCUMENT_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/u

/**
 * True for an id that can be a file's name everywhere. Ids come over the wire and out of files that anybody may have
 * edited: none may lead out of the project's folders.
 */
export function isDocumentId(id: string): boolean {
  return DOCUMENT_ID.test(id)
}

/** The id in the name of a document's file; null for any other file. */
export function idOfDocumentFile(name: string): string | null {
  if (!name.endsWith('.json')) return null
  const id = name.slice(0, -'.json'.length)
  return isDocumentId(id) ? id : null
}
