import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordsOf } from '#core/dataset/records'
import { emptyReport } from '#core/dataset/report'
import { editMentions } from '#core/document/mention-edits'
import type { Document } from '#core/document/model'
import type { FormatName } from '#core/export/formats'
import type { ExportOptions } from '#core/export/options'
import type { ImportedFile } from '#core/import-formats/imported'
import type { ReaderName } from '#core/import-formats/readers'
import { codePointsOf } from '#core/text/code-points'
import { documents } from '../document/arbitrary'
import { written } from '../export/written'
import { read } from './read'

/** Random pages with mentions: over wraps, overlapping, of several stretches, with characters beyond the BMP. */
const tagged: fc.Arbitrary<Document> = fc
  .tuple(documents, fc.array(fc.record({ label: fc.constantFrom('PER', 'LOC', 'ORG'), at: fc.nat(300), length: fc.integer({ min: 1, max: 12 }), gap: fc.nat(8) }), { maxLength: 8 }))
  .map(([document, marks]) =>
    marks.reduce((done, { label, at, length, gap }) => {
      const spans = [{ start: at, end: at + length }, ...(gap > 5 ? [{ start: at + length + gap, end: at + length + gap + 2 }] : [])]
      const edited = editMentions(done, [{ kind: 'tag', label, spans }])
      return edited.ok ? edited.document : done
    }, document),
  )

/** Every mention as its label and the places of its visible characters, sorted. */
function marksOf(texts: readonly { text: string; mentions: readonly { label: string; spans: readonly { start: number; end: number }[] }[] }[]): string[] {
  return texts
    .flatMap(({ text, mentions }, index) =>
      mentions.map(({ label, spans }) => {
        const places = spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)).filter((at) => /\S/u.test(text[at]!))
        return `${index} ${label} ${places.join()}`
      }),
    )
    .sort()
}

function expected(document: Document, text: 'reading' | 'source', pieces: boolean): string[] {
  const records = [...recordsOf(document, { confirmedOnly: false, text }, emptyReport())]
  return marksOf(
    records.map((record) => {
      const { toUtf16 } = codePointsOf(record.text)
      const spans = record.mentions.map(({ label, spans: ranges }) => ({ label, spans: ranges.map(([start, end]) => ({ start: toUtf16(start), end: toUtf16(end) })) }))
      return { text: record.text, mentions: pieces ? spans.flatMap(({ label, spans: all }) => all.map((span) => ({ label, spans: [span] }))) : spans }
    }),
  )
}

async function through(format: FormatName, reader: ReaderName, document: Document, text: 'reading' | 'source', options: Partial<ExportOptions> = {}): Promise<ImportedFile> {
  const { files } = await written(format, [document], { text, options })
  return read(reader, Object.entries(files).map(([name, content]) => ({ name, content })))
}

const WHOLE = [['json', 'galley'], ['jsonl', 'galley'], ['label-studio', 'label-studio'], ['brat', 'brat']] as const
const TEXTS = ['reading', 'source'] as const

describe('export and import give the same mentions', () => {
  it.each(WHOLE.flatMap((pair) => TEXTS.map((text) => [...pair, text] as const)))('%s read as %s, %s text', async (format, reader, text) => {
    await fc.assert(
      fc.asyncProperty(tagged, async (document) => {
        const { texts, problems } = await through(format, reader, document, text)
        expect(problems).toEqual([])
        expect(marksOf(texts)).toEqual(expected(document, text, false))
      }),
      { numRuns: 40 },
    )
  })

  it.each(TEXTS.flatMap((text) => [[text, 'codepoint'], [text, 'utf16']] as const))('doccano, piece by piece, %s text in %s', async (text, unit) => {
    await fc.assert(
      fc.asyncProperty(tagged, async (document) => {
        const { texts, problems } = await through('doccano', 'doccano', document, text, { unit })
        expect(problems).toEqual([])
        expect(marksOf(texts)).toEqual(expected(document, text, true))
      }),
      { numRuns: 40 },
    )
  })

  it('W3C, for the articles that have mentions', async () => {
    await fc.assert(
      fc.asyncProperty(tagged, async (document) => {
        const { texts, problems } = await through('web-annotation', 'web-annotation', document, 'reading')
        expect(problems).toEqual([])
        const plain = (marks: string[]) => marks.map((mark) => mark.replace(/^\d+ /u, '')).sort()
        expect(plain(marksOf(texts))).toEqual(plain(expected(document, 'reading', false)))
      }),
      { numRuns: 40 },
    )
  })

  it.each(['bio', 'bioes', 'bmes', 'conll'] as const)('%s rows with their places beside them say which article each mention is of', async (format) => {
    await fc.assert(
      fc.asyncProperty(tagged, async (document) => {
        const { files } = await written(format, [document])
        const { texts } = read('rows', Object.entries(files).map(([name, content]) => ({ name, content })))
        const records = [...recordsOf(document, { confirmedOnly: false }, emptyReport())].filter(({ text }) => /\S/u.test(text))
        const visible = (text: string) => text.replace(/\s+/gu, '')
        expect(texts.map(({ article, text }) => [article, visible(text)])).toEqual(records.map(({ id, text }) => [id, visible(text)]))
      }),
      { numRuns: 40 },
    )
  })

  it.each(['bio', 'bioes', 'bmes', 'conll'] as const)('%s rows, as many mentions as they can hold', async (format) => {
    await fc.assert(
      fc.asyncProperty(tagged, async (document) => {
        const { files, report } = await written(format, [document])
        const { texts, problems, repaired } = read('rows', Object.entries(files).filter(([name]) => !name.endsWith('.jsonl')).map(([name, content]) => ({ name, content })))
        expect([problems, repaired]).toEqual([[], 0])
        const pieces = [...recordsOf(document, { confirmedOnly: false }, emptyReport())].flatMap(({ mentions }) => mentions.flatMap(({ spans }) => spans))
        const lost = (report.leftOut['mention-overlapping'] ?? 0) + (report.leftOut['mention-without-text'] ?? 0)
        expect(texts.flatMap(({ mentions }) => mentions)).toHaveLength(pieces.length - lost)
      }),
      { numRuns: 40 },
    )
  })
})
