import { expect, test } from 'vitest'
import { creditsIn, isNames } from '#core/reading/metadata/credits'

/** R, C, I, P for reporters, correspondents, interns and photographers, 地 for the place. */
function told(text: string, untitled: Parameters<typeof creditsIn>[1] = 'reporters'): string {
  const { reporters, correspondents, interns, photographers, place } = creditsIn(text, untitled)
  const lists = { R: reporters, C: correspondents, I: interns, P: photographers, 地: place === null ? [] : [place] }
  return Object.entries(lists).flatMap(([key, names]) => (names.length > 0 ? [`${key} ${names.join(' ')}`] : [])).join('; ')
}

test.each([
  ['记者 陶映川 实习生 顾小满', 'R 陶映川; I 顾小满'],
  ['记者陶映川、顾小满 通讯员方林', 'R 陶映川 顾小满; C 方林'],
  ['本报记者 邵一鸣', 'R 邵一鸣'],
  ['本报记者', ''],
  ['芦源新闻·芦源晚报记者 邵一鸣', 'R 邵一鸣'],
  ['□ 本报全媒体首席记者 单 珊 王 琦 通讯员 李木森', 'R 单珊 王琦; C 李木森'],
  ['记者 欧阳望山 阿里木·买买提', 'R 欧阳望山 阿里木·买买提'],
  ['見習記者 周若蘭', 'R 周若蘭'],
  ['记者 陶映川单珊 通讯员 方林田野', 'R 陶映川 单珊; C 方林 田野'],
  ['摄影记者 尚清源', 'P 尚清源'],
])('names after titles: %s', (text, expected) => expect(told(text)).toBe(expected))

test.each([
  ['本报记者 尚清源 摄', 'P 尚清源'],
  ['尚清源/摄', 'P 尚清源'],
  ['尚清源 容若水 摄影报道', 'R 尚清源 容若水; P 尚清源 容若水'],
  ['记者 尚清源 通讯员 方林 文/图', 'R 尚清源; C 方林; P 尚清源 方林'],
  ['记者 尚清源 文 通讯员 方林 图', 'R 尚清源; P 方林'],
  ['文/尚清源 图/方林', 'R 尚清源; P 方林'],
  ['文图 本报记者 尚清源', 'R 尚清源; P 尚清源'],
  ['摄影：方林', 'P 方林'],
  ['本报记者尚清源整理', 'R 尚清源'],
  ['通讯员方林供图', 'P 方林'],
  ['本报记者 蔡瀚文 摄', 'P 蔡瀚文'],
  ['蔡瀚文/文 罗图/图', 'R 蔡瀚文; P 罗图'],
])('what they did: %s', (text, expected) => expect(told(text)).toBe(expected))

test.each([
  ['記者周若蘭／榕口鎮報導', 'R 周若蘭; 地 榕口鎮'],
  ['記者游心遠／鹿鳴報導', 'R 游心遠; 地 鹿鳴'],
  ['记者 尚清源 北浦报道', 'R 尚清源; 地 北浦'],
  ['记者 尚清源 方林报道', 'R 尚清源 方林'],
  ['记者尚清源报道', 'R 尚清源'],
])('a place of reporting: %s', (text, expected) => expect(told(text)).toBe(expected))

test('names without a title count where the form says that they are names', () => {
  expect(told('张三 李四')).toBe('R 张三 李四')
  expect(told('张三 李四', null)).toBe('')
  expect(told('学生观鸟 张三 摄', null)).toBe('P 张三')
})

test.each(['吴静、文魁', '张 三', '阿里木·买买提'])('%s is names', (text) => expect(isNames(text)).toBe(true))
test.each(['有删减', '完', '全文完', '下转第3版', '见图', '记者 张三', '张三说：好', ''])('%s is not', (text) => expect(isNames(text)).toBe(false))
