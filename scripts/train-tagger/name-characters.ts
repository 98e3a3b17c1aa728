import type { TaggedWord } from '#core/mention/words'

/** A word of jieba's dictionary with how often it was counted. */
export interface DictionaryWord extends TaggedWord {
  readonly count: number
}

export function readDictionary(bytes: Uint8Array): DictionaryWord[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map((row) => row.split(' '))
    .filter((row) => row.length >= 3)
    .map(([word, count, tag]) => ({ word: word!, count: Number(count), tag: tag! }))
}

/**
 * How much likelier a character is in given names than in other words: log ratio × 10 within ±20, from the persons'
 * names and the other words of the dictionary. `extra` are characters known to be used, at least +5.
 */
export function scoreGivenCharacters(words: readonly DictionaryWord[], surnames: ReadonlySet<string>, extra: string): Map<string, number> {
  const inNames = new Map<string, number>()
  const elsewhere = new Map<string, number>()
  let names = 0
  let others = 0
  for (const { word, tag, count } of words) {
    const characters = [...word]
    if (!/^\p{Script=Han}+$/u.test(word)) continue
    if (tag === 'nr' && (characters.length === 3 || characters.length === 2) && surnames.has(characters[0]!)) {
      for (const c of characters.slice(1)) {
        inNames.set(c, (inNames.get(c) ?? 0) + 1)
        names++
      }
    } else if (!tag.startsWith('n') || tag === 'n') {
      const weight = Math.log1p(count)
      for (const c of characters) {
        elsewhere.set(c, (elsewhere.get(c) ?? 0) + weight)
        others += weight
      }
    }
  }
  const scores = new Map<string, number>()
  for (const c of new Set([...inNames.keys(), ...elsewhere.keys()])) {
    const ratio = Math.log((((inNames.get(c) ?? 0) + 0.5) / names) / (((elsewhere.get(c) ?? 0) + 5) / others))
    scores.set(c, Math.round(10 * Math.max(-2, Math.min(2, ratio))))
  }
  for (const c of extra) scores.set(c, Math.max(5, scores.get(c) ?? 5))
  return scores
}
