import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { addWordPair, noWordPairs, type WordPairs } from '#core/segment/word-pairs'

const HAN = /^[\u3400-\u9fff]{2,}$/u
/** A pair that was counted less often says little. */
const FEWEST = 20
/** How many times likelier than by chance the second character has to follow the first, in logs. */
const TIED = 2

/** The pairs of characters that stand within words of jieba's dictionary (MIT) far more often than by chance. */
export function dictionaryPairs(): WordPairs {
  const pairs = new Map<string, number>()
  const characters = new Map<string, number>()
  let total = 0
  const add = (counts: Map<string, number>, key: string, count: number): void => void counts.set(key, (counts.get(key) ?? 0) + count)
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt')
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', counted] = line.split(' ')
    const count = Number(counted)
    for (const character of word) {
      add(characters, character, count)
      total += count
    }
    if (HAN.test(word)) for (let at = 1; at < word.length; at += 1) add(pairs, word.slice(at - 1, at + 1), count)
  }
  const known = noWordPairs()
  for (const [pair, count] of pairs) {
    const byChance = (characters.get(pair.charAt(0))! * characters.get(pair.charAt(1))!) / total
    if (count >= FEWEST && Math.log(count / byChance) >= TIED) addWordPair(known, pair.charCodeAt(0), pair.charCodeAt(1))
  }
  return known
}
