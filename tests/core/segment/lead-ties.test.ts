import { describe, expect, it } from 'vitest'
import { zh } from '#core/segment/language/zh'
import { readEvidence, vocabularyOf } from '#core/segment/page-evidence'
import { labelledPage } from '../../support/page-notation'
import { SHUFFLED_GROUP } from './more-invented-pages'

describe('what headlines say about where a text begins', () => {
  const page = labelledPage(SHUFFLED_GROUP)
  const { lines, cohesion, shape } = readEvidence(page.text, zh, vocabularyOf(zh))
  const gold = page.lines.filter(({ role }) => role !== null)
  const starts = gold.flatMap(({ article }, line) => (line > 0 && article !== gold[line - 1]!.article && gold[line]!.role === 'body' ? [line] : []))

  it('points at the beginning of a text whose headline stands far away', () => {
    expect(starts).toHaveLength(1)
    const inside = [...cohesion.leadOver].flatMap((over, line) => (gold[line]!.role === 'body' && line > 0 && !starts.includes(line) && over >= 0 ? [over] : []))
    expect(cohesion.leadOver[starts[0]!]!).toBeGreaterThan(Math.max(...inside))
  })

  it('is known at the starts of blocks of text only', () => {
    lines.forEach((_, line) => {
      const isStart = shape.blockStart[shape.block[line]!] === line && shape.isShortBlock[shape.block[line]!] === 0
      expect(cohesion.leadOver[line]! >= 0).toBe(isStart)
    })
  })
})
