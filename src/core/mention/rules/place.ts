import { GROUPS } from '../lexicon/lexicon'
import { HAN, kindOf } from '../tagger/characters'
import { tagCode } from '../words'
import { isWordEdge, type Guess, type Look } from './guess'

const PLACE = 1
const PLACE_TAG = tagCode('ns')
/** What a place that no list knows may be called: a few characters and one of these. */
const ENDINGS = ['街道', '社区', '自治县', '自治旗', '镇', '乡', '村', '县', '区', '市', '旗', '路', '河', '山', '湖', '岛', '湾', '水库', '大道']
const NAMING_TAGS = new Set(['x', 'n', 'nr', 'ns', 'nz', 'j', 'a', 'b', 'ng', 'g', 'zg', 'f', 's'].map(tagCode))

const OPENINGS = new Set(ENDINGS.map((ending) => ending.charCodeAt(0)))

/** Length of the ending that begins at `at`; 0 for none. */
function endingAt(text: string, at: number): number {
  if (!OPENINGS.has(text.charCodeAt(at))) return 0
  for (const ending of ENDINGS) if (text.startsWith(ending, at)) return ending.length
  return 0
}

/** Known places, words that jieba knows as places, and unknown words with a place's ending. */
export function guessPlaces(look: Look, guesses: Guess[]): void {
  const { text, words, seen } = look
  for (let w = 0; w < words.count; w++) {
    const start = words.start[w]!
    const end = words.start[w + 1]!
    const length = end - start
    if (kindOf(text.charCodeAt(start)) !== HAN) continue
    const isPlaceWord = words.tag[w] === PLACE_TAG && length >= 2
    const ending = endingAt(text, end)
    if (isPlaceWord) guesses.push({ start, end, label: PLACE, score: 5 })
    if (ending > 0 && isWordEdge(look, end + ending) && NAMING_TAGS.has(words.tag[w]!) && length <= 3) {
      if (isPlaceWord || length >= 2) guesses.push({ start, end: end + ending, label: PLACE, score: isPlaceWord ? 6 : 3 })
    }
  }
  for (let i = 0; i < text.length; i++) {
    const length = seen.placeLength[i]!
    if (length < 2 || !isWordEdge(look, i) || !isWordEdge(look, i + length)) continue
    guesses.push({ start: i, end: i + length, label: PLACE, score: seen.placeKind[i]! & GROUPS.short ? 6 : 8 })
  }
}
