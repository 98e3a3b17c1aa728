/** The encodings that a source may be in, named as the Encoding Standard names them. GB18030 holds all of GBK and GB 2312. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

export type EncodingName = (typeof ENCODINGS)[number]

/** True for a name that this app knows, spelt as in `ENCODINGS`. */
export function isEncodingName(name: string): name is EncodingName {
  return (ENCODINGS as readonly string[]).includes(name)
}

const MARKS: readonly (readonly [EncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
]

/** The byte order mark that the bytes begin with: what it stands for and how many bytes it takes; null without one. */
export function byteOrderMark(bytes: Uint8Array): { readonly encoding: EncodingName; readonly length: number } | null {
  for (const [encoding, mark] of MARKS)
    if (mark.every((byte, index) => bytes[index] === byte)) return { encoding, length: mark.length }
  return null
}

/** The text that the bytes spell, byte order mark left out; null when they do not fit the encoding. */
export function strictText(bytes: Uint8Array, encoding: EncodingName): string | null {
  try {
    return strictDecoder(encoding).decode(withoutMark(bytes, encoding))
  } catch {
    return null
  }
}

/**
 * Where the bytes stop fitting the encoding: the position of the first byte of the first sequence that is broken or
 * unfinished; null when all fit. Linear.
 */
export function firstMisfit(bytes: Uint8Array, encoding: EncodingName): number | null {
  const noticed = noticedAt(bytes, encoding)
  if (noticed === null) return null
  // A decoder notices at a later byte of the sequence, or at the end; a sequence takes four bytes at most.
  for (let begun = noticed; begun > noticed - 4 && begun > 0; begun--)
    if (fits(bytes.subarray(0, begun), encoding)) return begun
  return Math.max(0, noticed - 4)
}

const CHUNK = 1 << 16
const STREAM = { stream: true }

function strictDecoder(encoding: EncodingName): TextDecoder {
  // The mark is cut off before, so what looks like one inside of a text stays.
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
}

function withoutMark(bytes: Uint8Array, encoding: EncodingName): Uint8Array {
  const mark = byteOrderMark(bytes)
  return mark?.encoding === encoding ? bytes.subarray(mark.length) : bytes
}

function fits(bytes: Uint8Array, encoding: EncodingName): boolean {
  try {
    strictDecoder(encoding).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The byte at which a decoder gives up, the length of the bytes when that is their end, null when it does not. */
function noticedAt(bytes: Uint8Array, encoding: EncodingName): number | null {
  if (fits(bytes, encoding)) return null
  let decoder = strictDecoder(encoding)
  let at = 0
  try {
    for (; at < bytes.length; at += CHUNK) decoder.decode(bytes.subarray(at, at + CHUNK), STREAM)
    return bytes.length
  } catch {
    decoder = strictDecoder(encoding)
    decoder.decode(bytes.subarray(0, at), STREAM)
  }
  try {
    for (; at < bytes.length; at++) decoder.decode(bytes.subarray(at, at + 1), STREAM)
  } catch {
    // `at` is the byte.
  }
  return at
}
