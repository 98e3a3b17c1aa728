import { expect, it } from 'vitest'
import { editEntities } from '#core/entity/edit-entities'
import { NO_ENTITIES } from '#core/entity/entity'
import { applyChange } from '#core/entity/entity-change'
import { createEntitySearch } from '#core/entity/search'

const READINGS: Readonly<Record<string, readonly string[]>> = {
  林: ['lin'], 望: ['wang'], 舟: ['zhou'], 单: ['dan', 'shan', 'chan'], 重: ['zhong', 'chong'], 山: ['shan'], 河: ['he'], 湾: ['wan'], 市: ['shi'], 王: ['wang'],
}
const readingsOf = (character: string) => READINGS[character] ?? []

function searcher(...names: readonly string[]) {
  const entities = names.map((row) => {
    const [name = '', ...otherNames] = row.split('/')
    return { name, otherNames, label: 'PER', note: '', links: [] }
  })
  const result = editEntities(NO_ENTITIES, { kind: 'add', entities })
  if (!result.ok) throw new Error(result.reason)
  const search = createEntitySearch(applyChange(NO_ENTITIES, result.change), readingsOf)
  return (query: string, limit = 10) => search(query, limit).map(({ name }) => name)
}

const find = searcher('林望舟/老林', '单重山', '河湾市', '河湾', 'Anna Berg', '𠮷冈', '王')

it.each([
  ['characters', '望舟', ['林望舟']],
  ['another name', '老林', ['林望舟']],
  ['pinyin', 'linwangzhou', ['林望舟']],
  ['pinyin with blanks', 'lin wang', ['林望舟']],
  ['a part of it', 'wangzhou', ['林望舟']],
  ['initials', 'lwz', ['林望舟']],
  ['any reading of a character', 'shanchongshan', ['单重山']],
  ['initials of any reading', 'dzs', ['单重山']],
  ['another script, in capitals or not', 'annab', ['Anna Berg']],
  ['characters beyond the BMP', '𠮷', ['𠮷冈']],
  ['nothing that is there', '张', []],
])('finds by %s', (_what, query, names) => expect(find(query)).toEqual(names))

it('puts what was typed first, then what begins with it, shorter before longer', () => {
  expect(find('河湾')).toEqual(['河湾', '河湾市'])
  expect(find('wang')).toEqual(['王', '林望舟'])
})

it('gives no more than asked for, and everything for nothing', () => {
  expect(find('', 3)).toEqual(['林望舟', '单重山', '河湾市'])
  expect(find('w', 1)).toHaveLength(1)
})

it('an empty list has nothing', () => expect(createEntitySearch(NO_ENTITIES, readingsOf)('林', 10)).toEqual([]))
