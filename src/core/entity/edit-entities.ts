import { namesOf, resolve, type Entity, type EntityFacts, type EntityId, type EntityList } from './entity'
import type { EntityChange } from './entity-change'
import type { EntityEdit, EntityRefusal, SomeFacts } from './entity-edit'
import { distinctNames, nameKey, tidyName } from './name-key'

/** What an edit makes of a list, or why it cannot be done. */
export type EntityEditResult =
  | { readonly ok: true; readonly change: EntityChange }
  | { readonly ok: false; readonly reason: EntityRefusal }

/** Works out an edit: nothing is changed, `applyChange` does that. Never throws. */
export function editEntities(list: EntityList, edit: EntityEdit): EntityEditResult {
  switch (edit.kind) {
    case 'create':
      return add(list, [edit.facts])
    case 'add':
      return add(list, edit.entities)
    case 'change':
      return change(list, edit.id, edit.values)
    case 'merge':
      return merge(list, edit.into, edit.from)
    case 'separate':
      return separate(list, edit.id)
    case 'split':
      return split(list, edit.id, edit.names)
    case 'delete':
      return remove(list, edit.ids)
    case 'relabel':
      return relabel(list, edit.from, edit.to)
  }
}

function add(list: EntityList, given: readonly EntityFacts[]): EntityEditResult {
  if (given.length === 0) return refused('nothing-to-do')
  const put: Entity[] = []
  let { serial } = list
  for (const facts of given) {
    const tidy = tidyFacts(facts)
    if (typeof tidy === 'string') return refused(tidy)
    put.push({ id: `e${++serial}`, ...tidy })
  }
  return changed(list, { put, serial })
}

function change(list: EntityList, id: EntityId, values: SomeFacts): EntityEditResult {
  const old = standingOne(list, id)
  if (old === undefined) return refused('no-such-entity')
  const renamed = values.name !== undefined && nameKey(values.name) !== nameKey(old.name)
  const otherNames = values.otherNames ?? (renamed ? [old.name, ...old.otherNames] : old.otherNames)
  const tidy = tidyFacts({
    name: values.name ?? old.name,
    otherNames,
    label: values.label ?? old.label,
    note: values.note ?? old.note,
    links: values.links ?? old.links,
  })
  if (typeof tidy === 'string') return refused(tidy)
  if (JSON.stringify(tidy) === JSON.stringify(factsOf(old))) return refused('nothing-to-do')
  return changed(list, { put: [{ id, ...tidy }] })
}

function merge(list: EntityList, into: EntityId, from: readonly EntityId[]): EntityEditResult {
  const target = standingOne(list, into)
  const others = [...new Set(from)].map((id) => standingOne(list, id))
  if (target === undefined || !others.every((other) => other !== undefined)) return refused('no-such-entity')
  if (others.length === 0) return refused('nothing-to-do')
  if (others.some(({ id }) => id === into)) return refused('same-entity')
  const whole: Entity = {
    ...target,
    otherNames: distinctNames([...target.otherNames, ...others.flatMap(namesOf)], [target.name]),
    note: distinctTexts([target.note, ...others.map(({ note }) => note)]).join('\n'),
    links: distinctTexts([...target.links, ...others.flatMap(({ links }) => links)]),
  }
  return changed(list, { put: [whole, ...others.map((other) => ({ ...other, mergedInto: into }))] })
}

function separate(list: EntityList, id: EntityId): EntityEditResult {
  const merged = list.entities.get(id)
  if (merged === undefined) return refused('no-such-entity')
  if (merged.mergedInto === undefined) return refused('not-merged')
  const { mergedInto: _, ...alone } = merged
  const target = resolve(list, id)
  if (target === undefined) return changed(list, { put: [alone] })
  const own = new Set(namesOf(alone).map(nameKey))
  const otherNames = target.otherNames.filter((name) => !own.has(nameKey(name)))
  return changed(list, { put: [alone, { ...target, otherNames }] })
}

function split(list: EntityList, id: EntityId, names: readonly string[]): EntityEditResult {
  const old = standingOne(list, id)
  if (old === undefined) return refused('no-such-entity')
  const taken = distinctNames(names)
  const [name, ...otherNames] = taken
  if (name === undefined) return refused('no-name')
  const keys = new Set(taken.map(nameKey))
  const [kept, ...rest] = namesOf(old).filter((one) => !keys.has(nameKey(one)))
  // Every name may go together with mentions of the same name: then both entities are called so.
  const stays = kept === undefined ? old : { ...old, name: kept, otherNames: rest }
  const serial = list.serial + 1
  return changed(list, { put: [stays, { id: `e${serial}`, name, otherNames, label: old.label, note: '', links: [] }], serial })
}

function remove(list: EntityList, ids: readonly EntityId[]): EntityEditResult {
  if (ids.length === 0) return refused('nothing-to-do')
  if (!ids.every((id) => list.entities.has(id))) return refused('no-such-entity')
  const gone = new Set(ids)
  for (const { id, mergedInto } of list.entities.values()) {
    const target = mergedInto === undefined ? undefined : resolve(list, id)
    if (target !== undefined && gone.has(target.id)) gone.add(id)
  }
  return changed(list, { remove: [...gone] })
}

function relabel(list: EntityList, from: string, to: string | null): EntityEditResult {
  const meant = [...list.entities.values()].filter(({ label }) => label === from)
  if (meant.length === 0 || from === to) return refused('nothing-to-do')
  if (to === '') return refused('no-label')
  if (to === null) return remove(list, meant.map(({ id }) => id))
  return changed(list, { put: meant.map((entity) => ({ ...entity, label: to })) })
}

function standingOne(list: EntityList, id: EntityId): Entity | undefined {
  const found = list.entities.get(id)
  return found?.mergedInto === undefined ? found : undefined
}

function factsOf({ name, otherNames, label, note, links }: EntityFacts): EntityFacts {
  return { name, otherNames, label, note, links }
}

function tidyFacts(facts: EntityFacts): EntityFacts | EntityRefusal {
  const name = tidyName(facts.name)
  if (name === '') return 'no-name'
  if (facts.label === '') return 'no-label'
  return {
    name,
    otherNames: distinctNames(facts.otherNames, [name]),
    label: facts.label,
    note: facts.note.trim(),
    links: distinctTexts(facts.links),
  }
}

function distinctTexts(texts: readonly string[]): string[] {
  return [...new Set(texts.map((one) => one.trim()))].filter((one) => one !== '')
}

function changed(list: EntityList, { put = [], remove: gone = [], serial = list.serial }: Partial<EntityChange>): EntityEditResult {
  return { ok: true, change: { put, remove: gone, serial } }
}

function refused(reason: EntityRefusal): EntityEditResult {
  return { ok: false, reason }
}
