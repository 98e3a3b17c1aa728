/** So many numbers make a fingerprint. More tell likeness more exactly: with 128 it is off by 0.04 as a rule. */
const BINS = 128
/** Characters in a row that are compared as one. */
const SHINGLE = 5
/** An empty bin; no hash is this. */
const EMPTY = 0xffffffff

/**
 * What is left of a text when only its likeness to other texts matters: its letters and digits in runs of five, by the
 * least hash of each of 128 groups (MinHash with one permutation). White space, wraps and punctuation do not count, so that
 * the same story set in two papers is the same. Linear in the text; the same on every machine.
 */
export type Fingerprint = Uint32Array

export function fingerprintOf(text: string): Fingerprint {
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? []
  const bins = new Uint32Array(BINS).fill(EMPTY)
  const codes = letters.map((letter) => letter.codePointAt(0)!)
  const last = Math.max(0, codes.length - SHINGLE)
  for (let start = 0; codes.length > 0 && start <= last; start += 1) {
    const hash = hashOf(codes, start, Math.min(start + SHINGLE, codes.length))
    const bin = hash & (BINS - 1)
    const rest = hash >>> 7
    if (rest < bins[bin]!) bins[bin] = rest
  }
  return filled(bins)
}

/** Estimated share (0 to 1) of what two texts hold together that both hold. Texts without letters are like none. */
export function likeness(a: Fingerprint, b: Fingerprint): number {
  let same = 0
  for (let bin = 0; bin < BINS; bin += 1) if (a[bin] === b[bin] && a[bin] !== EMPTY) same += 1
  return same / BINS
}

/** A short text leaves bins empty: each takes what stands in the next full one, changed by how far that is. */
function filled(bins: Uint32Array): Fingerprint {
  if (bins.every((bin) => bin === EMPTY)) return bins
  const full = Uint32Array.from(bins)
  let from = bins.findIndex((bin) => bin !== EMPTY) + BINS
  for (let bin = BINS - 1; bin >= 0; bin -= 1) {
    if (bins[bin] !== EMPTY) from = bin
    else full[bin] = mixed(bins[from % BINS]! ^ Math.imul(from - bin, 0x9e3779b1)) >>> 7
  }
  return full
}

function hashOf(codes: readonly number[], start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ codes[index]!, 0x01000193) ^ (hash >>> 15)
  return mixed(hash)
}

/** Spreads every bit of a number over all of its 32 bits. */
export function mixed(number: number): number {
  let hash = number | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
