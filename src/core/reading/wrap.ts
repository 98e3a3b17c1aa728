import { AFTER_NAME, NEXT_NAME, isDigit, isLowerCase, isOfSpacedWord } from './characters'

/** What becomes of a wrap: nothing stands there, a blank does, or the hyphen before it goes as well. */
export type WrapRepair = 'join' | 'blank' | 'hyphen'

/** How much of a long line is looked at: enough for every rule here, and no more for a huge line. */
const NEAR = 24

/**
 * How two lines of one paragraph are joined. Solid script: nothing between. Words written with blanks: a blank, unless a
 * hyphen divides the word (then it goes before a small letter and stays before anything else), a number goes on, or a
 * mark that needs no blank stands there.
 */
export function repairOfWrap(before: string, after: string): WrapRepair {
  const tail = before.slice(-NEAR)
  const head = after.slice(0, NEAR)
  const last = [...tail].at(-1) ?? ''
  const first = [...head][0] ?? ''
  const lastButOne = [...tail].at(-2) ?? ''
  if (last === '\u00AD') return 'join'
  if (last === '-' || last === '\u2010') {
    return isOfSpacedWord(lastButOne) && !isDigit(lastButOne) && isLowerCase(first) ? 'hyphen' : 'join'
  }
  if (isDigit(last) && isDigit(first)) return 'join'
  if (isOfSpacedWord(last) && isOfSpacedWord(first)) return 'blank'
  if (endsClause(lastButOne, last) && isOfSpacedWord(first)) return last === '.' && isLowerCase(first) ? 'join' : 'blank'
  if (NEXT_NAME.test(head) && AFTER_NAME.test(tail)) return 'blank'
  return 'join'
}

/** True for a mark after a Latin word: there a blank follows, where after a han none does. */
function endsClause(before: string, mark: string): boolean {
  return /[,.;:!?)\]"']/.test(mark) && isOfSpacedWord(before) && !isDigit(before)
}
