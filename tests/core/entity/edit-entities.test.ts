import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editEntities } from '#core/entity/edit-entities'
import { namesOf, NO_ENTITIES, resolve, standing, type EntityFacts, type EntityList } from '#core/entity/entity'
import { applyChange, inverseOf } from '#core/entity/entity-change'
import type { EntityEdit } from '#core/entity/entity-edit'

const facts = (name: string, change: Partial<EntityFacts> = {}): EntityFacts => ({ name, otherNames: [], label: 'PER', note: '', links: [], ...change })

function edited(list: EntityList, ...edits: readonly EntityEdit[]): EntityList {
  return edits.reduce((now, edit) => {
    const result = editEntities(now, edit)
    if (!result.ok) throw new Error(`${edit.kind} was refused: ${result.reason}`)
    return applyChange(now, result.change)
  }, list)
}
const refusal = (list: EntityList, edit: EntityEdit) => {
  const result = editEntities(list, edit)
  return result.ok ? undefined : result.reason
}
const names = (list: EntityList) => standing(list).map((entity) => `${entity.id} ${namesOf(entity).join('/')}`)

const three = edited(NO_ENTITIES, { kind: 'add', entities: [facts('林望舟'), facts('林县长', { note: '县长' }), facts('老林')] })

describe('edits of the list', () => {
  it('create: a new id, tidy names', () => {
    expect(names(edited(three, { kind: 'create', facts: facts(' 宋怀谷\n', { otherNames: ['老宋', '宋怀谷', '老宋'] }) }))).toContain('e4 宋怀谷/老宋')
    expect(refusal(three, { kind: 'create', facts: facts(' \n ') })).toBe('no-name')
    expect(refusal(three, { kind: 'create', facts: facts('宋', { label: '' }) })).toBe('no-label')
  })

  it('change: the preferred name that was stays as another name', () => {
    expect(names(edited(three, { kind: 'change', id: 'e1', values: { name: '林望洲' } }))[0]).toBe('e1 林望洲/林望舟')
    expect(names(edited(three, { kind: 'change', id: 'e1', values: { name: '林望洲', otherNames: [] } }))[0]).toBe('e1 林望洲')
    expect(refusal(three, { kind: 'change', id: 'e1', values: { name: '林望舟' } })).toBe('nothing-to-do')
    expect(refusal(three, { kind: 'change', id: 'e9', values: {} })).toBe('no-such-entity')
  })

  it('merge: names come together, and mentions of both mean one entity', () => {
    const merged = edited(three, { kind: 'merge', into: 'e1', from: ['e2', 'e3'] })
    expect(names(merged)).toEqual(['e1 林望舟/林县长/老林'])
    expect(['e1', 'e2', 'e3'].map((id) => resolve(merged, id)?.id)).toEqual(['e1', 'e1', 'e1'])
    expect(resolve(merged, 'e1')?.note).toBe('县长')
    expect(refusal(merged, { kind: 'merge', into: 'e2', from: ['e1'] })).toBe('no-such-entity')
    expect(refusal(three, { kind: 'merge', into: 'e1', from: ['e1'] })).toBe('same-entity')
  })

  it('separate: takes a merge back', () => {
    const merged = edited(three, { kind: 'merge', into: 'e1', from: ['e2'] })
    expect(names(edited(merged, { kind: 'separate', id: 'e2' }))).toEqual(['e1 林望舟', 'e2 林县长', 'e3 老林'])
    expect(refusal(three, { kind: 'separate', id: 'e2' })).toBe('not-merged')
  })

  it('split: some names are another entity’s', () => {
    const merged = edited(three, { kind: 'merge', into: 'e1', from: ['e2', 'e3'] })
    expect(names(edited(merged, { kind: 'split', id: 'e1', names: ['林望舟', '老林'] }))).toEqual(['e1 林县长', 'e4 林望舟/老林'])
    expect(names(edited(three, { kind: 'split', id: 'e1', names: ['林望舟'] }))).toEqual(['e1 林望舟', 'e2 林县长', 'e3 老林', 'e4 林望舟'])
    expect(refusal(three, { kind: 'split', id: 'e1', names: ['  '] })).toBe('no-name')
  })

  it('delete: with those merged into it; ids are not given again', () => {
    const merged = edited(three, { kind: 'merge', into: 'e3', from: ['e2'] })
    const gone = edited(merged, { kind: 'delete', ids: ['e3'] })
    expect([...gone.entities.keys()]).toEqual(['e1'])
    expect(resolve(gone, 'e2')).toBeUndefined()
    expect(names(edited(gone, { kind: 'create', facts: facts('新') }))).toContain('e4 新')
  })

  it('relabel: every entity of a label, or none is left of it', () => {
    expect(standing(edited(three, { kind: 'relabel', from: 'PER', to: 'X' })).map(({ label }) => label)).toEqual(['X', 'X', 'X'])
    expect(standing(edited(three, { kind: 'relabel', from: 'PER', to: null }))).toEqual([])
    expect(refusal(three, { kind: 'relabel', from: 'LOC', to: 'X' })).toBe('nothing-to-do')
  })

  it('a list that goes round in a circle ends somewhere', () => {
    const round = { ...three, entities: new Map([...three.entities].map(([id, entity]) => [id, { ...entity, mergedInto: id === 'e1' ? 'e2' : 'e1' }])) }
    expect(resolve(round, 'e1')).toBeUndefined()
    expect(standing(round)).toEqual([])
  })
})

