import type { PagePairs } from './character-pairs'

/** Likeness (0 to 1) of the text lines in places `from` to `middle` and those from there to `to` (both exclusive). */
export type Likeness = (text: Int32Array, from: number, middle: number, to: number) => number

/** Cosine of the pairs of two neighbouring runs of text lines, each pair weighing its rarity times 1 + log of its count. */
export function createLikeness({ offsets, pairs, distinct }: PagePairs, weights: Float32Array): Likeness {
  const lefts = new Uint16Array(distinct)
  const rights = new Uint16Array(distinct)
  const touched = new Int32Array(distinct)
  return (text, from, middle, to) => {
    let size = 0
    for (let place = from; place < to; place += 1) {
      const side = place < middle ? lefts : rights
      const line = text[place]!
      for (let at = offsets[line]!; at < offsets[line + 1]!; at += 1) {
        const pair = pairs[at]!
        if (lefts[pair] === 0 && rights[pair] === 0) touched[size++] = pair
        side[pair] = side[pair]! + 1
      }
    }
    let product = 0
    let left = 0
    let right = 0
    for (let index = 0; index < size; index += 1) {
      const pair = touched[index]!
      const a = dampened(lefts[pair]!) * weights[pair]!
      const b = dampened(rights[pair]!) * weights[pair]!
      product += a * b
      left += a * a
      right += b * b
      lefts[pair] = 0
      rights[pair] = 0
    }
    return left === 0 || right === 0 ? 0 : product / Math.sqrt(left * right)
  }
}

const DAMPENED = Float64Array.from({ length: 64 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))

/** A word said often weighs more, but not as many times more. */
function dampened(count: number): number {
  return count < DAMPENED.length ? DAMPENED[count]! : 1 + Math.log(count)
}
