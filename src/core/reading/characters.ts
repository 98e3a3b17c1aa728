/**
 * What the rules of reading know about characters; the only file of this folder that knows any language. "Solid" script is
 * written without blanks between words (Han, kana, Thai, Tibetan, …), with the marks that are set in it.
 */

const SOLID =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Yi}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}\u3001-\u303F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF3D\uFF5B-\uFF65—…·“”‘’]/u
const LETTER = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u
const DIGIT = /\d/
const LOWER_CASE = /\p{Ll}/u

/** The character (of one or two code units) that begins at the index; empty at the end of the text. */
export function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** The character (of one or two code units) that ends at the index; empty at the start of the text. */
export function characterBefore(text: string, index: number): string {
  const isPair = (text.codePointAt(index - 2) ?? 0) > 0xffff
  return text.slice(Math.max(0, index - (isPair ? 2 : 1)), index)
}

/** A character of a script without blanks between words, or a mark set in it. */
export function isSolid(character: string): boolean {
  return isUnifiedHan(character) || SOLID.test(character)
}

/** A han or a kana: what a typesetter spaces out to fill a line. */
export function isSpaceable(character: string): boolean {
  return isUnifiedHan(character) || LETTER.test(character)
}

/** Nearly every character of a Chinese text, told without a regular expression: these tests run for each one. */
function isUnifiedHan(character: string): boolean {
  const code = character.charCodeAt(0)
  return code >= 0x4e00 && code <= 0x9fff
}

/** A letter or digit of a script with blanks between words. */
export function isOfSpacedWord(character: string): boolean {
  return WORD_CHARACTER.test(character) && !SOLID.test(character)
}

export function isDigit(character: string): boolean {
  return DIGIT.test(character)
}

export function isLowerCase(character: string): boolean {
  return LOWER_CASE.test(character)
}

/** The last character of a number with its sign, such as `5`, `%`, `‰`. */
export function endsNumber(character: string): boolean {
  return /[\d%‰％℃°]/u.test(character)
}

/** Characters that nobody can read: control characters, zero-width blanks, soft hyphens. Global, for `matchAll`. */
export const UNREADABLE = '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u200B\\u2060'

const SENTENCE_END = /(?:[。！？!?…]|(?<=[\p{sc=Han}\p{Ll}\d”"）)])\.)[”’」』）)》"'\]]*$/u
const CLAUSE_END = /[：；:;][”’」』）)]*$/u

/** What ends with this text, by its last mark; closing quotation marks and brackets may follow it. */
export function endingOf(text: string): 'sentence' | 'clause' | 'none' {
  if (SENTENCE_END.test(text)) return 'sentence'
  return CLAUSE_END.test(text) ? 'clause' : 'none'
}

/** The number or the Latin word that a text begins with; empty where it begins otherwise. */
export function wordAtStart(text: string): string {
  return /^[\dA-Za-z.,%-]*/.exec(text)![0]
}

/** Opens a line after a wrap that took the blank before it: `记者 甲乙 ⏎ 实习生 丙丁`. */
export const NEXT_NAME = /^(?:实习生|通讯员|见习记者|特约记者|特约通讯员|本报记者|记者|摄影)\s/u
/** A line that ends with the name that belongs before such a word. */
export const AFTER_NAME = /(?:记者|通讯员|实习生)\s\S{2,4}$/u

/** A line that only says who took the picture or wrote the text. */
export const CREDIT = /^(?:\S{2,8}\s)?(?:\S{2,6}\s){0,2}\S{2,5}\s?(?:摄|摄影|供图|文\/图|文／图)$/u

/** Opens a list item or a caption of its own. */
export const BULLET = /^[▲△▼▽◀▶◆◇●○■★☆◎※]/u

const MARKS = '，。、；：？！“”‘’（）《》〈〉「」『』【】'

/**
 * Width as it is printed, in quarter cells: a han takes four, a Latin letter or a digit two, a blank one, and the second
 * of two neighbouring marks two. Rough for other scripts, which is enough to tell a full line from a short one.
 */
export function printedWidth(text: string): number {
  let width = 0
  let afterMark = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const isMark = (code >= 0x3000 || (code >= 0x2018 && code <= 0x201d)) && MARKS.includes(text[index]!)
    if (isMark) width += afterMark ? 2 : 4
    else if (code === 0x20) width += 1
    else if (code < 0x1100) width += 2
    // A surrogate is half of a character that takes four.
    else width += code >= 0xd800 && code <= 0xdfff ? 2 : 4
    afterMark = isMark
  }
  return width
}
