import { expect, test } from 'vitest'
import { metadataOf, pageMetadataOf } from '#core/reading/metadata/metadata'
import type { Document } from '#core/document/model'
import { edited } from '../../document/edited'
import { doc } from '../../../support/document-notation'

/** What is said about the first article, without what is empty. */
function said(document: Document): Record<string, unknown> {
  const all = Object.entries(metadataOf(document, document.articles[0]!))
  return Object.fromEntries(all.flatMap(([field, { value }]) => (value === null || value.length === 0 ? [] : [[field, value]])))
}

const body = (text: string) => said(doc(` §1  body      ${text.replaceAll('\n', `\n${' '.repeat(15)}`)}`))

test('nothing is made up', () => {
  expect(body('河水漫过了南桥，记者从市水务局获悉，无人受伤。')).toEqual({})
})

test('wraps, also inside a name, and the space in a name of two characters do not matter', () => {
  expect(body('本报讯（记者 丁一鸣 通讯员 方\n 林 单 珊）云溪大桥今天上午通车，第一\n天就有一万辆车驶过。')).toEqual({
    reporters: ['丁一鸣'],
    correspondents: ['方林', '单珊'],
  })
})

test.each([
  ['新华社澄江12月3日电（记者丁一鸣）会议三日召开。', { agency: '新华社', datelinePlace: '澄江', datelineDate: 'XXXX-12-03', reporters: ['丁一鸣'] }],
  ['据新华社电 会议三日召开。', { agency: '新华社' }],
  ['中新社澄江十二月三日电 会议三日召开。', { agency: '中新社', datelinePlace: '澄江', datelineDate: 'XXXX-12-03' }],
  ['本报1月2日讯 （记者 丁一鸣）大桥通车。', { datelineDate: 'XXXX-01-02', reporters: ['丁一鸣'] }],
  ['本报15日讯 大桥通车。', { datelineDate: 'XXXX-XX-15' }],
  ['本报澄江1月2日电 大桥通车。', { datelinePlace: '澄江', datelineDate: 'XXXX-01-02' }],
  ['【記者周若蘭／榕口鎮報導】榕口鎮的戲院重新點燈。', { reporters: ['周若蘭'], datelinePlace: '榕口鎮' }],
  ['本报讯 记者丁一鸣、通讯员方林报道：大桥通车。', { reporters: ['丁一鸣'], correspondents: ['方林'] }],
  ['西岭日报讯（丁一鸣）大桥通车。', { reporters: ['丁一鸣'] }],
  ['据西岭日报消息 大桥通车。', { agency: '西岭日报' }],
  ['大桥通车了。（丁一鸣、方林）', { reporters: ['丁一鸣', '方林'] }],
  ['大桥通车了。（本报记者丁一鸣整理）（下转第3版）', { reporters: ['丁一鸣'], jumpTo: '3' }],
  ['大桥通车了。（据新华社）', { agency: '新华社' }],
  ['大桥通车了（有删减）', {}],
])('%s', (text, expected) => expect(body(text)).toEqual(expected))

test('bylines of their own, captions and jump lines', () => {
  const page = doc(`
 §1  byline    □本报记者 丁 鸣 方林 文/图
     body      大桥通车了。
     caption   ▲图为大桥夜景。本报记者 贺春梅 摄
     jump      （上接第A01版）`)
  expect(said(page)).toEqual({ reporters: ['丁鸣', '方林'], photographers: ['丁鸣', '方林', '贺春梅'], jumpFrom: 'A01' })
})

test('newspaper, date and page come from the folio; the date tells the year of the dateline', () => {
  const page = doc(`
 §1  body      本报12月31日讯 大桥通车了。
 §-  folio     芦源晚报 2021年1月2日 星期六 第3版`)
  expect(said(page)).toEqual({ newspaper: '芦源晚报', date: '2021-01-02', page: '3', datelineDate: '2020-12-31' })
})

test.each([
  ['folio         2022年6月18日 星期六 责编 祁连雪', { date: '2022-06-18' }],
  ['standing-head 03 民生', { page: '03' }],
  ['folio         二〇二〇年十二月四日 第三版', { date: '2020-12-04', page: '三' }],
  ['folio         A04 城事 2020-12-04', { date: '2020-12-04', page: 'A04' }],
  ['folio         澜溪周末 2021年11月5日 第5版', { newspaper: '澜溪周末', date: '2021-11-05', page: '5' }],
])('folio: %s', (row, expected) => {
  const found = pageMetadataOf(doc(` §1  body          大桥通车了。\n §-  ${row}`))
  expect(Object.fromEntries(Object.entries(found).flatMap(([field, { value }]) => (value === null ? [] : [[field, value]])))).toEqual(expected)
})

test('where the folios of several pages differ nothing is said', () => {
  const page = doc(`
 §-  folio     芦源晚报 2021年1月2日 第3版
 §1  body      大桥通车了。
 §-  folio     芦源晚报 2021年1月2日 第4版`)
  expect(said(page)).toEqual({ newspaper: '芦源晚报', date: '2021-01-02' })
})

test('what an editor says is stronger, also that there is none; what they say of the page holds for its articles', () => {
  const page = doc(` §1  body      本报讯（记者 丁一鸣）大桥通车了。`)
  const mended = edited(
    page,
    { kind: 'set-metadata', article: 'a1', values: { reporters: [] } },
    { kind: 'set-metadata', article: null, values: { page: '7' } },
  )
  const found = metadataOf(mended, mended.articles[0]!)
  expect([found.reporters, found.page, found.agency]).toEqual([
    { value: [], by: 'editor' },
    { value: '7', by: 'editor' },
    { value: null, by: 'machine' },
  ])
})
