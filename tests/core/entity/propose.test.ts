import { describe, expect, it } from 'vitest'
import { abbreviationFit } from '#core/entity/abbreviation'
import { applyChange } from '#core/entity/entity-change'
import { editEntities } from '#core/entity/edit-entities'
import { NO_ENTITIES, type EntityList } from '#core/entity/entity'
import { placeOfNewspaper } from '#core/entity/name-forms'
import { createProposer, type Asked } from '#core/entity/propose'

/** A list of `PER 林望舟/老林`: label, preferred name, other names. */
function listOf(...rows: readonly string[]): EntityList {
  const entities = rows.map((row) => {
    const [label = '', names = ''] = row.split(' ')
    const [name = '', ...otherNames] = names.split('/')
    return { label, name, otherNames, note: '', links: [] }
  })
  const result = editEntities(NO_ENTITIES, { kind: 'add', entities })
  if (!result.ok) throw new Error(result.reason)
  return applyChange(NO_ENTITIES, result.change)
}

const LIST = listOf(
  'PER 胡五岳/老胡',
  'PER 市委书记林望舟',
  'PER 王小明',
  'ORG 河湾市卫生健康委员会',
  'ORG 青湾市卫生健康委员会',
  'ORG 河湾市公安局',
  'ORG 市人社局',
  'LOC 礁头镇',
)

/** `胡五岳 same-name`, best first. */
function proposals(text: string, label: string, about: Partial<Asked> = {}): string[] {
  const asked = { text, label, places: ['河湾'], nearby: new Set<string>(), ...about }
  return createProposer(LIST)(asked).map(({ entity, reason }) => `${entity.name} ${reason}`)
}
const sureness = (text: string, label: string, about: Partial<Asked> = {}) =>
  createProposer(LIST)({ text, label, places: [], nearby: new Set(), ...about })[0]?.confidence ?? 0

describe('what is proposed', () => {
  it.each([
    ['the same name', '胡五岳', 'PER', '胡五岳 same-name'],
    ['the same name over a wrap', '胡五\n岳', 'PER', '胡五岳 same-name'],
    ['another name', '老胡', 'PER', '胡五岳 other-name'],
    ['a name with its title', '市委书记胡五岳', 'PER', '胡五岳 title'],
    ['a name whose title comes after it', '胡五岳书记', 'PER', '胡五岳 title'],
    ['a name that the list has with its title', '林望舟', 'PER', '市委书记林望舟 title'],
    ['a short form, of the newspaper’s city', '市卫健委', 'ORG', '河湾市卫生健康委员会 abbreviation'],
    ['a short form that names the city', '青湾市卫健委', 'ORG', '青湾市卫生健康委员会 abbreviation'],
    ['a name without its city', '市公安局', 'ORG', '河湾市公安局 place-left-out'],
    ['a full name for a short form of the list', '河湾市人力资源和社会保障局', 'ORG', '市人社局 abbreviation'],
    ['a place without what it is', '礁头', 'LOC', '礁头镇 short-place'],
  ])('%s', (_what, text, label, best) => expect(proposals(text, label)[0]).toBe(best))

  it.each([
    ['somebody else of the same surname', '胡望山', 'PER'],
    ['a name that begins and ends like another', '王明', 'PER'],
    ['a body of another city', '白沙市公安局', 'ORG'],
    ['a name that is in a text by chance', '五岳', 'LOC'],
  ])('nothing for %s', (_what, text, label) => expect(proposals(text, label)).toEqual([]))

  it('is surer of the newspaper’s own city than of another or of none', () => {
    const own = sureness('市公安局', 'ORG', { places: ['河湾'] })
    const unknown = sureness('市公安局', 'ORG', { places: [] })
    const other = sureness('市公安局', 'ORG', { places: ['白沙'] })
    expect([own > unknown, unknown > other]).toEqual([true, true])
  })

  it('is sure of none where two are as good', () => {
    expect(sureness('市卫健委', 'ORG')).toBeLessThan(0.6)
    expect(sureness('市卫健委', 'ORG', { nearby: new Set(['e5']) })).toBeGreaterThan(0.6 * 0.7)
    expect(proposals('市卫健委', 'ORG', { places: [], nearby: new Set(['e5']) })[0]).toBe('青湾市卫生健康委员会 abbreviation')
  })

  it('trusts a name of another label less', () => {
    expect(sureness('胡五岳', 'ORG')).toBeLessThan(sureness('胡五岳', 'PER') * 0.6)
  })
})

describe('short forms', () => {
  it.each([
    ['卫健委', '卫生健康委员会'],
    ['人社局', '人力资源和社会保障局'],
    ['发改委', '发展和改革委员会'],
    ['文旅局', '文化广电和旅游局'],
    ['政协', '政治协商会议'],
    ['人大', '人民代表大会'],
    ['工商联', '工商业联合会'],
  ])('%s for %s', (short, full) => expect(abbreviationFit(short, full)).toBeGreaterThan(0.6))

  it.each([
    ['卫健委', '文化和旅游局'],
    ['卫生', '卫生健康委员会'],
    ['卫委健', '卫生健康委员会'],
    ['委', '委员会'],
    ['王明', '王小明'],
  ])('not %s for %s', (short, full) => expect(abbreviationFit(short, full)).toBe(0))
})

it.each([
  ['河湾日报', '河湾'],
  ['《青湾市晚报》', '青湾'],
  ['河湾日报 2020-12', '河湾'],
  ['Spring pages', null],
])('the place of %s is %s', (name, place) => expect(placeOfNewspaper(name)).toBe(place))
