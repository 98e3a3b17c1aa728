import { create } from 'zustand'
import type { z } from 'zod'
import { FIRST_PREFERENCES, type Preferences, type startSchema } from '#contract/calls/app'
import type { OpenProject } from '#contract/calls/projects'
import type { DocumentSummary } from '#contract/document'
import type { Failure } from '#contract/failure'
import type { Span } from '#core/text/span'
import type { ConnectionState } from '#renderer/client/transport'
import type { DocumentOrder } from './document-order'
import type { Screen } from './screen'

/** What the host said of itself at the start. */
export type Host = Pick<z.infer<typeof startSchema>, 'version' | 'capabilities'>

/** The open project without its documents, which change far more often. */
export type Project = Omit<OpenProject, 'documents'>

/** Where to go in a document that is being opened; a new object each time, so that the same place can be asked for again. */
export interface Place {
  /** Select and show this stretch of the source (UTF-16). */
  readonly span?: Span | undefined
  /** Show this article. */
  readonly article?: string | undefined
  /** In Tag, with the article: go to this mention of it, or to where it first has this text untagged. */
  readonly find?: { readonly mention: string } | { readonly untagged: string } | undefined
}

export interface Session {
  /** Null until the host has answered the first call. */
  readonly host: Host | null
  readonly connection: ConnectionState
  readonly preferences: Preferences
  readonly project: Project | null
  /** The project's documents in the order in which they were imported. */
  readonly documents: readonly DocumentSummary[]
  /** The document that Split and Tag show. */
  readonly documentId: string | null
  /** Where in it; taken up by the screen that is shown, once. */
  readonly place: Place | null
  readonly screen: Screen
  /** The order and the filter of the library's table and of the list beside the text. */
  readonly order: DocumentOrder
  readonly filter: string
  /** Rows chosen in the library, by document id. */
  readonly chosen: ReadonlySet<string>
}

export const FIRST_SESSION: Session = {
  host: null,
  connection: 'open',
  preferences: FIRST_PREFERENCES,
  project: null,
  documents: [],
  documentId: null,
  place: null,
  screen: 'welcome',
  order: { by: 'name', descending: false },
  filter: '',
  chosen: new Set(),
}

/** The session: what is open and where the person is. What is in a document is the document store's business. */
export const useSession = create<Session>(() => FIRST_SESSION)

/** The summary of the document that is open; null when none is. */
export function currentSummary(session: Session): DocumentSummary | null {
  return session.documents.find((row) => row.id === session.documentId) ?? null
}

/** Why nothing can be changed in the open project; null when it can, and when none is open. */
export function readOnlyReason(session: Session): Failure | null {
  return session.project?.readOnly ?? null
}

/** Replaces the rows of documents that changed and adds those that are new, at the end. */
export function putSummaries(rows: readonly DocumentSummary[]): void {
  if (rows.length === 0) return
  useSession.setState(({ documents }) => {
    const changed = new Map(rows.map((row) => [row.id, row]))
    const kept = documents.map((row) => {
      const now = changed.get(row.id)
      changed.delete(row.id)
      return now ?? row
    })
    return { documents: changed.size === 0 ? kept : [...kept, ...changed.values()] }
  })
}
