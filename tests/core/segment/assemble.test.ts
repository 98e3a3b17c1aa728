import { describe, expect, it } from 'vitest'
import { assemble } from '#core/segment/assemble'
import { zh } from '#core/segment/language/zh'
import type { LineLabel } from '#core/segment/line-label'
import { readPageLines } from '#core/segment/page-lines'

const text = '河水上涨。\n\n三村撤离。\n\n洪水来了\n第3版\n石榴红了。'
const lines = readPageLines(text, zh)
const label = (article: number, role: LineLabel['role'], roleConfidence = 1): LineLabel => ({ article, role, roleConfidence })

describe('putting labelled lines together', () => {
  it('makes parts of neighbouring lines with one role, and articles in reading order', () => {
    const labels = [label(7, 'body'), label(7, 'body', 0.8), label(7, 'headline'), label(-1, 'folio'), label(2, 'body')]
    const { articles, furniture } = assemble(lines, labels, { articles: Object.assign([], { 7: 0.9, 2: 0.4 }) })
    const shown = articles.map(({ parts, confidence }) => [confidence, ...parts.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`)])
    expect(shown).toEqual([
      [0.9, 'headline 洪水来了', 'body 河水上涨。\n\n三村撤离。'],
      [0.4, 'body 石榴红了。'],
    ])
    expect(articles[0]!.parts[1]!.confidence).toBe(0.8)
    expect(furniture.map(({ start, end }) => text.slice(start, end))).toEqual(['第3版'])
  })

  it('orders articles by their texts, not by their headlines', () => {
    const labels = [label(0, 'body'), label(0, 'body'), label(1, 'headline'), label(-1, 'folio'), label(1, 'body')]
    expect(assemble(lines, labels).articles.map(({ parts }) => parts[0]!.role)).toEqual(['body', 'headline'])
  })

  it('names candidates by their place among the articles', () => {
    const labels = [label(5, 'body'), label(5, 'body'), label(3, 'headline'), label(-1, 'folio'), label(3, 'body')]
    const candidates = new Map([[2, [{ article: 3, confidence: 0.7 }, { article: 5, confidence: 0.2 }, { article: null, confidence: 0.1 }]]])
    expect(assemble(lines, labels, { candidates }).articles[1]!.parts[0]!.candidates.map(({ article }) => article)).toEqual([1, 0, null])
  })

  it('lists the boundaries that are in doubt', () => {
    const labels = lines.map(() => label(0, 'body'))
    expect(assemble(lines, labels, { boundaries: [1, 0.5, 0.01, 0.99, 0.1] }).boundaries).toEqual([
      { at: lines[1]!.start, chance: 0.5 }, { at: lines[4]!.start, chance: 0.1 },
    ])
  })

  it('of nothing is nothing', () => {
    expect(assemble([], [])).toEqual({ articles: [], furniture: [], boundaries: [] })
  })
})
