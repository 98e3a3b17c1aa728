import { tagCode } from '../words'
import { isWordEdge, type Guess, type Look } from './guess'

const ORGANISATION = 2
const BODY_TAG = tagCode('nt')
/** Words that may lie inside an organisation's name. */
const INNER = new Set('x n nr nrt nrfg ns nt nz v vn vg a an ad ag b j l i s f m q eng g ng t'.split(' ').map(tagCode))
/** Words with which the name of an organisation may begin though no place stands there. */
const OPENERS = new Set('x nr nrt nt nz j'.split(' ').map(tagCode))
const PLACE_TAG = tagCode('ns')
const MOST_WORDS = 8

/**
 * Known bodies, words jieba knows as such, and stretches that end in an organisation's last word and begin with a
 * place, a level (市, 自治区) or a proper name. A stretch without such a beginning is a kind of body, not a name.
 */
export function guessOrganisations(look: Look, guesses: Guess[]): void {
  const { text, words, seen } = look
  for (let w = 0; w < words.count; w++) {
    const start = words.start[w]!
    const end = words.start[w + 1]!
    if (words.tag[w] === BODY_TAG && end - start >= 2) guesses.push({ start, end, label: ORGANISATION, score: 6 })
    if (seen.bodyLength[start]! > 0 && isWordEdge(look, start + seen.bodyLength[start]!))
      guesses.push({ start, end: start + seen.bodyLength[start]!, label: ORGANISATION, score: 8 })
    const tail = seen.tailBefore[end]!
    if (tail === 0) continue
    const opening = openingBefore(look, w, end - tail)
    if (opening >= 0) guesses.push({ start: opening, end, label: ORGANISATION, score: text[opening] && seen.levelLength[opening]! > 0 ? 6 : 7 })
  }
}

/** The farthest legal beginning of a name whose last word starts at `tailStart`; -1 for none. */
function openingBefore(look: Look, lastWord: number, tailStart: number): number {
  const { words, seen } = look
  let opening = -1
  for (let w = lastWord, n = 0; w >= 0 && n < MOST_WORDS; w--, n++) {
    const start = words.start[w]!
    const end = words.start[w + 1]!
    const tag = words.tag[w]!
    if (!INNER.has(tag)) break
    if (start >= tailStart) continue
    const isPlace = tag === PLACE_TAG || seen.placeLength[start]! >= 2
    const isLevel = seen.levelLength[start] === end - start || (n <= 1 && seen.levelLength[start]! > 0)
    if (isPlace || isLevel || (OPENERS.has(tag) && end - start >= 2)) opening = start
    if (isLevel && w > 0 && !isPlace && seen.placeLength[words.start[w - 1]!] === 0) break
  }
  return opening
}
