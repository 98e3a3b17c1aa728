import fc from 'fast-check'
import { expect, it } from 'vitest'
import { copyRow, readCopyRow } from '#core/file/copy-file'
import { writeDocumentFile } from '#core/file/document-file'
import { documents } from '../document/arbitrary'

it('a document comes out of a copy as it went in, whatever it is', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const line = copyRow(document, { source: { text: document.text }, importedAt: '2026-11-22T08:00:00.000Z', decisions: null })
      expect(line).not.toContain('\n')
      const row = readCopyRow(JSON.parse(line))
      if (!row.ok) throw new Error('not read')
      const read = row.value.document('text' in row.value.source ? row.value.source.text : '')
      if (!read.ok) throw new Error('not read')
      expect(writeDocumentFile(read.value)).toBe(writeDocumentFile(document))
      expect([row.value.importedAt, row.value.decisions]).toEqual(['2026-11-22T08:00:00.000Z', null])
    }),
  )
})

it.each([{}, null, [], { source: { text: '' } }, { source: {}, document: {} }, { source: { base64: '*' }, document: { source: { encoding: 'utf-8', digest: '' } } }])('is no line of a copy: %j', (json) => {
  expect(readCopyRow(json)).toMatchObject({ ok: false, reason: 'damaged' })
})
