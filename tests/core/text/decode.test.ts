import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENCODINGS, decode, encodingsThatFit, type EncodingName } from '#core/text/decode'
import { encode, encodeMarked } from './encode'

const SIMPLIFIED = '本报讯（记者 陆小满）昨日，河湾县召开春耕生产会议，\n要求各乡镇抓住雨后墒情，备足种子和化肥。'
const TRADITIONAL = '本報訊（記者 陸小滿）昨日，河灣縣召開春耕生產會議，\n要求各鄉鎮抓住雨後土情，備足種子和化肥。'

/** Characters of one to four bytes in UTF-8. */
const unit = fc.constantFrom('a', '\n', 'é', '河', '。', '\uFEFF', '\uFFFD', '𠮷', '\u{1000CA}')

function textOf(bytes: Uint8Array, encoding?: EncodingName): string {
  const result = decode(bytes, encoding)
  if (!result.ok) throw new Error(`${result.reason} at ${result.position}`)
  return result.text
}

describe('finding the encoding', () => {
  it.each([
    ['utf-8', SIMPLIFIED],
    ['gb18030', SIMPLIFIED],
    ['gb18030', TRADITIONAL],
    ['big5', TRADITIONAL],
  ] as const)('reads %s', (encoding, text) => {
    expect(decode(encode(text, encoding))).toMatchObject({ ok: true, encoding, text, marked: false })
  })

  it.each(ENCODINGS.filter((encoding) => encoding !== 'big5'))('takes the byte order mark of %s and leaves it out', (encoding) => {
    expect(decode(encodeMarked(SIMPLIFIED, encoding))).toMatchObject({ ok: true, encoding, text: SIMPLIFIED, marked: true })
  })

  it.each(['河湾县春耕', '市民中心今日开放', '新桥通车', '教育', '第3版 要闻', '山城召开人大会议,通过3项决定(附名单)'])(
    'knows a short headline in GB18030: %s',
    (text) => expect(encodingsThatFit(encode(text, 'gb18030'))[0]).toBe('gb18030'),
  )

  it.each(['河灣縣春耕', '市民中心今日開放', '新橋通車', '教育', '第3版 要聞', '山城召開大會,通過3項決定(附名單)'])(
    'knows a short headline in Big5: %s',
    (text) => expect(encodingsThatFit(encode(text, 'big5'))[0]).toBe('big5'),
  )

  it('takes text of half-width characters only for UTF-8', () => {
    expect(decode(encode('Page 3, 12:30\n', 'utf-8'))).toMatchObject({ encoding: 'utf-8', text: 'Page 3, 12:30\n' })
  })

  it('is not misled by a GB18030 text whose bytes are two-byte UTF-8 letters', () => {
    const bytes = Uint8Array.from([0xd2, 0xbb, 0xd6, 0xae]) // 一之, or two letters of other scripts
    expect(decode(bytes)).toMatchObject({ encoding: 'gb18030', text: '一之' })
    expect(decode(encode('Città, perché no? Où est Zoë?', 'utf-8'))).toMatchObject({ encoding: 'utf-8' })
    expect(decode(encode('Газета города', 'utf-8'))).toMatchObject({ encoding: 'utf-8' })
  })

  it('offers UTF-16 without a mark only where it reads as Chinese', () => {
    expect(decode(encode(SIMPLIFIED, 'utf-16le'))).toMatchObject({ encoding: 'utf-16le', text: SIMPLIFIED, marked: false })
    expect(encodingsThatFit(encode(SIMPLIFIED, 'gb18030'))).not.toContain('utf-16le')
  })

  it('lists what else the bytes may be, best first', () => {
    const fits = encodingsThatFit(encode(TRADITIONAL, 'big5'))
    expect(fits[0]).toBe('big5')
    expect(fits).not.toContain('utf-8')
  })

  it('reads an empty file as an empty text', () => {
    expect(decode(new Uint8Array())).toMatchObject({ ok: true, text: '', encoding: 'utf-8', lineEnds: 'none' })
  })
})

describe('line ends', () => {
  it.each([
    ['a\nb', 'lf', 'a\nb'],
    ['a\r\nb\r\n', 'crlf', 'a\nb\n'],
    ['a\rb\r', 'cr', 'a\nb\n'],
    ['a\r\n\rb\n', 'mixed', 'a\n\nb\n'],
    ['a', 'none', 'a'],
  ])('%j are %s', (written, lineEnds, text) => {
    expect(decode(encode(written, 'utf-8'))).toMatchObject({ lineEnds, text })
  })
})

describe('bytes that are no text', () => {
  it('tells where the encoding that was asked for fails', () => {
    const bytes = Uint8Array.from([...encode('河湾', 'utf-8'), 0xe6, 0xb2, 0x41])
    expect(decode(bytes, 'utf-8')).toEqual({ ok: false, reason: 'does-not-fit', position: 6, encoding: 'utf-8' })
  })

  it('tells where a character at the end is unfinished', () => {
    const bytes = encode('河湾', 'utf-8')
    expect(decode(bytes.subarray(0, 5), 'utf-8')).toMatchObject({ reason: 'does-not-fit', position: 3 })
    expect(decode(encode('河湾', 'gb18030').subarray(0, 3), 'gb18030')).toMatchObject({ position: 2 })
  })

  it('finds the place far into a long file', () => {
    const bytes = encode('河'.repeat(100_000), 'gb18030')
    bytes[150_000] = 0xff
    expect(decode(bytes, 'gb18030')).toMatchObject({ reason: 'does-not-fit', position: 150_000 })
    expect(decode(bytes)).toMatchObject({ reason: 'fits-none', position: 150_000, encoding: 'gb18030' })
  })

  it('refuses a binary file', () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48])
    expect(decode(png)).toEqual({ ok: false, reason: 'binary', position: 8, encoding: null })
    expect(encodingsThatFit(png)).toEqual([])
    expect(decode(Uint8Array.from([0x41, 0x01, 0x02, 0x03]))).toMatchObject({ reason: 'binary', position: 1 })
  })

  it('keeps form feeds and tabs of text files', () => {
    expect(textOf(encode('一\f二\t三', 'utf-8'))).toBe('一\f二\t三')
  })

  it('keeps a U+FFFD that the file holds, and never makes one', () => {
    expect(textOf(encode('a\uFFFDb', 'utf-8'))).toBe('a\uFFFDb')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.constantFrom(undefined, ...ENCODINGS), (bytes, encoding) => {
        const result = decode(bytes.map((byte) => (byte === 0x0d ? 0x0a : byte)), encoding)
        if (!result.ok || !result.text.includes('\uFFFD')) return
        // It has to stand in the bytes; Big5 has no way to write it.
        expect(result.encoding).not.toBe('big5')
        expect(encode(result.text, result.encoding).length).toBe(bytes.length)
      }),
    )
  })

  it('makes no text of UTF-8 that is not exactly its bytes', () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.string({ unit }).map((text) => new TextEncoder().encode(text)))
    fc.assert(
      fc.property(bytes, (written) => {
        const result = decode(written, 'utf-8')
        if (!result.ok || result.marked || written.includes(0x0d)) return
        expect(encode(result.text, 'utf-8').join()).toBe(written.join())
      }),
    )
  })
})

it('gives back what was encoded', () => {
  const text = fc.string({ unit, maxLength: 30 }).filter((one) => !one.startsWith('\uFEFF'))
  fc.assert(fc.property(text, (one) => textOf(encode(one, 'utf-8'), 'utf-8') === one))
  fc.assert(fc.property(text, (one) => textOf(encodeMarked(one, 'utf-16be')) === one))
})
