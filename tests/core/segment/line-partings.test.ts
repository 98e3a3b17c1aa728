import { describe, expect, it } from 'vitest'
import { zh } from '#core/segment/language/zh'
import { readPartings } from '#core/segment/line-partings'
import type { Linked } from '#core/segment/link-pieces'
import { readEvidence, vocabularyOf } from '#core/segment/page-evidence'
import { labelledPage } from '../../support/page-notation'

const PAGE = `
§ body/16     经过十四个月的施工，横跨青禾河的云溪大桥昨天上午正式通车，云溪镇到县城只要十五分钟。

§ body/16     柏树乡的石榴园里一片繁忙，果农们天不亮就上山采摘石榴，合作社统一收购，亩产提高两成。

§1 headline   云溪大桥正式通车
  headline    青禾河上不再等渡船
§2 headline   柏树乡果农采摘石榴
  deck        好
`

describe('neighbouring lines of headlines', () => {
  const page = labelledPage(PAGE)
  const gold = page.lines.filter(({ role }) => role !== null)
  const evidence = readEvidence(page.text, zh, vocabularyOf(zh))
  const linesOf = (article: number): number[] => gold.flatMap((line, index) => (line.article === article && line.role === 'body' ? [index] : []))
  const first = gold.findIndex(({ role }) => role === 'headline')
  const targets = [1, 2].map((article) => ({ runs: [article - 1], lines: linesOf(article), isCaption: false }))
  const pieces = [{ kind: 'head' as const, first, next: gold.length, run: 2 }]
  const linked = { units: { runs: [], pieces, runOf: new Int32Array(gold.length) }, targets } as unknown as Linked
  const partings = readPartings(evidence, linked)

  it('that point to one text go together', () => {
    expect(partings[first + 1]).toBeLessThan(0)
  })

  it('that point to different texts part', () => {
    expect(partings[first + 2]).toBeGreaterThan(0.1)
  })

  it('say nothing where a line has no words of any text, and nowhere else', () => {
    expect(partings[first + 3]).toBeNaN()
    expect([...partings.subarray(0, first + 1)].every(Number.isNaN)).toBe(true)
  })
})
