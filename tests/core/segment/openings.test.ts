import { describe, expect, it } from 'vitest'
import { OPENINGS } from '#core/segment/language/language'
import { zh } from '#core/segment/language/zh'
import { readPageLines } from '#core/segment/page-lines'
import { readShape } from '#core/segment/page-shape'

const namesOf = (bits: number): string[] => OPENINGS.filter((_, opening) => (bits & (1 << opening)) !== 0)

describe('how a paragraph begins', () => {
  it.each([
    ['二十一日上午，南桥县柏树乡一家作坊起火', 'day'],
    ['2005年 7月 23日凌晨，松岭县境内', 'full-date'],
    ['记者从澄江市港航局获悉，停运三年的渡轮', 'news-source'],
    ['据松岭县气象台消息，降雨', 'news-source'],
    ['全省供热工作会议在澄江召开', 'event'],
    ['白塔湾区图书馆新馆本周起试运行', 'place-or-body'],
    ['省委书记丁一鸣昨天到云溪镇调研', 'full-name'],
    ['但村民们还是要等渡船', 'connective'],
    ['他说，河水涨得很快', 'refers-back'],
    ['罗桂枝说，以前过河要等渡船', 'speaker'],
    ['“以前过河要等渡船', 'quotation'],
    ['三、落实责任', 'numbered'],
  ])('%s: %s', (text, opening) => {
    expect(namesOf(zh.openingsOf(text))).toContain(opening)
  })

  it('is asked at the start of blocks and after the short last line of a paragraph, across wraps', () => {
    const text = '记者从澄江市港\n航局获悉，停运三\n年的渡轮恢复。\n但村民们还是要\n\n等渡船过河的人'
    const { openings } = readShape(readPageLines(text, zh), zh)
    expect([...openings].map((bits) => bits >= 0)).toEqual([true, false, false, false, true])
    expect(namesOf(openings[0]!)).toContain('news-source')
    const short = readShape(readPageLines('停运三年的渡轮\n恢复开行。\n但村民们还是要\n等渡船过河去。\n停运三年的渡轮', zh), zh)
    expect(namesOf(short.openings[2]!)).toContain('connective')
  })
})
