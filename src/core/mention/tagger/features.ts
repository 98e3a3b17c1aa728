import type { Lexicon } from '../lexicon/lexicon'
import { Sightings } from '../lexicon/sightings'
import { withoutOverlaps, type Guess, type Look } from '../rules/guess'
import { guessOrganisations } from '../rules/organisation'
import { guessPersons } from '../rules/person'
import { guessPlaces } from '../rules/place'
import { Words, type WordCutter } from '../words'
import { HAN, isSecondHalf, kindOf, PAD, sameFor } from './characters'
import { mix, rowOf } from './hash'
import { stateOf } from './states'

/** Features of a character at most: rows of the weight table. Those that a character lacks are row 0, after all others. */
export const FEATURES = 46

const FAR = 3
/** The row of no feature. */
const NONE = 0

/**
 * Turns texts into features. Keeps buffers between calls: `rows` holds the last text's features, FEATURES for each
 * code unit, and is overwritten by the next call.
 */
export class Featurizer {
  rows = new Int32Array(0)
  /** The rule's guesses for the last text, in order, without overlaps. */
  guesses: readonly Guess[] = []
  readonly words: Words
  readonly seen: Sightings
  private units = new Int32Array(0)
  private kinds = new Uint8Array(0)
  private guessed = new Uint8Array(0)
  private places = new Uint8Array(0)

  constructor(
    readonly lexicon: Lexicon,
    cut: WordCutter,
  ) {
    this.words = new Words(cut)
    this.seen = new Sightings(lexicon)
  }

  read(text: string): void {
    const { words, seen, lexicon } = this
    const n = text.length
    this.reserve(n)
    words.read(text)
    seen.read(text)
    const look: Look = { text, words, seen, lexicon }
    const guesses: Guess[] = []
    guessPersons(look, guesses)
    guessPlaces(look, guesses)
    guessOrganisations(look, guesses)
    this.guesses = withoutOverlaps(guesses, n)
    this.mark(text)
    for (let i = 0; i < n; i++) this.characterFeatures(i)
    for (let i = 0; i < n; i++) this.wordFeatures(i)
    for (let i = 0; i < n; i++) this.lexiconFeatures(text, i)
  }

  private mark(text: string): void {
    const { units, kinds, guessed, places, seen } = this
    const n = text.length
    for (let i = 0; i < n; i++) {
      const unit = text.charCodeAt(i)
      const kind = isSecondHalf(unit) && i > 0 ? kinds[i + FAR - 1]! : kindOf(unit)
      kinds[i + FAR] = kind
      units[i + FAR] = sameFor(unit, kind)
    }
    for (let k = 0; k < FAR; k++) {
      kinds[k] = kinds[n + FAR + k] = PAD
      units[k] = units[n + FAR + k] = 1
    }
    guessed.fill(0, 0, n + 2)
    for (const { start, end, label, score } of this.guesses) {
      for (let i = start; i < end; i++) guessed[i + 1] = stateOf(label, i - start, end - start) * 16 + score
    }
    places.fill(0, 0, n + 2)
    for (let i = 0; i < n; ) {
      const length = seen.placeLength[i]!
      if (length === 0) i++
      else {
        for (let k = 0; k < length; k++) places[i + k + 1] = seen.placeKind[i]! * 16 + Math.min(length, 4) * 4 + (k === 0 ? 1 : k === length - 1 ? 3 : 2)
        i += length
      }
    }
  }

  private characterFeatures(i: number): void {
    const { rows, units, kinds } = this
    const p = i + FAR
    const a = units[p - 2]!
    const b = units[p - 1]!
    const c = units[p]!
    const d = units[p + 1]!
    const e = units[p + 2]!
    let at = i * FEATURES
    rows[at++] = rowOf(mix(1, c))
    rows[at++] = rowOf(mix(2, b))
    rows[at++] = rowOf(mix(3, d))
    rows[at++] = rowOf(mix(4, a))
    rows[at++] = rowOf(mix(5, e))
    rows[at++] = rowOf(mix(mix(6, b), c))
    rows[at++] = rowOf(mix(mix(7, c), d))
    rows[at++] = rowOf(mix(mix(8, a), b))
    rows[at++] = rowOf(mix(mix(9, d), e))
    rows[at++] = rowOf(mix(mix(10, b), d))
    rows[at++] = rowOf(mix(mix(mix(11, a), b), c))
    rows[at++] = rowOf(mix(mix(mix(12, b), c), d))
    rows[at++] = rowOf(mix(mix(mix(13, c), d), e))
    let pattern = 14
    for (let k = -2; k <= 2; k++) pattern = mix(pattern, kinds[p + k]!)
    rows[at] = rowOf(pattern)
  }

  private wordFeatures(i: number): void {
    const { rows, words } = this
    const w = words.at[i]!
    const start = words.start[w]!
    const end = words.start[w + 1]!
    const place = end - start === 1 ? 3 : i === start ? 0 : i === end - 1 ? 2 : 1
    const tag = words.tag[w]! * 4 + place
    const last = w > 0 ? words.tag[w - 1]! : 63
    const next = w + 1 < words.count ? words.tag[w + 1]! : 63
    const hash = mix(words.hash[w]!, place)
    const lastHash = w > 0 ? words.hash[w - 1]! : 0
    const nextHash = w + 1 < words.count ? words.hash[w + 1]! : 0
    let at = i * FEATURES + 14
    rows[at++] = rowOf(mix(20, tag))
    rows[at++] = rowOf(mix(mix(21, tag), last))
    rows[at++] = rowOf(mix(mix(22, tag), next))
    rows[at++] = rowOf(mix(23, hash))
    rows[at++] = rowOf(mix(mix(24, place), lastHash))
    rows[at++] = rowOf(mix(mix(25, place), nextHash))
    rows[at++] = rowOf(mix(mix(mix(26, tag), last), next))
    rows[at++] = rowOf(mix(mix(27, tag), nextHash))
    rows[at++] = rowOf(mix(mix(28, tag), lastHash))
    rows[at++] = rowOf(mix(mix(29, tag), w > 1 ? mix(last, words.hash[w - 2]!) : 0))
    rows[at] = rowOf(mix(mix(30, Math.min(end - start, 5)), tag))
  }

