import { describe, expect, it } from 'vitest'
import { readFellows } from '#core/segment/fellow-lines'
import { zh } from '#core/segment/language/zh'
import { readPageLines } from '#core/segment/page-lines'
import { readShape } from '#core/segment/page-shape'

/** Three texts with their headlines behind them, and under each headline its by-line, all in one form. */
const PAGE = `经过十四个月的施工，横跨青禾
河的云溪大桥昨天上午正式通车。

云溪大桥正式通车
本报记者 林素素

柏树乡的石榴园里一片繁忙，果农
们天不亮就上山采摘石榴。

柏树乡果农采摘石榴
本报记者 高云清

图书馆的新馆本月起开放到晚上
九点，周末有一百多人来看书。

图书馆新馆晚上也开放
本报记者 何秋`

describe('the by-lines of one form on a page', () => {
  const lines = readPageLines(PAGE, zh)
  const fellows = readFellows(lines, readShape(lines, zh))
  const bylines = lines.flatMap(({ text }, line) => (text.startsWith('本报记者') ? [fellows[line]!] : []))

  it('know each other', () => {
    expect(bylines.map(({ others }) => others)).toEqual([2, 2, 2])
  })

  it('hear of the one at the end of the page that it stands behind the last text, so that they all belong to what is before them', () => {
    expect(bylines.map(({ atBottom }) => atBottom)).toEqual([1, 1, 0])
    expect(bylines.map(({ atTop }) => atTop)).toEqual([0, 0, 0])
  })

  it('hear what the others stand between, not what they stand between themselves', () => {
    const [first, , last] = bylines
    expect(first!.among).toEqual([0, 0, 1, 1])
    expect(last!.among).toEqual([0, 0, 2, 0])
  })

  it('are no matter of lines of text and of lines without a formula', () => {
    expect(fellows[0]).toBeUndefined()
    expect(fellows[lines.findIndex(({ text }) => text === '云溪大桥正式通车')]).toBeUndefined()
  })
})
