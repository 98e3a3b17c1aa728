import { describe, expect, it } from 'vitest'
import { read, readBody } from './read'

/** Fifteen cells wide, first lines of paragraphs two cells short. */
const COLUMN = `
昨日上午，河湾县春耕生产
现场会在柳溪镇召开，各乡镇负责
人参加会议。会议要求抓住雨后的
有利时机，备足种子和化肥，做好
农机检修。
`.trim()

describe('paragraphs of wrapped lines', () => {
  it('joins the lines of a paragraph', () => {
    expect(readBody(COLUMN)).toBe(
      '昨日上午，河湾县春耕生产现场会在柳溪镇召开，各乡镇负责人参加会议。会议要求抓住雨后的有利时机，备足种子和化肥，做好农机检修。',
    )
  })

  it('goes on over a blank line in the middle of a sentence', () => {
    expect(readBody(COLUMN.replace('会议要求抓住雨后的\n', '会议要求抓住雨后的\n\n'))).not.toContain('\n')
  })

  it('goes on over the blank line before an opening quotation mark or title', () => {
    const lines = '全县开展了以绿化家园为主题的\n\n“一人一树”活动，还印发了新的\n\n《护林手册》，请各村张贴在村口\n的公告栏里。'
    expect(readBody(lines)).not.toContain('\n')
  })

  it('begins a paragraph after a short last line', () => {
    expect(readBody(`${COLUMN}\n河湾县今年计划播种小麦\n十二万亩，比去年多出两千亩地。`).split('\n')).toHaveLength(2)
    expect(readBody(`${COLUMN}\n\n河湾县今年计划播种小麦\n十二万亩，比去年多出两千亩地。`).split('\n')).toHaveLength(2)
  })

  it('tells a new paragraph from a column break by the width of its first line', () => {
    const before = COLUMN.replace('农机检修。', '农机检修，并把水渠全部疏通好。')
    expect(readBody(`${before}\n\n河湾县今年计划播种小麦\n十二万亩，比去年多出两千亩地。`).split('\n')).toHaveLength(2)
    expect(readBody(`${before}\n\n各乡镇还要组织人员到田间指导，\n十二万亩，比去年多出两千亩地。`).split('\n')).toHaveLength(1)
  })

  it('does not take a first line for a last one because of its lost indent', () => {
    expect(readBody(COLUMN.replace('昨日上午，河湾县春耕生产', '春分已过，农时不等人们。'))).not.toContain('\n')
  })

  it('takes an explicit indent for what it is', () => {
    const lines = '　　今年雨水充足，全县上下都在忙。\n各村的农机手已经把机器擦亮了。\n　　柳溪镇的老农说，多年没有这样的\n好墒情了。'
    expect(readBody(lines).split('\n')).toEqual([
      '今年雨水充足，全县上下都在忙。各村的农机手已经把机器擦亮了。',
      '柳溪镇的老农说，多年没有这样的好墒情了。',
    ])
  })
})

describe('paragraphs that are lines', () => {
  const long = '河湾县柳溪镇今年建起了三座粮食烘干中心，农户在家门口就能把湿粮烘干，'
  it('breaks after each sentence end and joins what a column break divided', () => {
    const lines = `${long.repeat(3)}省心又省力。\n\n${long}镇里\n\n还派出技术员，${long}随叫随到。\n\n县里说，明年要再建五座。`
    expect(readBody(lines).split('\n')).toEqual([
      `${long.repeat(3)}省心又省力。`,
      `${long}镇里还派出技术员，${long}随叫随到。`,
      '县里说，明年要再建五座。',
    ])
  })
})

describe('blocks', () => {
  it('has a block for each headline line and paragraph, in reading order', () => {
    const reading = read([
      ['kicker', '河湾县抢抓农时'],
      ['headline', '雨后田间人影忙\n春耕生产马力足'],
      ['byline', '本报记者 陆小满'],
      ['body', COLUMN],
      ['crosshead', '种子备足'],
      ['body', '柳溪镇农资店里，种子堆成了小山。'],
      ['caption', '图为柳溪镇农民在田间查看墒情。\n陆小满 摄'],
    ])
    expect(reading.blocks.map((block) => [block.role, reading.text.slice(block.start, block.end)])).toEqual([
      ['kicker', '河湾县抢抓农时'],
      ['headline', '雨后田间人影忙'],
      ['headline', '春耕生产马力足'],
      ['byline', '本报记者 陆小满'],
      ['body', expect.stringMatching(/^昨日上午.*检修。$/)],
      ['crosshead', '种子备足'],
      ['body', '柳溪镇农资店里，种子堆成了小山。'],
      ['caption', '图为柳溪镇农民在田间查看墒情。'],
      ['caption', '陆小满 摄'],
    ])
    expect(reading.text).toBe(reading.blocks.map((block) => reading.text.slice(block.start, block.end)).join('\n'))
  })

  it('gives each picture its own caption', () => {
    expect(readAsCaption('▲村民在车间里工作（资料照片）\n\n▲新车间建在家门口')).toHaveLength(2)
  })

  it('has no blocks for an article of white space', () => {
    expect(read([['body', ' \n　\n']])).toMatchObject({ text: '', blocks: [] })
  })
})

function readAsCaption(text: string): string[] {
  return read([['caption', text]]).text.split('\n')
}
