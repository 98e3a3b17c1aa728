import { AFTER_NAME, NEXT_NAME, characterAt, characterBefore, isDigit, isLowerCase, isOfSpacedWord, isSolid } from './characters'

/** What becomes of a wrap: nothing stands there, a blank does, or the hyphen before it goes as well. */
export type WrapRepair = 'join' | 'blank' | 'hyphen'

/**
 * How two lines of one paragraph are joined. Solid script: nothing between. Words written with blanks: a blank, unless a
 * hyphen divides the word (then it goes before a small letter and stays before anything else), a number goes on, or a
 * mark that needs no blank stands there. The end of one line and the start of the next are enough: 24 characters each.
 */
export function repairOfWrap(before: string, after: string): WrapRepair {
  const last = characterBefore(before, before.length)
  const first = characterAt(after, 0)
  if (isSolid(last) && isSolid(first)) return NEXT_NAME.test(after) && AFTER_NAME.test(before) ? 'blank' : 'join'
  if (last === SOFT_HYPHEN || (isDigit(last) && isDigit(first))) return 'join'
  const lastButOne = characterBefore(before, before.length - last.length)
  if (last === '-' || last === HYPHEN) {
    return isOfSpacedWord(lastButOne) && !isDigit(lastButOne) && isLowerCase(first) ? 'hyphen' : 'join'
  }
  if (!isOfSpacedWord(first)) return 'join'
  if (isOfSpacedWord(last)) return 'blank'
  // A full stop before a small letter is more likely inside of an address than at the end of a sentence.
  return endsClause(lastButOne, last) && !(last === '.' && isLowerCase(first)) ? 'blank' : 'join'
}

const SOFT_HYPHEN = '\u00AD'
const HYPHEN = '\u2010'

/** True for a mark after a Latin word: there a blank follows, where after a han none does. */
function endsClause(before: string, mark: string): boolean {
  return /[,.;:!?)\]"']/.test(mark) && isOfSpacedWord(before) && !isDigit(before)
}
