import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSplitter } from '#core/segment/create-splitter'
import type { Segmentation } from '#core/segment/segmentation'
import { labelledPage } from '../../support/page-notation'
import { HEADLINE_AFTER, INTERRUPTED } from './invented-pages'

const split = createSplitter(readFileSync(new URL('../../../resources/splitter/weights.bin', import.meta.url)))

const someLine = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'云溪大桥通车，。“”《》（）□■▲ ，、1234'), maxLength: 40 }),
  fc.constantFrom('', ' ', '　', '本报讯（记者 丁一鸣）', '（下转第3版）', '——', 'مرحبا بالعالم', '😀😀', '\u{100031}', 'Hello, world.', '。。。。'),
  fc.constantFrom(...labelledPage(HEADLINE_AFTER).text.split('\n')),
)
const someText = fc.oneof(fc.array(someLine, { maxLength: 60 }).map((lines) => lines.join('\n')), fc.string({ unit: 'binary', maxLength: 200 }))

function partsOf({ articles, furniture }: Segmentation) {
  return [...articles.flatMap(({ parts }) => parts), ...furniture].sort((a, b) => a.start - b.start)
}

function expectWhole(text: string): void {
  let end = 0
  for (const part of partsOf(split(text))) {
    expect(part.start).toBeGreaterThanOrEqual(end)
    expect(part.end).toBeGreaterThan(part.start)
    expect(text.slice(end, part.start)).toMatch(/^\s*$/u)
    end = part.end
  }
  expect(text.slice(end)).toMatch(/^\s*$/u)
}

describe('any text', () => {
  it('has every non-blank character in exactly one part', () => {
    fc.assert(fc.property(someText, expectWhole), { numRuns: 150 })
  })

  it.each([
    ['nothing', ''],
    ['blank lines', '\n \n\u3000\n'],
    ['one character', '云'],
    ['a page without a line end', labelledPage(HEADLINE_AFTER).text.replaceAll('\n', '')],
    ['a line of 100,000 characters among short ones', `云溪\n${'大桥昨天通车。'.repeat(14_000)}\n南桥\n`],
    ['headlines only', Array.from({ length: 40 }, (_, index) => `云溪大桥第${index}次通车`).join('\n\n')],
    ['marks only', '，。！？\n——\n“”《》\n'.repeat(30)],
    ['one character to a line', [...labelledPage(HEADLINE_AFTER).text.replaceAll('\n', '')].join('\n')],
    ['a blank line after each line', labelledPage(HEADLINE_AFTER).text.replace(/\n+/gu, '\n\n')],
    ['Arabic and emoji', 'مرحبا بالعالم 😀\n\n👩‍👩‍👧 سلام\n'.repeat(20)],
    ['half of a pair of surrogates', '云溪\ud840\n\udc00大桥\n'],
  ])('is split whole: %s', (_, text) => {
    expectWhole(text)
  })

  it('gets chances between 0 and 1, and candidates that are articles of the page', () => {
    fc.assert(fc.property(someText, (text) => {
      const { articles, furniture, boundaries } = split(text)
      const parts = [...articles.flatMap((article) => article.parts), ...furniture]
      const chances = [
        ...articles.map(({ confidence }) => confidence), ...boundaries.map(({ chance }) => chance),
        ...parts.flatMap(({ confidence, candidates }) => [confidence, ...candidates.map((candidate) => candidate.confidence)]),
      ]
      expect(chances.every((chance) => chance >= 0 && chance <= 1.000001)).toBe(true)
      expect(parts.flatMap(({ candidates }) => candidates).every(({ article }) => article === null || article < articles.length)).toBe(true)
    }), { numRuns: 100 })
  })

  it('is split the same way every time', () => {
    const { text } = labelledPage(INTERRUPTED)
    expect(split(text)).toEqual(split(text))
  })

  it.each([
    ['English prose', 'The mayor opened the bridge.\n\nIt had rained all night.\n\n'.repeat(20)],
    ['code', 'const a = 1\nfunction b() {\n  return a\n}\n'.repeat(20)],
    ['only marks', '——\n。。。\n■■■\n'.repeat(10)],
  ])('that is no newspaper page (%s) becomes one article that is not to be relied on', (_, text) => {
    const { articles } = split(text)
    expect(articles).toHaveLength(1)
    expect(articles[0]!.confidence).toBeLessThan(0.2)
  })

  it('takes time in proportion to its length', () => {
    const { text } = labelledPage(HEADLINE_AFTER)
    const timeOf = (copies: number): number => {
      const long = `${text}\n\n`.repeat(copies)
      const begin = performance.now()
      split(long)
      return performance.now() - begin
    }
    timeOf(10)
    const short = Math.min(timeOf(10), timeOf(10))
    // Eight times the text in less than three times eight times the time: a quadratic step would take sixty-four.
    expect(timeOf(80)).toBeLessThan(24 * short + 200)
  }, 60_000)
})
