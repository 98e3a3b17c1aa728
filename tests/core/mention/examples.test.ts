import { expect, it } from 'vitest'
import { createSuggester } from '#core/mention/suggester'
import { doc } from '../../support/document-notation'
import { read, shippedResources, written } from './suggester'

const suggester = createSuggester(shippedResources())

/** Invented people, towns and bodies; what the page says is the right answer. */
it.each([
  '本报讯（记者 [石大山|PER]）近日，[市卫健委|ORG]召开会议。',
  '本报讯（记者 [罗小禾|PER] 实习生 [韩叶青|PER]）会议强调，要压实责任。',
  '□本报记者 [及晓岚|PER]',
  '本报记者 [乔望川|PER] 摄',
  '[市委|ORG]书记[胡望山|PER]讲话，市长[史文渊|PER]主持会议。',
  '[市政协|ORG]副主席[张立巍|PER]、[郑直民|PER]、[苏建波|PER]出席会议。',
  '[清河县|LOC][柳林镇|LOC][石桥村|LOC]村民[赵满仓|PER]说，日子越过越好。',
  '[自治区党委|ORG]、[国务院|ORG]的部署要求',
])('finds %s', (marked) => {
  const { text } = read(marked)
  expect(written(text, suggester.suggestPlain(text))).toBe(marked)
})

it.each([
  '在社区卫生服务中心、乡镇卫生院各设一间哺乳室。',
  '我市、我省和全国各地的公立医院都在改革。',
  '各级党委和政府要压实责任，有关部门要密切配合。',
  '人居环境整治提升，村容村貌明显改善。',
  '坚持绿水青山就是金山银山，推动高质量发展。',
])('sees no name in %s', (text) => {
  expect(written(text, suggester.suggestPlain(text))).toBe(text)
})

it('lets no name begin or end with a dot, which stands between the parts of one', () => {
  for (const text of ['汐岭市·县域观察', '阿依古丽·买买提说', '汐岭市·枫桥坪']) {
    for (const { start, end } of suggester.suggestPlain(text)) expect(text.slice(start, end)).not.toMatch(/^·|·$/u)
  }
})

it('finds a name that a wrap divides, and points at the source', () => {
  const document = doc(`
    §1  body  本报讯（记者 石大山 实习生 韩
              叶青）昨日，市委书记胡望
              山主持会议。
  `)
  const found = suggester.suggest(document)
  const over = found.find(({ quote }) => quote === '韩叶青')
  expect(over?.spans.map(({ start, end }) => document.text.slice(start, end))).toEqual(['韩\n叶青'])
  expect(found.map(({ quote }) => quote)).toContain('胡望山')
})

it('finds a reporter whose name goes on from the by-line into the body', () => {
  const document = doc(`
    §1  byline  本报讯（记者 石大山 实习生 韩
        body    叶青）昨日，会议召开。
  `)
  const found = suggester.suggest(document).find(({ quote }) => quote === '韩叶青')
  expect(found?.spans.map(({ start, end }) => document.text.slice(start, end))).toEqual(['韩\n叶青'])
})

it('says by what rule it found a reporter', () => {
  const [reporter] = suggester.suggestPlain('本报记者 智远 摄')
  expect(reporter).toMatchObject({ start: 5, end: 7, label: 'PER', reason: { kind: 'rule', rule: 'byline' } })
  expect(reporter!.score).toBeGreaterThan(0.9)
})

it('leaves furniture alone', () => {
  expect(suggester.suggest(doc('§-  folio  责编 石大山 校对 韩叶青'))).toEqual([])
})
