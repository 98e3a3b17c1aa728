import { describe, expect, it } from 'vitest'
import { FORMULAS, formulaBit } from '#core/segment/language/language'
import { zh } from '#core/segment/language/zh'
import { cellsOf, readPageLines } from '#core/segment/page-lines'

describe('lines of a page', () => {
  it('are the non-blank ones, with the blank lines before them', () => {
    const lines = readPageLines('\n\n云溪\n \n大桥\n', zh)
    expect(lines.map(({ text, blanksBefore }) => [text, blanksBefore])).toEqual([['云溪', 2], ['大桥', 1]])
  })

  it('have their letter-spacing closed, but keep the space inside a headline', () => {
    const [spaced, headline] = readPageLines('河 ，两 岸 村 民 修 大 桥\n石榴丰收 果农增收', zh)
    expect([spaced!.text, spaced!.isSpaced]).toEqual(['河，两岸村民修大桥', true])
    expect([headline!.text, headline!.isSpaced]).toEqual(['石榴丰收 果农增收', false])
  })

  it('have half-width marks widened beside Chinese, not inside numbers', () => {
    expect(readPageLines('共1,200人,其中(女)3:2', zh)[0]!.text).toBe('共1,200人，其中（女）3:2')
    expect(readPageLines('Hello, world', zh)[0]!.text).toBe('Hello, world')
  })

  it('know white space at their start', () => {
    expect(readPageLines(' 云\n　溪\n桥', zh).map(({ isIndented }) => isIndented)).toEqual([true, true, false])
  })

  it('are measured in full-width cells', () => {
    expect(cellsOf('云溪a1')).toBe(3)
    expect(cellsOf('\u{100031}')).toBe(1)
  })
})

describe('newspaper formulas', () => {
  const formulasOf = (text: string) => {
    const found = readPageLines(text, zh)[0]!.formulas
    return FORMULAS.filter((formula) => (found & formulaBit(formula)) !== 0)
  }

  it.each([
    ['本报讯（记者 丁一鸣）云溪大桥', 'paper-dateline'],
    ['本报1月2日讯 （记者 丁一', 'paper-dateline'],
    ['晚报讯（记者 丁一鸣）', 'paper-dateline'],
    ['新华社北京12月3日电 ', 'agency-dateline'],
    ['據中央社臺北三日電', 'agency-dateline'],
    ['澄江5月21日电 云溪大桥', 'agency-dateline'],
    ['□本报记者 丁一鸣', 'marked-byline'],
    ['本报记者 丁一鸣 通讯员 方林', 'titled-byline'],
    ['本報記者 丁一鳴', 'titled-byline'],
    ['丁一鸣 文/图', 'picture-byline'],
    ['（本报记者丁一鸣整理）', 'bracketed-names'],
    ['〔丁一鸣〕', 'bracketed-names'],
    ['大桥通车。（丁一鸣、方林）', 'signature-end'],
    ['本报记者 贺春梅 摄', 'credit-line'],
    ['果农采摘石榴。 本报记者 贺春梅 摄', 'credit-end'],
    ['▲村民走过大桥', 'caption-mark'],
    ['图为云溪大桥', 'caption-mark'],
    ['云溪大桥远景（资料照片）', 'archive-picture'],
    ['编者按：秋收时节', 'note'],
    ['责编 丁一鸣 校对 方林', 'imprint'],
    ['2021年9月8日 星期三', 'date'],
    ['第3版', 'page-number'],
    ['今日8版', 'page-number'],
    ['（下转第3版）', 'jump'],
    ['……转5版', 'jump'],
    ['>>详见A04版', 'jump'],
    ['——访图书馆馆长沈玉楠', 'dash'],
    ['综合新闻·要闻', 'middle-dot'],
    ['● ● ●', 'no-letters'],
    ['今日谈\u{100031}', 'private-use'],
    ['近日，云溪镇', 'lead'],
  ] as const)('%s is a %s', (text, formula) => {
    expect(formulasOf(text)).toContain(formula)
  })

  it.each(['经过十四个月的施工，横跨青禾河的', '石榴丰收 果农增收', '“幸福桥”'])('%s is none', (text) => {
    expect(formulasOf(text)).toEqual([])
  })
})
