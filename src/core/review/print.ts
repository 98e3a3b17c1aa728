import type { Fingerprint } from '#core/dataset/fingerprint'

/** Two characters hold a number of 26 bits: fingerprints have 25, and all bits stand for an empty place. */
const BITS = 13
const MASK = (1 << BITS) - 1
const FIRST = 0x4e00
const EMPTY = 0xffffffff

/** A fingerprint as a short text that JSON takes as it is. */
export function printOf(fingerprint: Fingerprint): string {
  let print = ''
  for (const number of fingerprint) {
    const bits = number === EMPTY ? (1 << (2 * BITS)) - 1 : number
    print += String.fromCharCode(FIRST + (bits >>> BITS), FIRST + (bits & MASK))
  }
  return print
}

/** The fingerprint that a text of `printOf` stands for. */
export function fingerprintIn(print: string): Fingerprint {
  return Uint32Array.from({ length: print.length / 2 }, (_, index) => {
    const bits = ((print.charCodeAt(2 * index) - FIRST) << BITS) | (print.charCodeAt(2 * index + 1) - FIRST)
    return bits === (1 << (2 * BITS)) - 1 ? EMPTY : bits
  })
}
