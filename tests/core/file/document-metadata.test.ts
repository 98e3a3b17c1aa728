import { expect, test } from 'vitest'
import { readDocumentFile, writeDocumentFile } from '#core/file/document-file'
import { edited } from '../document/edited'
import { doc } from '../../support/document-notation'

const page = doc(`
 §1  body      The dam holds.
 §2  body      A bridge is built.`)

const said = edited(
  page,
  { kind: 'set-metadata', article: 'a2', values: { agency: null } },
  { kind: 'set-metadata', article: 'a2', values: { reporters: ['Lu Min'], datelineDate: 'XXXX-06-18' } },
  { kind: 'set-metadata', article: null, values: { page: 'A04' } },
)

test('what editors said about an article and the page comes back from the file', () => {
  const json = writeDocumentFile(said)
  expect(json).toContain('"metadata": { "reporters": ["Lu Min"], "agency": null, "datelineDate": "XXXX-06-18" }')
  expect(readDocumentFile(json, page.text)).toMatchObject({ ok: true, value: said, unknown: [] })
  expect(writeDocumentFile(page)).not.toContain('metadata')
})

test('a date that is none is a damage', () => {
  const json = writeDocumentFile(said).replace('XXXX-06-18', '18 June')
  expect(readDocumentFile(json, page.text)).toMatchObject({ ok: false, damages: [{ where: 'articles[1].metadata.datelineDate' }] })
})
