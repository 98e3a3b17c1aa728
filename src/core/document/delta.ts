import { commonEnds } from './common-ends'
import type { Document } from './model'

/** One stretch of a list that was put in the place of another: all before it and behind it stayed the same. */
export interface Splice<T> {
  /** Length of the list that it applies to. */
  readonly of: number
  /** Index of the first item that goes, or before which the new ones come. */
  readonly at: number
  readonly remove: number
  readonly insert: readonly T[]
}

const LISTS = ['articles', 'furniture', 'mentions', 'repairs', 'doubts', 'settled'] as const

type ListName = (typeof LISTS)[number]

/** What turns one state of a document into another of the same source. What is left out stayed as it was. */
export type DocumentDelta = {
  readonly [Name in ListName]?: Splice<Document[Name][number]> | undefined
} & {
  readonly status: Document['status']
  readonly serial: Document['serial']
  /** Null where nobody has said anything of the page as a whole. */
  readonly metadata: NonNullable<Document['metadata']> | null
}

/**
 * What turns `before` into `after`, two states of one document. Small, and found in next to no time, where they have most
 * of their objects in common, as an edit leaves them: items are told apart by identity.
 */
export function deltaBetween(before: Document, after: Document): DocumentDelta {
  const lists: Record<string, Splice<unknown>> = {}
  for (const name of LISTS) {
    if (before[name] !== after[name]) lists[name] = spliceBetween<unknown>(before[name], after[name])
  }
  return { ...lists, status: after.status, serial: after.serial, metadata: after.metadata ?? null }
}

/** The document that a delta makes of this one; undefined when the delta was made for a document with other lists. */
export function applyDelta(document: Document, delta: DocumentDelta): Document | undefined {
  const lists: Partial<Record<ListName, readonly unknown[]>> = {}
  for (const name of LISTS) {
    const splice = delta[name]
    if (splice === undefined) continue
    const list = spliced<unknown>(document[name], splice)
    if (list === undefined) return undefined
    lists[name] = list
  }
  const { metadata: _, ...rest } = document
  return { ...rest, ...(lists as Pick<Document, ListName>), status: delta.status, serial: delta.serial, ...(delta.metadata && { metadata: delta.metadata }) }
}

function spliceBetween<T>(before: readonly T[], after: readonly T[]): Splice<T> {
  const { first: at, behind } = commonEnds(before, after)
  return { of: before.length, at, remove: before.length - behind - at, insert: after.slice(at, after.length - behind) }
}

function spliced<T>(list: readonly T[], { of, at, remove, insert }: Splice<T>): readonly T[] | undefined {
  if (list.length !== of || at + remove > of) return undefined
  return [...list.slice(0, at), ...insert, ...list.slice(at + remove)]
}
