import type { EncodingName } from '#core/text/decode'

/** Encodes a text for the tests; the platform only decodes. Throws on what the encoding does not hold. */
export function encode(text: string, encoding: EncodingName): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le')
    return bytes
  }
  const table = tableOf(encoding)
  return Uint8Array.from([...text].flatMap((character) => {
    const code = character.codePointAt(0)!
    const bytes = code < 0x80 ? [code] : code > 0xffff && encoding === 'gb18030' ? fourBytes(code) : table.get(character)
    if (bytes === undefined) throw new Error(`${encoding} has no ${character}`)
    return bytes
  }))
}

/** With the byte order mark of its encoding in front. */
export function encodeMarked(text: string, encoding: EncodingName): Uint8Array {
  return encoding === 'gb18030'
    ? Uint8Array.from([0x84, 0x31, 0x95, 0x33, ...encode(text, encoding)])
    : encode(`\uFEFF${text}`, encoding)
}

const tables = new Map<EncodingName, Map<string, number[]>>()

/** The two-byte part of an encoding, read backwards. */
function tableOf(encoding: EncodingName): Map<string, number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.from([lead, trail]))
      if ([...character].length === 1 && character !== '\uFFFD' && !table.has(character)) table.set(character, [lead, trail])
    }
  tables.set(encoding, table)
  return table
}

/** GB18030 counts the characters outside of the BMP through four bytes. */
function fourBytes(code: number): number[] {
  const index = code - 0x10000
  return [0x90 + Math.floor(index / 12600), 0x30 + (Math.floor(index / 1260) % 10), 0x81 + (Math.floor(index / 10) % 126), 0x30 + (index % 10)]
}
