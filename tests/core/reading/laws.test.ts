import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Part, RepairOverride } from '#core/document/model'
import { readingOf, type Reading } from '#core/reading/reading'
import type { Role } from '#core/segment/role'

const character = fc.constantFrom(
  '河', '湾', '𠮷', '。', '，', '“', '”', ' ', '  ', '　', '\n', '\n\n', '1', '%', 'a', 'B', '-', '.', '\u0003', '\u{1000CA}', '\u00AD', '▲', '\uD800',
)
const role = fc.constantFrom<Role>('body', 'headline', 'caption', 'byline')
const action = fc.constantFrom<RepairOverride['action']>('join', 'break', 'keep', 'drop', { replace: 'xy' }, { replace: '' })

/** A text cut into parts at random places; some parts belong to another article, the rest is read in a random order. */
const page = fc
  .record({
    text: fc.string({ unit: character, maxLength: 60 }),
    cuts: fc.array(fc.nat(60), { maxLength: 5 }),
    roles: fc.array(role, { minLength: 6, maxLength: 6 }),
    order: fc.array(fc.nat(9), { maxLength: 6 }),
    overrides: fc.array(fc.tuple(fc.nat(60), fc.nat(3), action), { maxLength: 4 }),
  })
  .map(({ text, cuts, roles, order, overrides }) => {
    const inside = cuts.filter((cut) => cut < text.length)
    const edges = [...new Set([0, ...inside, text.length])].sort((a, b) => a - b)
    const all = edges.slice(1).map((end, index): Part => {
      return { start: edges[index]!, end, role: roles[index]!, by: 'machine', confidence: 1 }
    })
    const parts = [...new Set(order)].flatMap((index) => all[index] ?? [])
    return { text, parts, repairs: withoutOverlaps(text, overrides) }
  })

function withoutOverlaps(text: string, places: readonly [number, number, RepairOverride['action']][]): RepairOverride[] {
  const repairs: RepairOverride[] = []
  for (const [start, length, action] of [...places].sort((a, b) => a[0] - b[0])) {
    const end = Math.min(start + length, text.length)
    if (start <= end && start > (repairs.at(-1)?.end ?? -1)) repairs.push({ start, end, action })
  }
  return repairs
}

function inBlocks(reading: Reading): string {
  return reading.blocks.map((block) => reading.text.slice(block.start, block.end)).join('\n')
}

it('is its blocks, none of them empty or of two lines', () => {
  fc.assert(
    fc.property(page, ({ text, parts, repairs }) => {
      const reading = readingOf({ text, repairs }, { parts })
      expect(inBlocks(reading)).toBe(reading.text)
      for (const { start, end } of reading.blocks) expect(reading.text.slice(start, end)).toMatch(/^[^\n]+$/)
    }),
    { numRuns: 500 },
  )
})

it('maps every character to its own place in the source and back', () => {
  fc.assert(
    fc.property(page, ({ text, parts }) => {
      const reading = readingOf({ text, repairs: [] }, { parts })
      const taken = new Set<number>()
      for (let at = 0; at < reading.text.length; at++) {
        const spans = reading.toSource({ start: at, end: at + 1 })
        if (spans.length === 0) expect(reading.text[at]).toMatch(/[ \n]/)
        for (const { start, end } of spans) {
          expect([text.slice(start, end), end - start, taken.has(start)]).toEqual([reading.text[at], 1, false])
          expect(parts.some((part) => part.start <= start && end <= part.end)).toBe(true)
          expect(reading.toReading({ start, end })).toEqual({ start: at, end: at + 1 })
          taken.add(start)
        }
      }
    }),
    { numRuns: 500 },
  )
})

it('loses no character that can be read', () => {
  fc.assert(
    fc.property(page, ({ text, parts }) => {
      const reading = readingOf({ text, repairs: [] }, { parts })
      const readable = parts.map(({ start, end }) => text.slice(start, end)).join('').replace(/[\s\p{Cc}\u00AD]/gu, '')
      // A hyphen goes only where it divided a word.
      const hyphens = reading.repairs.filter((repair) => repair.kind === 'hyphen').length
      expect(reading.text.replace(/\s/g, '').length).toBe(readable.length - hyphens)
    }),
    { numRuns: 500 },
  )
})

it('comes back from the source to what was selected, blanks at its edges aside', () => {
  fc.assert(
    fc.property(page, fc.nat(60), fc.nat(60), ({ text, parts, repairs }, from, length) => {
      const reading = readingOf({ text, repairs }, { parts })
      const selected = { start: Math.min(from, reading.text.length), end: Math.min(from + length, reading.text.length) }
      const spans = reading.toSource(selected)
      for (const { start, end } of spans) expect(start).toBeLessThan(end)
      const pieces = reading.toReadingPieces(spans)
      const back = pieces.map(({ start, end }) => reading.text.slice(start, end)).join('')
      // Replaced text is selected as a whole.
      if (!repairs.some((repair) => typeof repair.action === 'object')) expect(back.trim()).toBe(reading.text.slice(selected.start, selected.end).trim())
      expect(pieces.length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 500 },
  )
})
