import { ENCODINGS, byteOrderMark, firstMisfit, strictText, type EncodingName } from './encodings'
import { plausibility } from './plausibility'

export { ENCODINGS, isEncodingName, type EncodingName } from './encodings'

/** How the lines of a file ended; `mixed` when it had more than one way. `none` for a single line. */
export type LineEnds = 'none' | 'lf' | 'crlf' | 'cr' | 'mixed'

export interface Decoded {
  readonly ok: true
  /** The text, line ends made `\n`, byte order mark left out, nothing else changed. */
  readonly text: string
  readonly encoding: EncodingName
  /** True when the file began with a byte order mark. */
  readonly marked: boolean
  readonly lineEnds: LineEnds
}

/**
 * Why there is no text. `binary`: the bytes hold what no text holds. `fits-none`: no encoding decodes them without an
 * error. `does-not-fit`: the encoding that was asked for does not.
 */
export interface DecodeFailure {
  readonly ok: false
  readonly reason: 'binary' | 'fits-none' | 'does-not-fit'
  /** The first byte (from 0) that is wrong; of a binary file, the first that no text holds. */
  readonly position: number
  /** The encoding that `position` is about: the one asked for, else the one that reads furthest. Null for binary files. */
  readonly encoding: EncodingName | null
}

export type DecodeResult = Decoded | DecodeFailure

/**
 * Decodes strictly: every byte has its meaning or there is no text; no U+FFFD is ever made here (one that the file itself
 * holds stays). Without an encoding, takes the first of `encodingsThatFit`.
 */
export function decode(bytes: Uint8Array, encoding?: EncodingName): DecodeResult {
  const chosen = encoding ?? bestFit(bytes)
  if (chosen === null) return failureOf(bytes)
  const text = strictText(bytes, chosen)
  if (text === null) return { ok: false, reason: 'does-not-fit', position: firstMisfit(bytes, chosen) ?? 0, encoding: chosen }
  if (isBinary(text)) return binaryFailure(bytes)
  const lineEnds = lineEndsOf(text)
  return {
    ok: true,
    text: lineEnds === 'none' || lineEnds === 'lf' ? text : text.replace(/\r\n?/g, '\n'),
    encoding: chosen,
    marked: byteOrderMark(bytes)?.encoding === chosen,
    lineEnds,
  }
}

/**
 * Every encoding in which the bytes decode without an error to something that can be a text, the most plausible first.
 * Empty for binary files and broken ones. UTF-16 without a byte order mark is listed only where it looks like Chinese.
 */
export function encodingsThatFit(bytes: Uint8Array): EncodingName[] {
  const mark = byteOrderMark(bytes)
  const readings = ENCODINGS.flatMap((encoding) => {
    const text = strictText(bytes, encoding)
    if (text === null || isBinary(text)) return []
    const rank = encoding === mark?.encoding ? Infinity : rankOf(encoding, text, bytes.length)
    return rank === -Infinity ? [] : [{ encoding, rank }]
  })
  return readings.sort((a, b) => b.rank - a.rank).map((reading) => reading.encoding)
}

/** As the first of `encodingsThatFit`, without trying the others where UTF-8 is beyond doubt. */
function bestFit(bytes: Uint8Array): EncodingName | null {
  const mark = byteOrderMark(bytes)
  if (mark === null || mark.encoding === 'utf-8') {
    const text = strictText(bytes, 'utf-8')
    if (text !== null && !isBinary(text) && !onlyTwoByteLetters(text)) return 'utf-8'
  }
  return encodingsThatFit(bytes)[0] ?? null
}

/** Above every plausibility: bytes that are not UTF-8 hardly ever decode as UTF-8. */
const UTF_8 = 1e9
/** A score per character that only text of mostly common Chinese characters reaches. */
const SURELY_CHINESE = 1.5

function rankOf(encoding: EncodingName, text: string, size: number): number {
  const { score, weighed } = plausibility(text)
  const mean = weighed === 0 ? 0 : score / weighed
  if (encoding === 'utf-8') return onlyTwoByteLetters(text) ? SURELY_CHINESE * weighed : UTF_8
  // Nearly every even number of bytes "fits" UTF-16: it has to earn its place.
  if (encoding.startsWith('utf-16')) return size > 0 && mean > 0 && weighed * 4 >= Math.min(text.length, 20_000) ? score : -Infinity
  return score
}

const TWO_BYTE_LETTERS = /^[\0-\u07FF]*[\u0080-\u07FF][\0-\u07FF]*$/

/**
 * The one case where UTF-8 can be mistaken: a short GB18030 text whose bytes happen to spell accented, Greek or Cyrillic letters.
 */
function onlyTwoByteLetters(text: string): boolean {
  return text.length < 200 && TWO_BYTE_LETTERS.test(text)
}

function failureOf(bytes: Uint8Array): DecodeFailure {
  const misfits = (['utf-8', 'gb18030', 'big5'] as const).flatMap((encoding) => {
    const position = firstMisfit(bytes, encoding)
    return position === null ? [] : [{ encoding, position }]
  })
  const furthest = misfits.reduce((best, one) => (one.position > best.position ? one : best), { encoding: null, position: -1 } as Misfit)
  // Where one of them reads everything, only its control characters can have spoken against it.
  return misfits.length < 3 || bytes.includes(0) ? binaryFailure(bytes) : { ok: false, reason: 'fits-none', ...furthest }
}

type Misfit = Pick<DecodeFailure, 'encoding' | 'position'>

function binaryFailure(bytes: Uint8Array): DecodeFailure {
  return { ok: false, reason: 'binary', position: firstOddByte(bytes), encoding: null }
}

/** Control characters that text files do not hold; tab, line ends, form feed, end of file (0x1A) and escape may occur. */
const ODD = /[\0-\u0008\u000E-\u0019\u001C-\u001F\u007F]/g

/** True for a text with a NUL, or with more than one control character in fifty. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  return (text.match(ODD)?.length ?? 0) * 50 > text.length
}

/** The first byte that is a NUL, else the first that is a control character, else 0. */
function firstOddByte(bytes: Uint8Array): number {
  const nul = bytes.indexOf(0)
  if (nul !== -1) return nul
  const odd = bytes.findIndex((byte) => byte < 0x20 && (byte < 9 || (byte > 0x0d && byte !== 0x1a && byte !== 0x1b)))
  return Math.max(0, odd)
}

function lineEndsOf(text: string): LineEnds {
  const crlf = text.includes('\r\n')
  const cr = /\r(?!\n)/.test(text)
  const lf = /(?<!\r)\n/.test(text)
  if (Number(crlf) + Number(cr) + Number(lf) > 1) return 'mixed'
  return crlf ? 'crlf' : cr ? 'cr' : lf ? 'lf' : 'none'
}
