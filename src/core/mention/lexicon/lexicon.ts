import { Trie } from './trie'

/** What a word of the lexicon is; one bit each. */
export const GROUPS = {
  /** Full name of an administrative place, from province down to town (河南省, 汝阳县, 寇店镇). */
  place: 1,
  /** Short name of a province, city or county (河南, 洛阳). */
  short: 2,
  /** Country, part of the world, foreign city, sea, river. */
  world: 4,
  /** An organisation by its usual name (国务院, 新华社). */
  body: 8,
  /** Last word of organisations' names (委员会, 管理局). */
  tail: 16,
  /** Title or trade that stands before a person's name (书记, 记者). */
  title: 32,
  /** What often follows a person's name (表示, 同志, 摄). */
  after: 64,
  /** Ordinary words that look like a person's name (思路, 高温). */
  ordinary: 128,
  /** Level or place-word that begins the short name of a local body (市, 县, 自治区). */
  level: 256,
} as const

export type Group = keyof typeof GROUPS

/** How a character begins a person's name. */
export const NO_SURNAME = 0
export const RARE_SURNAME = 1
export const COMMON_SURNAME = 2

/** Names and words that the machine knows from the start. */
export interface Lexicon {
  readonly words: Trie
  /** By code unit: NO_SURNAME, RARE_SURNAME or COMMON_SURNAME. */
  readonly surname: Uint8Array
  /** Surnames of two characters. */
  readonly doubleSurnames: ReadonlySet<string>
  /** By code unit: 1 where a surname of two characters may begin. */
  readonly opensDouble: Uint8Array
  /** By code unit: how much likelier in given names than in other words, log ratio × 10 within ±20; -20 if unknown. */
  readonly given: Int8Array
  /** Code units that spell foreign names: 1 where true. */
  readonly foreign: Uint8Array
}

/** Why a lexicon cannot be used: the number (from 1) of the first line that is not understood. */
export type LexiconResult = { readonly ok: true; readonly lexicon: Lexicon } | { readonly ok: false; readonly line: number }

/**
 * Reads `resources/tagger/lexicon.txt`: rows NAME<TAB>WORDS, words separated by one space. NAME is a group, or
 * `surname`, `rare-surname`, `double-surname`, `foreign`, or `given` with a score (`given 12`: characters of that score).
 */
export function parseLexicon(text: string): LexiconResult {
  const words = new Trie(131072)
  const surname = new Uint8Array(65536)
  const given = new Int8Array(65536).fill(-20)
  const foreign = new Uint8Array(65536)
  const doubleSurnames = new Set<string>()
  const opensDouble = new Uint8Array(65536)
  const addDouble = (word: string): void => {
    doubleSurnames.add(word)
    opensDouble[word.charCodeAt(0)] = 1
  }
  const rows = text.split('\n')
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    if (row === '' || row.startsWith('#')) continue
    const tab = row.indexOf('\t')
    const [name = '', score] = row.slice(0, Math.max(tab, 0)).split(' ')
    const items = row.slice(tab + 1).split(' ')
    if (name === 'given' && score !== undefined) for (const c of items) given[c.charCodeAt(0)] = Number(score)
    else if (name === 'surname') for (const c of items) surname[c.charCodeAt(0)] = COMMON_SURNAME
    else if (name === 'rare-surname') for (const c of items) surname[c.charCodeAt(0)] = RARE_SURNAME
    else if (name === 'foreign') for (const c of items) foreign[c.charCodeAt(0)] = 1
    else if (name === 'double-surname') for (const word of items) addDouble(word)
    else if (Object.hasOwn(GROUPS, name)) for (const word of items) words.add(word, GROUPS[name as Group])
    else return { ok: false, line: i + 1 }
  }
  return { ok: true, lexicon: { words, surname, doubleSurnames, opensDouble, given, foreign } }
}
