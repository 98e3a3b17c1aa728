import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyEdit } from '#core/document/apply'
import { applyDelta, deltaBetween } from '#core/document/delta'
import type { Document } from '#core/document/model'
import { doc } from '../../support/document-notation'
import { choices, documents, walk } from './arbitrary'

const PAGE = doc(`
  §1 headline Harbour
     body     The harbour opened.
  §2 body     A bridge is built.
  §3 body     Rain is on its way.
`)

function tagged(document: Document, word: string): Document {
  const start = document.text.indexOf(word)
  const result = applyEdit(document, { kind: 'tag', label: 'PER', spans: [{ start, end: start + word.length }] })
  if (!result.ok) throw new Error(result.reason)
  return result.document
}

/** As a document comes out of a file: equal, and of other objects. */
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

it('names the one mention that was added, and no other', () => {
  const before = tagged(tagged(PAGE, 'harbour'), 'Rain')
  const delta = deltaBetween(before, tagged(before, 'bridge'))
  expect(delta.mentions).toEqual({ of: 2, at: 1, remove: 0, insert: [expect.objectContaining({ quote: 'bridge' })] })
  expect(Object.keys(delta).sort()).toEqual(['mentions', 'metadata', 'serial', 'status'])
})

it('does not fit a document whose lists are of another length', () => {
  const before = tagged(PAGE, 'harbour')
  const delta = deltaBetween(before, tagged(before, 'bridge'))
  expect(applyDelta(PAGE, delta)).toBeUndefined()
})

it('makes the later state of the earlier one, also where that was read from a file', () => {
  fc.assert(
    fc.property(documents, fc.array(choices, { minLength: 1, maxLength: 20 }), (document, list) => {
      let last = document
      for (const { after } of walk(document, list)) last = after
      const delta = copyOf(deltaBetween(document, last))
      expect(copyOf(applyDelta(copyOf(document), delta))).toEqual(copyOf(last))
      const back = copyOf(deltaBetween(last, document))
      expect(copyOf(applyDelta(copyOf(last), back))).toEqual(copyOf(document))
    }),
    { numRuns: 300 },
  )
})
