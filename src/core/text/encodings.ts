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
  const mark = byteOrderMark(bytes)
  try {
    return new StrictDecoder(encoding).whole(mark?.encoding === encoding ? bytes.subarray(mark.length) : bytes)
  } catch {
    return null
  }
}

/**
 * Where the bytes stop fitting the encoding: the position of the first byte of the first sequence that is broken or
 * unfinished; null when all fit. Linear.
 */
export function firstMisfit(bytes: Uint8Array, encoding: EncodingName): number | null {
  if (fits(bytes, encoding)) return null
  const noticed = noticedAt(bytes, encoding)
  // A decoder notices at a later byte of the sequence, or at the end; a sequence takes four bytes at most.
  for (let begun = noticed; begun > 0 && begun > noticed - 4; begun--)
    if (fits(bytes.subarray(0, begun), encoding)) return begun
  return Math.max(0, noticed - 4)
}

/** Throws on bytes that do not fit. What looks like a byte order mark inside of a text stays. */
class StrictDecoder {
  private readonly decoder: TextDecoder

  constructor(private readonly encoding: EncodingName) {
    this.decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  }

  whole(bytes: Uint8Array): string {
    return this.checked(this.decoder.decode(bytes))
  }

  next(bytes: Uint8Array): string {
    return this.checked(this.decoder.decode(bytes, { stream: true }))
  }

  private checked(text: string): string {
    // Some engines let the bytes 80 and FF, which are nothing in Big5, pass as these two characters.
    if (this.encoding === 'big5' && /[\u0080\uF8F8]/.test(text)) throw new RangeError('not Big5')
    return text
  }
}

function fits(bytes: Uint8Array, encoding: EncodingName): boolean {
  try {
    new StrictDecoder(encoding).whole(bytes)
    return true
  } catch {
    return false
  }
}

const CHUNK = 1 << 16

/** The byte at which a decoder gives up; the number of bytes when it does so only at their end. */
function noticedAt(bytes: Uint8Array, encoding: EncodingName): number {
  let at = 0
  try {
    const decoder = new StrictDecoder(encoding)
    for (; at < bytes.length; at += CHUNK) decoder.next(bytes.subarray(at, at + CHUNK))
    return bytes.length
  } catch {
    // Somewhere in this chunk: once more, byte by byte.
  }
  try {
    const decoder = new StrictDecoder(encoding)
    decoder.next(bytes.subarray(0, at))
    for (; at < bytes.length; at++) decoder.next(bytes.subarray(at, at + 1))
  } catch {
    // At this byte.
  }
  return at
}
