import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { splitterOf } from '#core/segment/create-splitter'
import type { CorrectedPage } from '#core/segment/learn/corrected-page'
import { learnFrom, newProfile, withProfile } from '#core/segment/learn/profile'
import { createTeachableSplitter } from '#core/segment/learn/teachable-splitter'
import { packProfile, unpackProfile } from '#core/segment/learn/profile-bytes'
import { UnfitWeights, packWeights, unpackWeights } from '#core/segment/weights'
import { labelledPage } from '../../support/page-notation'
import { CROSSHEADS, HEADLINE_AFTER, PHOTO_NEWS } from './invented-pages'

const bytes = readFileSync(new URL('../../../resources/splitter/weights.bin', import.meta.url))
const model = unpackWeights(bytes)

/** The page as an editor of a paper leaves it that calls kickers decks. */
function corrected(notation: string, name = notation): CorrectedPage {
  const { text, lines } = labelledPage(notation)
  let at = 0
  const parts = lines.flatMap((line) => {
    const start = at
    at += line.text.length + 1
    if (line.role === null) return []
    return [{ start, end: start + line.text.length, role: line.role === 'kicker' ? 'deck' as const : line.role, article: line.article }]
  })
  return { name, text, parts }
}

/** Quicker than a deep comparison of so many numbers. */
function sameNumbers(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}

describe('learning from corrections', () => {
  it('fits an editor who names a role otherwise better and better, and then goes along with what was learnt', () => {
    const page = corrected(HEADLINE_AFTER)
    const days = Array.from({ length: 12 }, (_, day) => corrected(HEADLINE_AFTER, `day ${day}`))
    const taught = days.reduce((profile, each) => learnFrom(model, profile, each), newProfile(model))
    expect(taught.gains.at(-1)).toBeGreaterThan(0)
    expect(withProfile(model, taught)).not.toBe(model)
    const chance = (of: typeof model): number => {
      const parts = splitterOf(of)(page.text).articles.flatMap(({ parts }) => parts)
      return parts.find(({ role }) => role === 'kicker')?.confidence ?? 0
    }
    expect(chance(withProfile(model, taught))).toBeLessThan(chance(model))
  }, 60_000)

  it('leaves the profile it was given and the shipped model alone', () => {
    const profile = newProfile(model)
    const before = [profile.place.slice(), model.second.weights.slice()]
    const taught = learnFrom(model, profile, corrected(CROSSHEADS))
    withProfile(model, { ...taught, gains: Float64Array.of(0, 5, 9), pages: Array.from({ length: 20 }, (_, day) => `day ${day}`) })
    expect(sameNumbers(profile.place, before[0]!) && sameNumbers(model.second.weights, before[1]!)).toBe(true)
    expect(profile.pages).toEqual([])
  })

  it('is the shipped model as long as nothing else has been better', () => {
    expect(withProfile(model, newProfile(model))).toBe(model)
  })

  it('learns a page that is corrected again anew, and counts it once', () => {
    const once = learnFrom(model, newProfile(model), corrected(PHOTO_NEWS, 'a'))
    const again = learnFrom(model, once, corrected(CROSSHEADS, 'a'))
    expect(again.pages).toEqual(['a'])
    expect(again.lessons).toHaveLength(1)
    expect(again.gains).toEqual(once.gains)
    expect(sameNumbers(again.place, once.place)).toBe(false)
  })

  it('comes back from bytes as it was', () => {
    const profile = [corrected(HEADLINE_AFTER, 'a'), corrected(PHOTO_NEWS, 'b')].reduce((so, page) => learnFrom(model, so, page), newProfile(model))
    const read = unpackProfile(packProfile(profile, model), model)
    if (!read.ok) throw new Error(read.problem)
    expect(read.profile.pages).toEqual(['a', 'b'])
    expect(Buffer.from(packProfile(read.profile, model)).equals(packProfile(profile, model))).toBe(true)
    const [next, same] = [read.profile, profile].map((each) => learnFrom(model, each, corrected(CROSSHEADS)))
    expect(sameNumbers(next!.place, same!.place)).toBe(true)
  })

  it('is refused from bytes that are no profile, of one flipped bit, and of other weights', () => {
    const packed = packProfile(newProfile(model), model)
    const flipped = packed.map((byte, index) => (index === 5000 ? byte ^ 1 : byte))
    const retrained = { ...model, second: { ...model.second, weights: model.second.weights.map((value) => value * 1.01) } }
    const problemOf = (bytes: Uint8Array, of = model): string | null => {
      const read = unpackProfile(bytes, of)
      return read.ok ? null : read.problem
    }
    expect([new Uint8Array([1, 2, 3]), packed.subarray(0, 400), flipped].map((bytes) => problemOf(bytes))).toEqual(['damaged', 'damaged', 'damaged'])
    expect(problemOf(packed, retrained)).toBe('other-version')
    expect(problemOf(packed)).toBeNull()
  })
})

describe('a teachable splitter', () => {
  const splitter = createTeachableSplitter(bytes)
  const page = corrected(HEADLINE_AFTER)

  it('splits as shipped without a profile, and with one that cannot be used', () => {
    const shipped = splitterOf(model)(page.text)
    expect(splitter.split(page.text, null)).toEqual(shipped)
    expect(splitter.split(page.text, { id: 'x', bytes: new Uint8Array(3) })).toEqual(shipped)
  })

  it('says what a profile learnt from, and follows it once it has proved right', () => {
    const empty = splitter.learn(null, null)
    expect(splitter.look(empty.bytes)).toEqual({ ok: true, pages: [], isFollowed: false })
    const taught = Array.from({ length: 6 }).reduce<typeof empty>((so, _, day) => splitter.learn(so.bytes, { ...page, name: `day ${day}` }), empty)
    expect(splitter.look(taught.bytes)).toEqual({ ok: true, pages: taught.pages, isFollowed: true })
    expect(taught.pages).toHaveLength(6)
    expect(splitter.split(page.text, { id: 'taught', bytes: taught.bytes })).not.toEqual(splitter.split(page.text, null))
  }, 60_000)
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
