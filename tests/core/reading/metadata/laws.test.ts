import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPartialDate, NAME_FIELDS } from '#core/document/metadata'
import { metadataOf } from '#core/reading/metadata/metadata'
import { readingOf } from '#core/reading/reading'
import { edited } from '../../document/edited'
import { labelledPage } from '../../../support/labelled-page'

const WORDS = ['本报', '讯', '记者', '通讯员', '实习生', ' ', '（', '）', '丁一鸣', '方', '林', '、', '摄', '文/图', '新华社', '12月3日', '电', '据', '下转', '第3版', '河', '。', '\n', '2020年', '／', '□']
const pages = fc
  .array(fc.tuple(fc.constantFrom('a1', '-'), fc.constantFrom('body', 'byline', 'caption', 'folio', 'jump', 'headline'), fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })), { minLength: 1, maxLength: 6 })
  .map((rows) => {
    const lines = rows.flatMap(([article, role, words]) => words.join('').split('\n').map((text) => [article, text.trim() === '' ? 'blank' : role, text]))
    return labelledPage('page.txt', lines.map(([, , text]) => text).join('\n'), lines.map((row) => row.join('\t')).join('\n'))
  })
  .filter(({ articles }) => articles.length > 0)

test('names are in the text, dates are dates, and everything is the machine’s until an editor says it', () => {
  fc.assert(
    fc.property(pages, (page) => {
      const article = page.articles[0]!
      const close = readingOf(page, article).text.replace(/\s/g, '')
      const said = metadataOf(page, article)
      for (const { value, by } of Object.values(said)) expect([by, value]).toEqual(['machine', value])
      for (const field of NAME_FIELDS) for (const name of said[field].value) expect(close).toContain(name)
      for (const { value } of [said.date, said.datelineDate]) expect(value === null || isPartialDate(value)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('confirming what the machine says changes nothing but who says it', () => {
  fc.assert(
    fc.property(pages, (page) => {
      const said = metadataOf(page, page.articles[0]!)
      const values = Object.fromEntries(Object.entries(said).map(([field, { value }]) => [field, value]))
      const confirmed = edited(page, { kind: 'set-metadata', article: 'a1', values })
      const now = metadataOf(confirmed, confirmed.articles[0]!)
      expect(now).toEqual(Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value, by: 'editor' }])))
    }),
    { numRuns: 300 },
  )
})

test('it does not matter where the lines are broken', () => {
  const head = '本报讯（全媒体记者 陶映川 单珊 实习生 顾小满 通讯员 方林）'
  const rest = '全市春季渔港安全工作会议昨天上午在市民中心召开，总结去年渔船安全管理的情况，部署今年的重点工作。'
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 24 }), (width) => {
      const lines = [...(head + rest + rest)].reduce<string[]>((done, character) => {
        const last = done.at(-1)!
        return last.length < width ? [...done.slice(0, -1), last + character] : [...done, character]
      }, [''])
      const page = labelledPage('page.txt', lines.map((line) => line.trim()).join('\n'), lines.map((line) => `a1\tbody\t${line.trim()}`).join('\n'))
      expect(metadataOf(page, page.articles[0]!)).toMatchObject({
        reporters: { value: ['陶映川', '单珊'] },
        interns: { value: ['顾小满'] },
        correspondents: { value: ['方林'] },
      })
    }),
  )
})
