import { COMMON_SURNAME, NO_SURNAME } from '../lexicon/lexicon'
import { DOT, HAN, kindOf } from '../tagger/characters'
import { tagCode } from '../words'
import { isWordEdge, type Guess, type Look } from './guess'

const PERSON = 0
const NAME_TAGS = new Set(['nr', 'nrt', 'nrfg'].map(tagCode))
const UNKNOWN = tagCode('x')
const FOREIGN = tagCode('nrt')
/** Words that hardly ever lie inside a name. */
const FUNCTION_TAGS = new Set('p c u uj ul d r m q f e y o'.split(' ').map(tagCode))
const PAUSE = 0x3001

/** Points that make a stretch of surname and given name a likely person. The tagger has the last word, so a little low. */
const ENOUGH = 2.4

/** How much the characters and words around `start` to `end` speak for a person's name, in points. */
function points(look: Look, start: number, end: number, surnameLength: number): number {
  const { text, words, seen, lexicon } = look
  let given = 0
  for (let i = start + surnameLength; i < end; i++) given += lexicon.given[text.charCodeAt(i)]! / 10
  let sum = 0.8 * (given / (end - start - surnameLength)) + (end - start - surnameLength === 2 ? 0.25 : 0)
  const first = words.at[start]!
  const last = words.at[end - 1]!
  if (first === last && words.start[first] === start && words.start[first + 1] === end) {
    const tag = words.tag[first]!
    if (NAME_TAGS.has(tag)) sum += 1.8
    else if (tag === UNKNOWN) sum += 1.2
    else sum -= 3
  } else {
    for (let w = first; w <= last; w++) {
      const length = words.start[w + 1]! - words.start[w]!
      const tag = words.tag[w]!
      if (length >= 2 && !NAME_TAGS.has(tag) && tag !== UNKNOWN) sum -= 0.9
      if (FUNCTION_TAGS.has(tag)) sum -= 0.8
    }
  }
  if (seen.ordinaryLength[start]! >= 2) sum -= 2.5
  if (lexicon.surname[text.charCodeAt(start)] !== COMMON_SURNAME && surnameLength === 1) sum -= 0.6
  if (seen.titleBefore[start]! > 0) sum += 2
  if (start === 0 || kindOf(text.charCodeAt(start - 1)) !== HAN) sum += 0.5
  if (seen.afterLength[end]! > 0) sum += 1.6
  const before = start > 0 ? text.charCodeAt(start - 1) : 0
  const after = end < text.length ? text.charCodeAt(end) : 0
  if (before === PAUSE || after === PAUSE) sum += 0.8
  return sum
}

function chinesePersons(look: Look, guesses: Guess[]): void {
  const { text, lexicon, seen } = look
  for (let i = 0; i < text.length - 1; i++) {
    const double = lexicon.opensDouble[text.charCodeAt(i)] === 1 && lexicon.doubleSurnames.has(text.slice(i, i + 2))
    if (!double && lexicon.surname[text.charCodeAt(i)] === NO_SURNAME) continue
    if (!isWordEdge(look, i) && seen.titleBefore[i] === 0) continue
    const surnameLength = double ? 2 : 1
    for (let given = 2; given >= 1; given--) {
      const end = i + surnameLength + given
      if (end > text.length || !(isWordEdge(look, end) || seen.afterLength[end]! > 0)) continue
      let allHan = true
      for (let j = i; j < end && allHan; j++) allHan = kindOf(text.charCodeAt(j)) === HAN
      if (!allHan) continue
      const sum = points(look, i, end, surnameLength)
      if (sum >= ENOUGH - 1.2) guesses.push({ start: i, end, label: PERSON, score: Math.max(1, Math.min(9, Math.round((sum - ENOUGH + 1.2) * 2))) })
    }
  }
}

/** Names spelt with the characters that stand for foreign sounds, with or without a middle dot. */
function foreignPersons(look: Look, guesses: Guess[]): void {
  const { text, words, lexicon, seen } = look
  const sounds = (at: number): boolean => lexicon.foreign[text.charCodeAt(at)] === 1
  for (let i = 1; i < text.length - 1; i++) {
    if (kindOf(text.charCodeAt(i)) !== DOT || !sounds(i - 1) || !sounds(i + 1)) continue
    let start = i
    while (start > 0 && (sounds(start - 1) || kindOf(text.charCodeAt(start - 1)) === DOT) && i - start < 12) {
      start--
      if (isWordEdge(look, start) && seen.placeLength[start]! > 0 && i - start > 4) break
    }
    let end = i + 1
    while (end < text.length && (sounds(end) || kindOf(text.charCodeAt(end)) === DOT) && end - i < 16) end++
    guesses.push({ start, end, label: PERSON, score: 7 })
    i = end
  }
  for (let w = 0; w < words.count; w++) {
    const start = words.start[w]!
    const end = words.start[w + 1]!
    if (words.tag[w] === FOREIGN && end - start >= 2 && seen.placeLength[start] === 0) guesses.push({ start, end, label: PERSON, score: 4 })
  }
}

/** Persons by surname and given name, and by the characters of foreign names. Linear in the text's length. */
export function guessPersons(look: Look, guesses: Guess[]): void {
  chinesePersons(look, guesses)
  foreignPersons(look, guesses)
}
