import { describe, expect, it } from 'vitest'
import { addWordPair, bridgesWord, hasWordPair, noWordPairs } from '#core/segment/word-pairs'

describe('pairs of characters within words', () => {
  const known = noWordPairs()
  for (const word of ['发展', '委员会', '石榴']) {
    for (let at = 1; at < word.length; at += 1) addWordPair(known, word.charCodeAt(at - 1), word.charCodeAt(at))
  }

  it('tell that a word runs on over the end of a line', () => {
    expect(bridgesWord(known, '乡村要振兴，产业要发', '展，合作社先行')).toBe(true)
    expect(bridgesWord(known, '村民委员', '会议定了章程')).toBe(true)
  })

  it('are not turned round, and not any two characters', () => {
    expect(bridgesWord(known, '开展', '发球')).toBe(false)
    expect(bridgesWord(known, '丰收的石', '桥镇')).toBe(false)
  })

  it('are unknown in a language without words', () => {
    expect(bridgesWord(noWordPairs(), '发', '展')).toBe(false)
  })

  it('are rarely mixed up where there are as many as a language has', () => {
    const many = noWordPairs()
    const codeOf = (number: number): number => 0x4e00 + number
    for (let number = 0; number < 40_000; number += 1) addWordPair(many, codeOf(number % 200), codeOf(Math.floor(number / 200)))
    let mistaken = 0
    for (let number = 0; number < 40_000; number += 1) if (hasWordPair(many, codeOf(1000 + (number % 200)), codeOf(Math.floor(number / 200)))) mistaken += 1
    expect(mistaken / 40_000).toBeLessThan(0.01)
  })
})
