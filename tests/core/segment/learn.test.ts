import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { splitterOf } from '#core/segment/create-splitter'
import type { CorrectedPage } from '#core/segment/learn/corrected-page'
import { learnFrom, newProfile, withProfile } from '#core/segment/learn/profile'
import { packProfile, unpackProfile } from '#core/segment/learn/profile-bytes'
import { UnfitWeights, packWeights, unpackWeights } from '#core/segment/weights'
import { labelledPage } from '../../support/page-notation'
import { CROSSHEADS, HEADLINE_AFTER, PHOTO_NEWS } from './invented-pages'

const bytes = readFileSync(new URL('../../../resources/splitter/weights.bin', import.meta.url))
const model = unpackWeights(bytes)

/** The page as an editor of a paper leaves it that calls kickers decks. */
function corrected(notation: string): CorrectedPage {
  const { text, lines } = labelledPage(notation)
  let at = 0
  const parts = lines.flatMap((line) => {
    const start = at
    at += line.text.length + 1
    if (line.role === null) return []
    return [{ start, end: start + line.text.length, role: line.role === 'kicker' ? 'deck' as const : line.role, article: line.article }]
  })
  return { text, parts }
}

/** Quicker than a deep comparison of so many numbers. */
function sameNumbers(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}

describe('learning from corrections', () => {
  it('fits an editor who names a role otherwise better and better, and then goes along with what was learnt', () => {
    const page = corrected(HEADLINE_AFTER)
    const taught = Array.from({ length: 12 }).reduce<ReturnType<typeof newProfile>>((profile) => learnFrom(model, profile, page), newProfile(model))
    expect(taught.losses.at(-1)).toBeLessThan(taught.losses[0]!)
    expect(withProfile(model, taught)).not.toBe(model)
    const chance = (of: typeof model): number => {
      const parts = splitterOf(of)(page.text).articles.flatMap(({ parts }) => parts)
      return parts.find(({ role }) => role === 'kicker')?.confidence ?? 0
    }
    expect(chance(withProfile(model, taught))).toBeLessThan(chance(model))
  }, 60_000)

  it('leaves the profile it was given and the shipped model alone', () => {
    const profile = newProfile(model)
    const before = [profile.weights.slice(), model.second.weights.slice()]
    learnFrom(model, profile, corrected(CROSSHEADS))
    expect(sameNumbers(profile.weights, before[0]!) && sameNumbers(model.second.weights, before[1]!)).toBe(true)
    expect(profile.pages).toBe(0)
  })

  it('is the shipped model as long as nothing else has been better', () => {
    expect(withProfile(model, newProfile(model))).toBe(model)
  })

  it('comes back from bytes as it was', () => {
    const profile = [HEADLINE_AFTER, PHOTO_NEWS].reduce((so, notation) => learnFrom(model, so, corrected(notation)), newProfile(model))
    const copy = unpackProfile(packProfile(profile), model)!
    expect(Buffer.from(packProfile(copy)).equals(packProfile(profile))).toBe(true)
    const [next, same] = [copy, profile].map((each) => learnFrom(model, each, corrected(CROSSHEADS)))
    expect(sameNumbers(next!.weights, same!.weights)).toBe(true)
  })

  it('is refused from bytes that are no profile', () => {
    expect(unpackProfile(new Uint8Array([1, 2, 3]), model)).toBeNull()
    expect(unpackProfile(packProfile(newProfile(model)).subarray(0, 400), model)).toBeNull()
  })
})

describe('weights as bytes', () => {
  it('come back as they were', () => {
    expect(Buffer.from(packWeights(model)).equals(bytes)).toBe(true)
  })

  it('are refused where they were made for another program, or damaged', () => {
    expect(() => unpackWeights(bytes.subarray(0, bytes.length - 1))).toThrow(UnfitWeights)
    expect(() => unpackWeights(new Uint8Array(bytes.length))).toThrow(UnfitWeights)
  })

  it('are small', () => {
    expect(bytes.length).toBeLessThan(500_000)
  })
})
