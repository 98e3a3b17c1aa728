import type { Span } from '#core/text/span'
import { personAt } from './person-at'

const EDGE = /[\s\p{P}\p{S}\p{Z}\p{C}]/u
/** Signs that belong to a name rather than stand around it. */
const OF_A_NAME = /[·・•.&@#%+\-'’°]/u

/** A selection without the white space and punctuation at its edges; null when there is nothing else in it. */
export function trimRun(text: string, span: Span): Span | null {
  let { start, end } = span
  while (start < end && isEdge(charAt(text, start))) start += charAt(text, start).length
  while (start < end && isEdge(charBefore(text, end))) end -= charBefore(text, end).length
  return start < end ? { start, end } : null
}

function isEdge(character: string): boolean {
  return EDGE.test(character) && !isKeptSymbol(character)
}

/** Emoji and other pictures may be what is meant; they are not punctuation. */
function isKeptSymbol(character: string): boolean {
  return /\p{So}/u.test(character)
}

function charAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0)
}

function charBefore(text: string, offset: number): string {
  const unit = text.charCodeAt(offset - 1)
  const isTrail = unit >= 0xdc00 && unit <= 0xdfff && offset >= 2
  return isTrail ? text.slice(offset - 2, offset) : text.charAt(offset - 1)
}

/** How far around a place words are looked for, in UTF-16 code units: enough for the segmenter to see a sentence. */
const REACH = 60

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** The person's name or the word at a place of a text, as a dictionary divides Chinese and blanks divide Latin; null where there is none. */
export function wordAt(text: string, offset: number): Span | null {
  const from = lineStart(text, offset)
  const to = lineEnd(text, offset)
  const cuts = new Set([to])
  let found: Span | null = null
  for (const { index, segment, isWordLike } of words.segment(text.slice(from, to))) {
    const start = from + index
    const end = start + segment.length
    cuts.add(start)
    // At the end of one word and the beginning of the next it is the next that is meant.
    if (isWordLike === true && start <= offset && end >= offset) found = { start, end }
  }
  return found === null ? null : (personAt(text, cuts, Math.min(offset, found.end - 1)) ?? joinName(text, found))
}

/** The whole name at a place, where one is known there (the longest of them), else the word. */
export function nameAt(text: string, offset: number, names: readonly Span[]): Span | null {
  let best: Span | null = null
  for (const { start, end } of names) {
    if (start > offset) break
    if (offset < end && (best === null || end - start > best.end - best.start)) best = { start, end }
  }
  return best ?? wordAt(text, offset)
}

/** A foreign name goes on over its dots and hyphens: 阿卜杜拉·艾山, Jean-Luc. */
function joinName(text: string, word: Span): Span {
  let { start, end } = word
  while (OF_A_NAME.test(text.charAt(end)) && isLetter(text, end + 1)) end = wordEnd(text, end + 1)
  while (start > 1 && OF_A_NAME.test(text.charAt(start - 1)) && isLetter(text, start - 2)) start = wordStart(text, start - 2)
  return { start, end }
}

function isLetter(text: string, offset: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(offset))
}

function wordEnd(text: string, offset: number): number {
  const word = [...words.segment(text.slice(offset, offset + REACH))][0]
  return offset + (word?.segment.length ?? 1)
}

function wordStart(text: string, offset: number): number {
  const from = Math.max(0, offset + 1 - REACH)
  const word = [...words.segment(text.slice(from, offset + 1))].at(-1)
  return offset + 1 - (word?.segment.length ?? 1)
}

function lineStart(text: string, offset: number): number {
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - REACH)
  return isTrailUnit(text, start) ? start + 1 : start
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  const end = Math.min(newline === -1 ? text.length : newline, offset + REACH)
  return isTrailUnit(text, end) ? end - 1 : end
}

function isTrailUnit(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff
}