  private lexiconFeatures(text: string, i: number): void {
    const { rows, guessed, places, seen, lexicon, words, units, kinds } = this
    const n = text.length
    const p = i + FAR
    let at = i * FEATURES + 25
    const guess = guessed[i + 1]!
    const state = guess >> 4
    const before = guessed[i]! >> 4
    const after = guessed[i + 2]! >> 4
    const place = places[i + 1]!
    if (guess !== 0) rows[at++] = rowOf(mix(40, guess))
    if ((state | before) !== 0) rows[at++] = rowOf(mix(mix(41, state), before))
    if ((state | after) !== 0) rows[at++] = rowOf(mix(mix(42, state), after))
    if (state !== 0) rows[at++] = rowOf(mix(mix(43, state), units[p]!))
    if (place !== 0) rows[at++] = rowOf(mix(44, place))
    if ((place | places[i]!) !== 0) rows[at++] = rowOf(mix(mix(45, places[i]!), place))
    if ((place | places[i + 2]!) !== 0) rows[at++] = rowOf(mix(mix(46, places[i + 2]!), place))
    const title = seen.titleBefore[i]!
    const follows = seen.afterLength[i + 1 <= n ? i + 1 : n]!
    const tail = seen.tailBefore[i + 1]!
    const level = seen.levelLength[i]!
    const name0 = this.nameShape(i)
    const name1 = this.nameShape(i - 1)
    const name2 = this.nameShape(i - 2)
    const sounds = lexicon.foreign[units[p]! & 65535]! + 2 * lexicon.foreign[units[p - 1]! & 65535]! + 4 * lexicon.foreign[units[p + 1]! & 65535]!
    if (name0 !== 0) rows[at++] = rowOf(mix(mix(47, name0), this.edge(i) | (this.edge(i + 1) << 1) | (this.edge(i + 2) << 2) | (this.edge(i + 3) << 3)))
    if (name1 !== 0) rows[at++] = rowOf(mix(mix(48, name1), name0 & 3))
    if (name2 !== 0) rows[at++] = rowOf(mix(49, name2))
    if ((title | name0) !== 0) rows[at++] = rowOf(mix(mix(50, Math.min(title, 4)), name0))
    if (follows !== 0) rows[at++] = rowOf(mix(mix(51, Math.min(follows, 3)), state))
    if (tail !== 0) rows[at++] = rowOf(mix(mix(52, Math.min(tail, 4)), state))
    if (level !== 0) rows[at++] = rowOf(mix(mix(53, level), place))
    if ((tail | seen.tailBefore[i]!) !== 0) rows[at++] = rowOf(mix(mix(54, Math.min(seen.tailBefore[i]!, 3)), mix(Math.min(tail, 3), words.tag[words.at[i]!]!)))
    if (seen.bodyLength[i] !== 0) rows[at++] = rowOf(mix(mix(55, seen.bodyLength[i]!), state))
    if (seen.ordinaryLength[i] !== 0) rows[at++] = rowOf(mix(mix(56, seen.ordinaryLength[i]!), name0))
    if (sounds !== 0) rows[at++] = rowOf(mix(mix(57, sounds), kinds[p + 1]!))
    if (guess !== 0) rows[at++] = rowOf(mix(mix(58, guess), units[p - 1]!))
    if (guess !== 0) rows[at++] = rowOf(mix(mix(59, guess), units[p + 1]!))
    if (place !== 0) rows[at++] = rowOf(mix(mix(60, place), mix(words.tag[words.at[i]!]!, units[p + 1]!)))
    rows.fill(NONE, at, (i + 1) * FEATURES)
  }

  /** 1 where a word begins (or the text ends). */
  private edge(at: number): number {
    return at >= this.words.start[this.words.count]! || this.words.start[this.words.at[at]!] === at ? 1 : 0
  }

  /** How far the characters from `at` look like surname and given name; 0 when they do not begin with a surname. */
  private nameShape(at: number): number {
    const { units, kinds, lexicon } = this
    if (at < 0) return 0
    const p = at + FAR
    const surname = lexicon.surname[units[p]!]!
    if (surname === 0) return 0
    const first = kinds[p + 1] === HAN ? 1 + Math.floor((lexicon.given[units[p + 1]!]! + 20) / 8) : 0
    const second = kinds[p + 2] === HAN ? 1 + Math.floor((lexicon.given[units[p + 2]!]! + 20) / 8) : 0
    return surname + 4 * (first + 8 * second)
  }

  private reserve(n: number): void {
    if (this.units.length >= n + 2 * FAR) return
    const size = (n + 2 * FAR) * 2
    this.rows = new Int32Array(size * FEATURES)
    this.units = new Int32Array(size)
    this.kinds = new Uint8Array(size)
    this.guessed = new Uint8Array(size)
    this.places = new Uint8Array(size)
  }
}
