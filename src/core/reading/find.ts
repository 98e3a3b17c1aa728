import type { Article, ArticleId, Document } from '#core/document/model'
import type { Span } from '#core/text/span'
import { isDigit, isOfSpacedWord, UNREADABLE } from './characters'
import type { Reading } from './model'
import { readingOf } from './reading'

/** Words found in a document. */
export interface Found {
  /** The article they are in; null for furniture. */
  readonly article: ArticleId | null
  /** UTF-16 into the source, in reading order: several where text of others lies between. */
  readonly spans: readonly Span[]
}

/**
 * Where a text holds the words as a reader would find them: wraps, letter-spacing, the typesetter's blanks and characters
 * that cannot be read do not count, nor do capitals and full width; of words that are written with blanks, each begins
 * after one. UTF-16 into the text, from left to right, without overlaps. Linear.
 */
export function findInText(text: string, query: string): Span[] {
  return matchesOf(text, patternOf(query, 'source'))
}

/**
 * False when no reading of a source can hold the words: they stand nowhere in it, nor do their beginning at the end of a
 * line and their end at the beginning of one, as where a column goes on behind foreign text. Words that only an editor's
 * override, or a cut inside a line, brings together are not foreseen. Linear, and so for each character of the query.
 */
export function mayHold(text: string, query: string): boolean {
  if (patternOf(query, 'source')?.test(text) === true) return true
  const characters = [...query].filter((character) => !NOT_LOOKED_FOR.test(character))
  const beginnings = characters.slice(1).map((_, index) => characters.slice(0, index + 1).join(''))
  const first = beginnings.findIndex((words) => atEdge(words, '', '\\s*$').test(text))
  if (first < 0) return false
  return beginnings.slice(first).some((words) => atEdge(characters.slice([...words].length).join(''), '^\\s*', '').test(text))
}

function atEdge(words: string, before: string, after: string): RegExp {
  return new RegExp(`${before}${patternOf(words, 'source')?.source ?? ''}${after}`, 'imu')
}

/** The same in a reading text, never from one paragraph into the next. UTF-16 into it. */
export function findInReading(text: string, query: string): Span[] {
  return matchesOf(text, patternOf(query, 'reading'))
}

/**
 * The same in a document: in the articles' reading texts, also across foreign text between two columns, and in each part
 * of the furniture; never from one paragraph into the next. Down the page, by where they begin. Pass `readingFor` where
 * readings are kept; they do not have to be made again then. Linear in the text.
 */
export function findInDocument(
  document: Document,
  query: string,
  readingFor: (document: Document, article: Article) => Reading = readingOf,
): Found[] {
  const pattern = patternOf(query, 'reading')
  const found: Found[] = []
  const look = (reading: Reading, article: ArticleId | null) => {
    for (const match of matchesOf(reading.text, pattern)) found.push({ article, spans: reading.toSource(match) })
  }
  for (const article of document.articles) look(readingFor(document, article), article.id)
  for (const part of document.furniture) look(readingOf(document, { parts: [part] }), null)
  return found.filter(({ spans }) => spans.length > 0).sort((a, b) => a.spans[0]!.start - b.spans[0]!.start)
}

/** As `findInDocument` for one reading text after the other: made once for a question, asked of any number of texts. */
export function readingFinder(query: string): (readingText: string) => Span[] {
  const pattern = patternOf(query, 'reading')
  return (text) => matchesOf(text, pattern)
}

function matchesOf(text: string, pattern: RegExp | null): Span[] {
  if (pattern === null) return []
  return Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({ start: index, end: index + length }))
}

/** In a reading text every line end ends a paragraph; in a source text they are wraps. */
type Kind = 'source' | 'reading'

/** What finds the query's characters with what may stand between them; null for a query without any. */
function patternOf(query: string, kind: Kind): RegExp | null {
  const pieces: string[] = []
  let before = ''
  let isApart = false
  for (const character of query) {
    if (NOT_LOOKED_FOR.test(character)) {
      isApart = true
      continue
    }
    if (before !== '') pieces.push(gapBetween(before, character, isApart, kind))
    pieces.push(anyFormOf(character))
    before = character
    isApart = false
  }
  return pieces.length === 0 ? null : new RegExp(pieces.join(''), 'giu')
}

const NOT_LOOKED_FOR = new RegExp(`[\\s${UNREADABLE}]`, 'u')

/** A blank between words that have one; within such a word only the wrap of a number, and that of a word with its hyphen. */
function gapBetween(before: string, after: string, isApart: boolean, kind: Kind): string {
  const blank = kind === 'source' ? `[\\s${UNREADABLE}]` : `[^\\S\\n]`
  if (!isOfSpacedWord(before) || !isOfSpacedWord(after)) return `${blank}*`
  if (isApart) return `${blank}+`
  if (kind === 'reading' || isDigit(before) !== isDigit(after)) return `[${UNREADABLE}]*`
  return `[${UNREADABLE}]*(?:${isDigit(before) ? '' : '[-\\u2010]'}\\s*\\n\\s*)?`
}

/** The character in half and full width; the pattern takes care of capitals. */
function anyFormOf(character: string): string {
  const code = character.charCodeAt(0)
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
  if (half < '!' || half > '~' || half.length > 1) return escaped(character)
  return `[${escaped(half)}${String.fromCharCode(half.charCodeAt(0) + 0xfee0)}]`
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&')
}
