import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '#core/document/model'
import { readDocumentFile, writeDocumentFile } from '#core/file/document-file'
import type { FileResult } from '#core/file/result'
import { doc } from '../../support/document-notation'

/** JSON of which nothing is known. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the tests damage it in ways that no type allows
type Loose = any

const PAGE: Document = {
  ...doc(`
    §1  headline*   河湾通车
        body        市长[𠮷田|PER#1]昨日说，
                    [河湾县|LOC]的桥已通车。
   ?§-  folio       第3版
    §1  caption→-   [𠮷田|PER#1]在桥头
  `),
  repairs: [{ start: 9, end: 10, action: { replace: '○' } }],
}

function reread(document: Document): FileResult<Document> {
  return readDocumentFile(writeDocumentFile(document), document.text)
}

/** The file with one change to its JSON, which need not fit the schema afterwards. */
function changed(change: (file: Loose) => void): FileResult<Document> {
  const file = JSON.parse(writeDocumentFile(PAGE))
  change(file)
  return readDocumentFile(JSON.stringify(file), PAGE.text)
}

describe('a document’s file', () => {
  it('reads as it was written', () => {
    expect(reread(PAGE)).toEqual({ ok: true, value: PAGE, migratedFrom: null, unknown: [] })
  })

  it('keeps what mentions refer to, and takes version 1, which knew no entities', () => {
    const linked = { ...PAGE, mentions: PAGE.mentions.map((mention) => ({ ...mention, entity: 'e1' })) }
    expect(reread(linked)).toMatchObject({ ok: true, value: linked, unknown: [] })
    expect(changed((file) => (file.version = 1))).toEqual({ ok: true, value: PAGE, migratedFrom: 1, unknown: [] })
  })

  it('keeps which articles tell the same story, and takes version 2, which knew no such links', () => {
    const linked = { ...PAGE, articles: PAGE.articles.map((article) => ({ ...article, sameStory: ['north/a7'] })) }
    expect(reread(linked)).toMatchObject({ ok: true, value: linked, unknown: [] })
    expect(changed((file) => (file.version = 2))).toEqual({ ok: true, value: PAGE, migratedFrom: 2, unknown: [] })
  })

  it('counts code points, says so, and does not hold the source', () => {
    const file = JSON.parse(writeDocumentFile(PAGE))
    expect(file).toMatchObject({ format: 'galley-document', version: 3, offsetUnit: 'codepoint' })
    expect(file.mentions[0]).toEqual({ id: 'm2', label: 'PER', spans: [[7, 9], [28, 30]], quote: '𠮷田𠮷田', by: 'editor' })
    expect(file).not.toHaveProperty('text')
  })

  it('has one line per part, mention, override and doubt', () => {
    const lines = writeDocumentFile(PAGE).split('\n').map((line) => line.trim())
    expect(lines).toContain('{ "start": 0, "end": 4, "role": "headline", "by": "editor", "confidence": 1 },')
    expect(lines).toContain('{ "id": "m3", "label": "LOC", "spans": [[14, 17]], "quote": "河湾县", "by": "editor" }')
    expect(lines).toContain('{ "start": 8, "end": 9, "action": { "replace": "○" } }')
    expect(lines.filter((line) => line.includes('"candidates"'))).toHaveLength(1)
    expect(lines.at(-1)).toBe('')
  })

  it('is written the same again after it was read', () => {
    const read = reread(PAGE)
    expect(read.ok && writeDocumentFile(read.value)).toBe(writeDocumentFile(PAGE))
  })

  it('keeps any place in any text', () => {
    const unit = fc.constantFrom('河', '𠮷', 'a', '\n', '\u{1000CA}')
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 30 }), fc.nat(29), fc.nat(29), (text, a, b) => {
        const starts = [...text].map((_, index, all) => all.slice(0, index).join('').length).concat(text.length)
        const [start, end] = [Math.min(a, b), Math.max(a, b) + 1].map((index) => starts[Math.min(index, starts.length - 1)]!) as [number, number]
        if (start >= end) return
        const mention = { id: 'm1', label: 'PER', spans: [{ start, end }], quote: text.slice(start, end), by: 'editor' as const }
        const document = { ...PAGE, text, articles: [], furniture: [], repairs: [], doubts: [], mentions: [mention] }
        expect(reread(document)).toMatchObject({ ok: true, value: document })
      }),
    )
  })
})

describe('a damaged document’s file', () => {
  it('names a mention whose quote is not what stands there', () => {
    expect(changed((file) => (file.mentions[1].quote = '河湾市'))).toEqual({
      ok: false,
      reason: 'damaged',
      damages: [{ where: 'mentions[1].quote', problem: 'the source says "河湾县" there' }],
    })
  })

  it.each([
    ['articles[0].parts[1]', (file: Loose) => (file.articles[0].parts[1].end = 999)],
    ['furniture[0]', (file: Loose) => (file.furniture[0].end = file.furniture[0].start)],
    ['mentions[0].spans[1]', (file: Loose) => (file.mentions[0].spans[1] = [30, 29])],
    ['articles[0].parts[0].role', (file: Loose) => (file.articles[0].parts[0].role = 'poem')],
    ['status', (file: Loose) => delete file.status],
    ['source.digest', (file: Loose) => (file.source.digest = 'abc')],
  ])('names the place: %s', (where, change) => {
    const result = changed(change)
    expect(result).toMatchObject({ ok: false, reason: 'damaged', damages: [{ where }] })
  })

  it('tells line and column where it is cut off', () => {
    const json = writeDocumentFile(PAGE)
    const cut = json.slice(0, json.indexOf('"furniture"') + 4)
    const line = cut.split('\n').length
    expect(readDocumentFile(cut, PAGE.text)).toEqual({
      ok: false,
      reason: 'damaged',
      damages: [{ where: `line ${line}, column 3`, problem: 'this is not JSON' }],
    })
  })

  it('reads a file with unknown keys and lists them', () => {
    const result = changed((file) => {
      file.mood = 'good'
      file.articles[0].parts[0].colour = 3
    })
    expect(result).toEqual({ ok: true, value: PAGE, migratedFrom: null, unknown: ['articles[0].parts[0].colour', 'mood'] })
  })
})
