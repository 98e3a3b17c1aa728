import { describe, expect, it } from 'vitest'
import { NO_ENTITIES, type Entity, type EntityList } from '#core/entity/entity'
import { readEntitiesFile, writeEntitiesFile } from '#core/file/entities-file'

const river: Entity = { id: 'e1', label: 'LOC', name: '河湾县', otherNames: ['河湾'], note: '', links: [] }
const mayor: Entity = { id: 'e3', label: 'PER', name: '林望舟', otherNames: [], note: '县长', links: ['wikidata:Q1'] }
const same: Entity = { id: 'e4', label: 'PER', name: '林望舟县长', otherNames: [], note: '', links: [], mergedInto: 'e3' }

const list: EntityList = { entities: new Map([river, mayor, same].map((one) => [one.id, one])), serial: 7 }
const json = writeEntitiesFile(list)
const read = (text: string) => {
  const result = readEntitiesFile(text)
  if (!result.ok) throw new Error(result.reason)
  return result
}

describe('entities.json', () => {
  it('reads as it was written, empty or not', () => {
    expect(read(json)).toEqual({ ok: true, value: { list, damages: [] }, migratedFrom: null, unknown: [] })
    expect(read(writeEntitiesFile(NO_ENTITIES)).value).toEqual({ list: NO_ENTITIES, damages: [] })
  })

  it('is JSON with one line per entity', () => {
    expect(JSON.parse(json)).toMatchObject({ format: 'galley-entities', version: 2, serial: 7, entities: [{ id: 'e1' }, { id: 'e3' }, { id: 'e4' }] })
    expect(json.split('\n').filter((line) => line.includes('"id"'))).toHaveLength(3)
  })

  it('names the line of a second entity with one id, and opens the rest', () => {
    const twice = json.replace('"id":"e3"', '"id":"e1"')
    const { value } = read(twice)
    expect([...value.list.entities.keys()]).toEqual(['e1', 'e4'])
    expect(value.damages).toEqual([{ where: 'line 7', problem: 'a second entity with the id e1' }])
  })

  it('names the line of a row that is none, and opens the rest', () => {
    const { value } = read(json.replace('"name":"河湾县"', '"name":7'))
    expect([...value.list.entities.keys()]).toEqual(['e3', 'e4'])
    expect(value.damages).toMatchObject([{ where: 'line 6' }])
  })

  it('opens what is left of a file that is no JSON any more', () => {
    const cut = json.slice(0, json.indexOf('县长'))
    const { value } = read(cut)
    expect([...value.list.entities.keys()]).toEqual(['e1'])
    expect(value.damages).toMatchObject([{ where: 'line 7' }])
    const noComma = json.replace('"links":[]},', '"links":[]}')
    expect([...read(noComma).value.list.entities.keys()]).toEqual(['e1', 'e3', 'e4'])
    expect(read(noComma).value.damages).toMatchObject([{ where: expect.stringMatching(/^line \d/u) as string }])
  })

  it('names the place where rows do not have lines of their own', () => {
    const packed = JSON.stringify({ ...(JSON.parse(json) as object), entities: [river, { ...mayor, name: '' }] })
    expect(read(packed).value.damages).toMatchObject([{ where: 'entities[1]' }])
  })

  it('refuses what is another file, newer, or nothing at all', () => {
    expect(readEntitiesFile(json.replace('galley-entities', 'galley-project'))).toMatchObject({ ok: false, reason: 'other-format' })
    expect(readEntitiesFile(json.replace('"version": 2', '"version": 3'))).toMatchObject({ ok: false, reason: 'newer' })
    for (const text of ['', 'null', '{ "format": "galley-entities" }']) expect(readEntitiesFile(text)).toMatchObject({ ok: false, reason: 'damaged' })
  })

  it('takes version 1; ids that were given out are not given again', () => {
    const first = { format: 'galley-entities', version: 1, entities: [{ id: 'e12', label: 'LOC', name: '河湾县', otherNames: [], links: [] }] }
    const result = read(JSON.stringify(first))
    expect(result.migratedFrom).toBe(1)
    expect(result.value.list).toEqual({ entities: new Map([['e12', { ...first.entities[0], note: '' }]]), serial: 12 })
  })
})
