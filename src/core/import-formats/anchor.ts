/** What is looked for in a text, without white space: a quote, with as much of what stands before and after it as is known. */
export interface Wanted {
  readonly quote: string
  readonly before: string
  readonly after: string
}

export type Anchored = { readonly start: number; readonly end: number } | 'quote-not-found' | 'quote-ambiguous'

/** So much around a quote is compared (UTF-16). */
export const AROUND = 24
/** Of several places one is taken only when so much around it is as it was … */
const ENOUGH = 4
/** … and a quote that stands in one place only, when this much is, or when it is this long. */
const ALONE = 1
const LONG = 4
/** A quote that stands in more places than this is not told apart. */
const MOST = 1000

/**
 * Finds quotes in a text without white space: by themselves where they stand once, else by what stands around them. Quotes
 * that are looked for twice are looked up once.
 */
export function anchorIn(text: string): (wanted: Wanted) => Anchored {
  const known = new Map<string, readonly number[]>()
  return ({ quote, before, after }) => {
    let places = known.get(quote)
    if (places === undefined) known.set(quote, (places = placesOf(text, quote)))
    if (places.length === 0) return 'quote-not-found'
    if (places.length > MOST) return 'quote-ambiguous'
    let best = -1
    let second = -1
    let start = 0
    for (const place of places) {
      const likeness = sameBefore(text, place, before) + sameAfter(text, place + quote.length, after)
      if (likeness > best) [start, best, second] = [place, likeness, best]
      else second = Math.max(second, likeness)
    }
    const isSure = places.length === 1 ? best >= ALONE || quote.length >= LONG : best >= ENOUGH && best > second
    return isSure ? { start, end: start + quote.length } : 'quote-ambiguous'
  }
}

function placesOf(text: string, quote: string): number[] {
  const places: number[] = []
  if (quote === '') return places
  for (let at = text.indexOf(quote); at >= 0 && places.length <= MOST; at = text.indexOf(quote, at + 1)) places.push(at)
  return places
}

function sameBefore(text: string, place: number, before: string): number {
  let same = 0
  while (same < before.length && same < AROUND && same < place && text[place - 1 - same] === before[before.length - 1 - same]) same += 1
  return same
}

function sameAfter(text: string, place: number, after: string): number {
  let same = 0
  while (same < after.length && same < AROUND && place + same < text.length && text[place + same] === after[same]) same += 1
  return same
}
