import { COMMON_SURNAME, NO_SURNAME, type Lexicon } from '../lexicon/lexicon'
import { HAN, kindOf } from '../tagger/characters'

/** Points that a half must reach to pass for surname and given name. */
const LEAST = -4
/** With fewer characters than this that spell no foreign names it may be one of those. */
const LEAST_CHINESE = 2

/**
 * Where two personal names that stand together without a mark between them divide (王小明李强 after 王小明): both halves are a
 * surname and a given name. null for what may be one name.
 */
export function divisionOf(name: string, lexicon: Lexicon): number | null {
  if (name.length < 4 || ![...name].every((c) => c.length === 1 && kindOf(c.charCodeAt(0)) === HAN)) return null
  if (lexicon.doubleSurnames.has(name.slice(0, 2)) && name.length === 4) return null
  if ([...name].filter((c) => lexicon.foreign[c.charCodeAt(0)] !== 1).length < LEAST_CHINESE) return null
  let best: number | null = null
  let most = -Infinity
  for (let cut = 2; cut <= name.length - 2; cut++) {
    const left = pointsOf(name.slice(0, cut), lexicon)
    const right = pointsOf(name.slice(cut), lexicon)
    if (Math.min(left, right) < LEAST) continue
    if (left + right > most) [best, most] = [cut, left + right]
  }
  return best
}

/** How much this looks like a surname and a given name of one or two characters: ten times a log ratio; -Infinity when it cannot be. */
function pointsOf(name: string, lexicon: Lexicon): number {
  const surname = lexicon.doubleSurnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1
  const given = name.length - surname
  const isCommon = surname === 2 || lexicon.surname[name.charCodeAt(0)] === COMMON_SURNAME
  if (given > 2 || (!isCommon && (given === 1 || lexicon.surname[name.charCodeAt(0)] === NO_SURNAME))) return -Infinity
  let points = (isCommon ? 3 : 0) + (given === 2 ? 3 : 0)
  for (let i = surname; i < name.length; i++) points += lexicon.given[name.charCodeAt(i)]! / given
  return points
}