const id = fc.integer({ min: 1, max: 9 }).map((number) => `e${number}`)
const name = fc.constantFrom('林望舟', '林县长', '宋怀谷', '𠮷冈', ' 老林 ', '')
const anyFacts = fc.record({ name, otherNames: fc.array(name, { maxLength: 3 }), label: fc.constantFrom('PER', 'ORG'), note: fc.constantFrom('', '县长'), links: fc.constant([]) })
const anyEdit: fc.Arbitrary<EntityEdit> = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), facts: anyFacts }),
  fc.record({ kind: fc.constant('add' as const), entities: fc.array(anyFacts, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('change' as const), id, values: fc.record({ name, otherNames: fc.array(name) }, { requiredKeys: [] }) }),
  fc.record({ kind: fc.constant('merge' as const), into: id, from: fc.array(id, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('separate' as const), id }),
  fc.record({ kind: fc.constant('split' as const), id, names: fc.array(name, { maxLength: 2 }) }),
  fc.record({ kind: fc.constant('delete' as const), ids: fc.array(id, { maxLength: 2 }) }),
  fc.record({ kind: fc.constant('relabel' as const), from: fc.constantFrom('PER', 'ORG'), to: fc.constantFrom('PER', 'ORG', null) }),
)

/** Entities by their ids: where one stands in the list is no part of what it says. */
const content = ({ entities }: EntityList) => [...entities.values()].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))

describe('laws', () => {
  it('every edit can be taken back, one after the other', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), (edits) => {
        let list = three
        const back: { list: EntityList; undo: ReturnType<typeof inverseOf> }[] = []
        for (const edit of edits) {
          const result = editEntities(list, edit)
          if (!result.ok) continue
          back.push({ list, undo: inverseOf(list, result.change) })
          list = applyChange(list, result.change)
        }
        for (const { list: before, undo } of back.reverse()) {
          list = applyChange(list, undo)
          expect(content(list)).toEqual(content(before))
        }
      }),
    )
  })

  it('names are never lost by a merge, ids are never used twice, and what stands has a name and no name twice', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), (edits) => {
        let list = three
        for (const edit of edits) {
          const result = editEntities(list, edit)
          if (!result.ok) continue
          const before = list
          list = applyChange(list, result.change)
          for (const { id: put } of result.change.put) expect(before.entities.has(put) || Number(put.slice(1)) > before.serial).toBe(true)
          if (edit.kind === 'merge') {
            const kept = new Set(namesOf(list.entities.get(edit.into)!))
            for (const from of edit.from) for (const one of namesOf(before.entities.get(from)!)) expect(kept).toContain(one)
          }
          for (const entity of standing(list)) {
            expect(entity.name.trim()).not.toBe('')
            expect(new Set(namesOf(entity)).size).toBe(namesOf(entity).length)
          }
        }
      }),
    )
  })
})
