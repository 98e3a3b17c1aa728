import { likeness, mixed, type Fingerprint } from './fingerprint'
import { Groups } from './groups'

/** From this likeness on two texts are taken for the same story. */
export const NEAR = 0.5

/** Texts of which these many numbers in a row are the same are compared. With 4 of 128, pairs from 0.5 on are met nearly always. */
const BAND = 4
/** A text is compared with at most so many of those that came before it into the same place, so that thousands of copies stay linear. */
const MET = 8

/** Two texts by their numbers in the list, the lower one first, and their estimated likeness. */
export interface NearPair {
  readonly a: number
  readonly b: number
  readonly likeness: number
}

/**
 * Pairs of texts that are nearly the same, in the order of the list: enough of them to join every text to its group, not
 * every pair of a group. Linear in the number of texts.
 */
export function nearPairs(fingerprints: readonly Fingerprint[], least = NEAR): NearPair[] {
  const pairs: NearPair[] = []
  const groups = new Groups(fingerprints.length)
  const length = fingerprints[0]?.length ?? 0
  for (let band = 0; band < length; band += BAND) {
    const met = new Map<number, number[]>()
    fingerprints.forEach((fingerprint, b) => {
      const key = bandOf(fingerprint, band)
      const before = met.get(key)
      if (before === undefined) return void met.set(key, [b])
      for (const a of before) {
        if (groups.areJoined(a, b)) continue
        const how = likeness(fingerprints[a]!, fingerprint)
        if (how < least) continue
        pairs.push({ a, b, likeness: how })
        groups.join(a, b)
      }
      before.push(b)
      if (before.length > MET) before.splice(1, 1)
    })
  }
  return pairs.sort((one, other) => one.a - other.a || one.b - other.b)
}

/** Groups of at least two texts that are nearly the same, by their numbers in the list, rising. */
export function nearDuplicates(fingerprints: readonly Fingerprint[], least = NEAR): number[][] {
  const groups = new Groups(fingerprints.length)
  for (const { a, b } of nearPairs(fingerprints, least)) groups.join(a, b)
  return groups.all().filter((group) => group.length > 1)
}

/** One number for a few; where two bands share it by chance, their likeness tells them apart. */
function bandOf(fingerprint: Fingerprint, band: number): number {
  let key = 0
  for (let index = band; index < band + BAND; index += 1) key = mixed(key ^ fingerprint[index]!)
  return key
}
