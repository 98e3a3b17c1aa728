import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editEntities } from '#core/entity/edit-entities'
import { NO_ENTITIES, standing, type EntityFacts } from '#core/entity/entity'
import { applyChange } from '#core/entity/entity-change'
import { entitiesAsCsv, entitiesAsJson, newEntities, readEntityTable } from '#core/entity/entity-table'

function listOf(entities: readonly EntityFacts[]) {
  const result = editEntities(NO_ENTITIES, { kind: 'add', entities })
  return result.ok ? applyChange(NO_ENTITIES, result.change) : NO_ENTITIES
}

const mayor: EntityFacts = { name: '林望舟', otherNames: ['老林', 'Lin, W.'], label: 'PER', note: '说：“好”\n=SUM(A1)', links: ['wikidata:Q1'] }
const board: EntityFacts = { name: '=河湾局', otherNames: [], label: 'ORG', note: '', links: [] }

describe('the list as a table', () => {
  it.each([
    ['CSV', entitiesAsCsv],
    ['JSON', entitiesAsJson],
  ])('%s: reads as it was written', (_name, write) => {
    expect(readEntityTable(write(listOf([mayor, board])))).toEqual({ entities: [mayor, board], bad: [] })
    expect(readEntityTable(write(NO_ENTITIES))).toEqual({ entities: [], bad: [] })
  })

  it('CSV: nothing in it is a formula', () => {
    expect(entitiesAsCsv(listOf([board]))).toContain("e1,ORG,'=河湾局,")
  })

  it('takes a table that people wrote: columns in any order, other signs between names', () => {
    const table = 'name,label,otherNames\n河湾县,LOC,河湾；小河湾|Hewan\n\n,LOC,\n林望舟,,\n'
    expect(readEntityTable(table)).toEqual({
      entities: [{ name: '河湾县', label: 'LOC', otherNames: ['河湾', '小河湾', 'Hewan'], note: '', links: [] }],
      bad: [3, 4],
    })
  })

  it('brings in what is not there yet, each once', () => {
    const again: EntityFacts = { ...mayor, name: '老林' }
    expect(newEntities(listOf([mayor]), [again, board, board, { ...mayor, label: 'ORG' }])).toEqual([board, { ...mayor, label: 'ORG' }])
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readEntityTable(text)))
    fc.assert(fc.property(fc.json(), (text) => void readEntityTable(text)))
  })

  it('keeps any names', () => {
    const text = fc.string({ unit: fc.constantFrom('林', '𠮷', 'a', '"', ',', "'", '=', ' '), maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fc.record({ name: text, note: text })), (rows) => {
        const list = listOf(rows.filter(({ name }) => name.trim() !== '').map((row) => ({ ...row, label: 'PER', otherNames: [], links: [] })))
        const facts = standing(list).map(({ name, note }) => ({ name, note }))
        expect(readEntityTable(entitiesAsCsv(list)).entities.map(({ name, note }) => ({ name, note }))).toEqual(facts)
      }),
    )
  })
})
