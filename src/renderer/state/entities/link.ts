import type { Document, Mention } from '#core/document/model'
import { resolve, type Entity, type EntityId, type EntityList } from '#core/entity/entity'
import { placeOfNewspaper } from '#core/entity/name-forms'
import { nameKey, tidyName } from '#core/entity/name-key'
import { createProposer, type Proposal, type Propose } from '#core/entity/propose'
import { pageMetadataOf } from '#core/reading/metadata/metadata'
import { currentDocument, edit } from '../document-store'
import { doStep } from '../project-steps'
import { excerpt } from '../edit-sentence'
import { keysOf } from '../keys-of'
import { useSession } from '../session'
import { say } from '../status'
import { keyCaps, onMac } from '../strokes'
import { LINK_KEYS } from '../tag-keys'
import { entityName } from './entity-list'

/** From this confidence on one key press links without asking. */
export const SURE = 0.5

/** The command that links the others, for the key that a person has for it. */
const SAME = { id: 'tag.link-same', keys: LINK_KEYS.same }

const proposers = new WeakMap<EntityList, Propose>()

/** The entities that a mention may refer to, best first. The first call for a list gets ready for all that follow. */
export function proposalsFor(list: EntityList, document: Document, mention: Mention): readonly Proposal[] {
  let propose = proposers.get(list)
  if (propose === undefined) proposers.set(list, (propose = createProposer(list)))
  const nearby = new Set<EntityId>()
  for (const { entity } of document.mentions) {
    const found = resolve(list, entity)
    if (found !== undefined) nearby.add(found.id)
  }
  return propose({ text: mention.quote, label: mention.label, places: placesOf(document), nearby })
}

/** The place that the newspaper is of; else what the name of the project says. */
function placesOf(document: Document): readonly string[] {
  const name = pageMetadataOf(document).newspaper.value ?? useSession.getState().project?.name ?? ''
  const place = placeOfNewspaper(name)
  return place === null ? [] : [place]
}

/** Links a mention of the document that is shown, as one step of its history. */
export function linkMention(mention: Mention, entity: EntityId): void {
  if (!edit({ kind: 'link', mention: mention.id, entity })) return
  const { length } = sameUnlinked(mention, entity)
  if (length > 0) say('entities:linked-others', { count: length, name: excerpt(entityName(entity)), keys: keyCaps(keysOf(SAME)[0] ?? '', onMac())[0]?.join('+') ?? '' })
}

/** Links all mentions of the same text and label in the document to the entity of this one. */
export function linkSame(mention: Mention, list: EntityList): void {
  const entity = resolve(list, mention.entity)
  if (entity === undefined) return say('entities:link-first', undefined, 'refused')
  const others = sameUnlinked(mention, entity.id)
  if (others.length === 0) return say('entities:no-others', undefined, 'refused')
  const edits = others.map(({ id }) => ({ kind: 'link', mention: id, entity: entity.id }) as const)
  if (edit({ kind: 'together', edits })) say('entities:linked-all', { count: edits.length, name: excerpt(entity.name) })
}

/** Mentions of the same text and label that do not refer to the entity. */
function sameUnlinked(mention: Mention, entity: EntityId): readonly Mention[] {
  const key = nameKey(mention.quote)
  return (currentDocument()?.mentions ?? []).filter((one) => one.entity !== entity && one.label === mention.label && nameKey(one.quote) === key)
}

/** Makes an entity and links the mention to it. Undoing takes the link back; the entity stays in the list. */
export async function linkToNew(mention: Mention, name: string): Promise<void> {
  const facts = { name: tidyName(name), label: mention.label, otherNames: [], note: '', links: [] }
  const change = await doStep({ edit: { kind: 'create', facts }, what: { key: 'entities:did-create', values: { name: excerpt(facts.name) } } })
  const [made] = change?.put ?? []
  if (made !== undefined && currentDocument()?.mentions.some(({ id }) => id === mention.id)) linkMention(mention, made.id)
}

/** What a mention refers to; undefined while it is not linked. */
export function entityOf(list: EntityList, mention: Mention | undefined): Entity | undefined {
  return resolve(list, mention?.entity)
}
