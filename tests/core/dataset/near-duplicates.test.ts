import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintOf, likeness } from '#core/dataset/fingerprint'
import { nearDuplicates, nearPairs } from '#core/dataset/near-duplicates'

const STORY = Array.from({ length: 60 }, (_, index) => `第${index}户居民昨天从河湾镇迁到了山坡上的新房，门牌是${index * 7}号。`).join('')
const OTHER = Array.from({ length: 60 }, (_, index) => `合作社今年收了${index * 13}袋稻谷，比去年多出${index}袋，仓库在${index}号院。`).join('')

describe('likeness', () => {
  it('does not see wraps, blanks and punctuation', () => {
    const wrapped = STORY.replace(/.{17}/gu, '$&\n　').replaceAll('，', ',')
    expect(likeness(fingerprintOf(STORY), fingerprintOf(wrapped))).toBe(1)
  })

  it('is near the share of what both texts hold', () => {
    const half = STORY.slice(0, STORY.length / 2)
    expect(likeness(fingerprintOf(STORY), fingerprintOf(half))).toBeCloseTo(0.5, 0)
    expect(likeness(fingerprintOf(STORY), fingerprintOf(OTHER))).toBeLessThan(0.1)
  })

  it('is 1 for a text and itself, however short, and 0 for texts without letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('河', '𠮷', 'a', '1', ' ', '。'), maxLength: 300 }), (text) => {
        const expected = /[\p{L}\p{N}]/u.test(text) ? 1 : 0
        expect(likeness(fingerprintOf(text), fingerprintOf(text))).toBe(expected)
      }),
    )
  })
})

describe('near-duplicates', () => {
  it('finds the same story in another paper, shortened and with another headline', () => {
    const shortened = `迁新居\n${STORY.slice(0, STORY.length * 0.8)}（据新华社）`
    expect(nearDuplicates([STORY, OTHER, shortened].map(fingerprintOf))).toEqual([[0, 2]])
    const [pair] = nearPairs([STORY, OTHER, shortened].map(fingerprintOf))
    expect(pair).toMatchObject({ a: 0, b: 2 })
    expect(pair!.likeness).toBeGreaterThan(0.6)
  })

  it('joins what is joined by a third', () => {
    const texts = [STORY.slice(0, STORY.length * 0.7), STORY, STORY.slice(STORY.length * 0.3)]
    expect(nearDuplicates(texts.map(fingerprintOf))).toEqual([[0, 1, 2]])
  })

  it('finds every copy among thousands without comparing each with each', () => {
    const copies = Array.from({ length: 4_000 }, (_, index) => fingerprintOf(index % 2 === 0 ? STORY.slice(0, 300) : `${index} ${OTHER.slice(index % 97, 200 + (index % 97))}`))
    const groups = nearDuplicates(copies)
    expect(groups[0]).toEqual(Array.from({ length: 2_000 }, (_, index) => index * 2))
  })
})
