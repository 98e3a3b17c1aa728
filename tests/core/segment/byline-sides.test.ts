import { describe, expect, it } from 'vitest'
import { BYLINE_INPUTS, inOrder, type BylineInput } from '#core/segment/byline-features'
import { settleBylines } from '#core/segment/byline-sides'
import { CLASSES } from '#core/segment/chain-states'
import { zh } from '#core/segment/language/zh'
import { classesOf } from '#core/segment/learn/corrected-page'
import { boundaryChances } from '#core/segment/link-pieces'
import { readEvidence, vocabularyOf } from '#core/segment/page-evidence'
import type { Scorer } from '#core/segment/scorer'
import { labelledPage } from '../../support/page-notation'

/** The first by-line leaves no choice: it opens the page. The second one stands between two articles. */
const PAGE = `
§1 byline    □本报记者 林素素
  body/16     经过十四个月的施工，横跨青禾河的云溪大桥昨天上午正式通车，云溪镇到县城只要十五分钟。

  headline   云溪大桥正式通车

  byline    □本报记者 高云清
§2 body/16     柏树乡的石榴园里一片繁忙，果农们天不亮就上山采摘石榴，合作社统一收购，亩产提高两成。
`

describe('a by-line between two articles', () => {
  const page = labelledPage(PAGE)
  const gold = page.lines.filter(({ role }) => role !== null)
  const evidence = readEvidence(page.text, zh, vocabularyOf(zh))
  const classes = classesOf(gold.map(({ article, role }) => ({ article, role: role! })))
  const chances = new Float32Array(classes.length * CLASSES.length)
  classes.forEach((own, line) => (chances[line * CLASSES.length + own] = 1))
  const byline = gold.findLastIndex(({ role }) => role === 'byline')
  const jointAt = (reading: { classes: Uint8Array }, line: number): string => CLASSES[reading.classes[line]!]!.joint

  it('is asked about; one that opens the page is not', () => {
    const asked: [number, number][] = []
    settleBylines(evidence, { classes, chances }, scorerOn({}), (first, next) => asked.push([first, next]))
    expect(asked).toEqual([[byline, byline + 1]])
  })

  it('goes with the article after it where those of its form open texts, and takes the boundary along', () => {
    const settled = settleBylines(evidence, { classes, chances }, scorerOn({ certainlyOpens: 8 }))
    expect([jointAt(settled, byline), jointAt(settled, byline + 1)]).toEqual(['begins', 'goes-on'])
    const boundary = boundaryChances(settled.chances, classes.length)
    expect(boundary[byline]).toBeGreaterThan(0.9)
    expect(boundary[byline + 1]).toBeLessThan(0.1)
  })

  it('stays where it is otherwise', () => {
    const settled = settleBylines(evidence, { classes, chances }, scorerOn({ certainlyOpens: -8 }))
    expect(settled.classes).toEqual(classes)
  })

  it('leaves a page without any as it is', () => {
    const none = { classes: classes.slice(0, byline), chances: chances.slice(0, byline * CLASSES.length) }
    expect(settleBylines(readEvidence(page.text.slice(0, page.text.indexOf('□本报记者 高')), zh, vocabularyOf(zh)), none, scorerOn({}))).toBe(none)
  })
})

/** A scorer that adds up some of the features, so many times each. */
function scorerOn(times: Readonly<Partial<Record<BylineInput, number>>>): Scorer {
  const weights = new Float32Array(BYLINE_INPUTS + 1 + 1 + 1)
  weights.set(inOrder(times))
  weights[BYLINE_INPUTS + 1] = 1
  return { inputs: BYLINE_INPUTS, hidden: 1, weights }
}
