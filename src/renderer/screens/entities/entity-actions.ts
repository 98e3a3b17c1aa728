import type { LinkedMention } from '#contract/calls/entities'
import type { Change } from '#contract/calls/documents'
import { resolve, type Entity, type EntityId } from '#core/entity/entity'
import type { SomeFacts } from '#core/entity/entity-edit'
import { newEntities, readEntityTable } from '#core/entity/entity-table'
import { call } from '#renderer/client/host'
import { useEntities } from '#renderer/state/entities/entity-list'
import { useEntityView } from '#renderer/state/entities/show-entity'
import { openDocument } from '#renderer/state/open-document'
import { doStep, madeBy } from '#renderer/state/project-steps'
import { say, sayFailure } from '#renderer/state/status'

export function activate(id: EntityId | null): void {
  useEntityView.setState({ active: id })
}

export function toggleChosen(id: EntityId): void {
  useEntityView.setState(({ chosen }) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    return { chosen: next }
  })
}

export function chooseOnly(ids: readonly EntityId[]): void {
  useEntityView.setState({ chosen: new Set(ids) })
}

/** Makes an entity and goes to it. */
export async function createEntity(name: string, label: string): Promise<void> {
  if (label === '') return say('document:refused-no-label', undefined, 'refused')
  const change = await doStep({ edit: { kind: 'create', facts: { name, label, otherNames: [], note: '', links: [] } }, what: { key: 'entities:did-create', values: { name } }})
  const [made] = change?.put ?? []
  if (made !== undefined) useEntityView.setState(({ label: shown }) => ({ active: made.id, query: '', label: shown === label ? shown : null }))
}

export async function changeEntity(entity: Entity, values: SomeFacts): Promise<void> {
  await doStep({ edit: { kind: 'change', id: entity.id, values }, what: { key: 'entities:did-change', values: { name: values.name ?? entity.name } }})
}

/** The chosen entities turned out to be the active one. */
export async function mergeChosen(into: Entity): Promise<void> {
  const from = [...useEntityView.getState().chosen].filter((id) => id !== into.id)
  if (from.length === 0) return say('entities:nothing-chosen', undefined, 'refused')
  const change = await doStep({ edit: { kind: 'merge', into: into.id, from }, what: { key: 'entities:did-merge', values: { count: from.length, name: into.name } }})
  if (change !== null) useEntityView.setState({ chosen: new Set(), active: into.id })
}

export async function separate(entity: Entity): Promise<void> {
  await doStep({ edit: { kind: 'separate', id: entity.id }, what: { key: 'entities:did-separate', values: { name: entity.name } }})
}

/** Names, and mentions, go to a new entity; the mentions in the same step. */
export async function splitOff(entity: Entity, names: readonly string[], mentions: readonly LinkedMention[]): Promise<void> {
  const [name = ''] = names
  const what = mentions.length === 0 ? 'entities:did-split' : 'entities:did-split-mentions'
  const change = await doStep({
    edit: { kind: 'split', id: entity.id, names },
    what: { key: what, values: { name, count: mentions.length } },
    documents: (made) => (made === undefined ? [] : linkAll(mentions, made)),
  })
  const made = change === null ? undefined : madeBy(change)
  if (made !== undefined) activate(made)
}

function linkAll(mentions: readonly LinkedMention[], entity: EntityId): readonly Change[] {
  const byDocument = new Map<string, Change>()
  for (const { document, mention } of mentions) {
    const change = byDocument.get(document) ?? { id: document, edits: [] }
    change.edits.push({ kind: 'link', mention, entity })
    byDocument.set(document, change)
  }
  return [...byDocument.values()]
}

/** Deletes the chosen entities, else the active one. */
export async function deleteEntities(active: Entity | undefined): Promise<void> {
  const { chosen } = useEntityView.getState()
  const ids = chosen.size > 0 ? [...chosen] : active === undefined ? [] : [active.id]
  if (ids.length === 0) return
  const change = await doStep({ edit: { kind: 'delete', ids }, what: { key: 'entities:did-delete', values: { count: ids.length } }})
  if (change !== null) useEntityView.setState({ chosen: new Set() })
}

export function openMention({ document, start, end }: LinkedMention): void {
  openDocument(document, { screen: 'tag', span: { start, end } })
}

/** Writes the list to a file of the project. */
export async function exportEntities(format: 'csv' | 'json'): Promise<void> {
  const answer = await call('entities.export', { format })
  if (answer.ok) say('entities:exported', { count: answer.value.entities, file: answer.value.file })
  else sayFailure(answer.failure)
}

/** Asks for a file, and brings in the entities of it that the list does not have. */
export function importEntities(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.csv,.json,text/csv,application/json'
  input.onchange = () => void input.files?.[0]?.text().then(addFromText)
  input.click()
}

async function addFromText(text: string): Promise<void> {
  const { entities, bad } = readEntityTable(text)
  const fresh = newEntities(useEntities.getState().list, entities)
  if (bad.length > 0) say('entities:import-bad', { count: bad.length, lines: bad.slice(0, 20).join(', ') }, 'refused')
  if (fresh.length === 0) return say('entities:import-nothing', undefined, 'refused')
  const change = await doStep({ edit: { kind: 'add', entities: fresh }, what: { key: 'entities:did-add', values: { count: fresh.length } }})
  if (change !== null && fresh.length < entities.length) say('entities:imported-known', { count: entities.length - fresh.length })
}

/** The entities that were merged into this one, directly or not. */
export function mergedInto(entity: Entity): readonly Entity[] {
  const { list } = useEntities.getState()
  return [...list.entities.values()].filter(({ id, mergedInto: target }) => target !== undefined && resolve(list, id)?.id === entity.id)
}

/** The entity of an id if it stands on its own. */
export function standingEntity(id: EntityId | null): Entity | undefined {
  const found = id === null ? undefined : useEntities.getState().list.entities.get(id)
  return found?.mergedInto === undefined ? found : undefined
}
