import type { Document } from '#core/document/model'
import type { Edit } from '#core/document/edit'
import type { ReversibleEdit } from '#core/document/inverse'
import { inContext, isPlain, mentionsOf, occurrencesOf, tagHere, type Occurrence } from '#core/mention/occurrences'
import { isSolid } from '#core/mention/proposal'
import { call } from '#renderer/client/host'
import { edit } from '#renderer/state/document-store'
import { changeElsewhere, type EditsElsewhere } from '#renderer/state/elsewhere'
import { readingFor } from '#renderer/state/readings'
import { sayFailure } from '#renderer/state/status'
import { currentSuggestions } from '#renderer/state/suggestions'

export type Scope = 'article' | 'document' | 'project'
export type What = 'tag' | 'untag'

/** One place in the list, as it is shown. */
export interface Place extends Occurrence {
  /** The document that it is in. */
  readonly document: string
  /** The document's name; null for the one on screen. */
  readonly documentName: string | null
  readonly before: string
  readonly text: string
  readonly after: string
}

/** The places in the document on screen; of one article only, if it is named. */
export function placesHere(document: Document, what: What, name: string, label: string | null, article: string | null): readonly Place[] {
  const longer = currentSuggestions(document.id).filter((one) => isSolid(one) && one.quote.length > name.length)
  const found: readonly Occurrence[] = what === 'tag' ? occurrencesOf(document, name, longer, readingFor) : mentionsOf(document, name, label)
  const articles = new Map(document.articles.map((one) => [one.id, one]))
  return found
    .filter((one) => article === null || one.article === article)
    .map((one) => ({ ...one, ...inContext(readingFor(document, articles.get(one.article)!), one.spans), document: document.id, documentName: null }))
}

/** So many places of other documents are listed. */
const LIMIT = 5000

/** The places in the other documents of the project; null when they could not be had, which is told. */
export async function placesElsewhere(except: string, what: What, name: string, label: string | null): Promise<{ places: readonly Place[]; more: boolean } | null> {
  const answer = await call('suggest.occurrences', { text: name, label: what === 'untag' ? label : null, tagged: what === 'untag', except, limit: LIMIT })
  if (!answer.ok) {
    if (answer.failure.code !== 'cancelled') sayFailure(answer.failure)
    return null
  }
  const { documents, more } = answer.value
  return { places: documents.flatMap(({ id, name: documentName, occurrences }) => occurrences.map((one) => ({ ...one, document: id, documentName }))), more }
}

/** What would be done at a place; null where there is nothing to do. */
export function editAt(place: Occurrence, what: What, label: string): Extract<ReversibleEdit, Edit> | null {
  if (what === 'tag') return tagHere(place, label)
  return place.standing.kind === 'tagged' ? { kind: 'untag', mention: place.standing.mention.id } : null
}

/** True for a place that is ticked unless a person says otherwise. */
export function isTicked(place: Occurrence, what: What): boolean {
  return what === 'untag' || isPlain(place)
}

/** Does it at these places, in all documents, as one step of the document on screen. */
export async function doAt(places: readonly Place[], shown: string, what: What, label: string): Promise<void> {
  const here: Edit[] = []
  const others = new Map<string, ReversibleEdit[]>()
  for (const place of places) {
    const one = editAt(place, what, label)
    if (one === null) continue
    if (place.document === shown) here.push(one)
    else if (others.get(place.document)?.push(one) === undefined) others.set(place.document, [one])
  }
  const elsewhere = others.size === 0 ? null : await changeElsewhere([...others].map(([id, edits]): EditsElsewhere => ({ id, edits })))
  const edits = [...here, ...(elsewhere === null ? [] : [elsewhere])]
  if (edits.length > 0) edit({ kind: 'together', edits })
}
