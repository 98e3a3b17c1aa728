import { expect, it } from 'vitest'
import { divisionOf } from '#core/mention/rules/joined-persons'
import { createSuggester } from '#core/mention/suggester'
import { shippedResources, written } from './suggester'

const { lexicon } = shippedResources()

it.each([
  ['段晓春宋宁', 3],
  ['段晓春宋宁宁', 3],
  ['王明李强', 2],
  ['张伟刘建国', 2],
  ['欧阳建国张伟', 4],
  ['张伟欧阳建国', 2],
])('divides %s', (name, at) => {
  expect(divisionOf(name, lexicon)).toBe(at)
})

it.each(['欧阳建国', '司马文静', '王建国', '阿古拉泰', '马拉多纳', '桥本龙太郎', '迪丽热巴', '王·李明', '𠮷王李明', '李', ''])('leaves %s whole', (name) => {
  expect(divisionOf(name, lexicon)).toBeNull()
})

it('proposes the two of a headline one by one, unless an editor knows better', () => {
  const suggester = createSuggester(shippedResources())
  const text = '周文胡望山会见客商'
  expect(written(text, suggester.suggestPlain(text))).toBe('[周文|PER][胡望山|PER]会见客商')
  suggester.confirm('周文胡望山', 'PER')
  expect(written(text, suggester.suggestPlain(text))).toBe('[周文胡望山|PER]会见客商')
})
