/** How much of what was learnt may be gone along with. */
export const SHARES = [0, 0.5, 1] as const

/** Summed over pages, each before it was learnt: by how much less each share lost than nothing learnt did, in logs. */
export type Gains = Float64Array

/** Corrected pages from which on each share may be taken: few pages prove little, half of what they teach is nearly always right. */
const PAGES_NEEDED = [0, 4, 8] as const
/** A share has to have gained so many times what the share before it gained. */
const MORE = [0, 1, 1.2] as const

export function noGains(): Gains {
  return new Float64Array(SHARES.length)
}

/** The gains with those of one more page, of which the shares have lost so much. */
export function withPage(gains: Gains, losses: readonly number[]): Gains {
  return gains.map((sum, index) => sum + losses[0]! - losses[index]!)
}

/** The share to go along with after so many pages. */
export function bestShare(gains: Gains, pages: number): number {
  let best = 0
  for (let index = 1; index < SHARES.length; index += 1) {
    if (pages >= PAGES_NEEDED[index]! && gains[index]! > 0 && gains[index]! > MORE[index]! * gains[best]!) best = index
  }
  return SHARES[best]!
}
