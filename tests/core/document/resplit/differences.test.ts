import { expect, test } from 'vitest'
import { acceptAll, differences } from '#core/document/resplit/differences'
import type { Document } from '#core/document/model'
import type { Segmentation } from '#core/segment/segmentation'
import { doc, show } from '../../../support/document-notation'
import { edited, offsetOf, rows } from '../edited'

const page = doc(`
 §1  body      The dam holds.
               It is old.
     caption   A photo
 §2  body      Schools open.
     deck      Rain falls
 §-  folio     Page 3`)

const better = proposalOf(
  doc(`
 §1  body      The dam holds.
 §3  body      It is old.
 §2  caption   A photo
     body      Schools open.
 §3  headline  Rain falls
 §-  folio     Page 3`),
)

test('says what goes where and what gets which role', () => {
  expect(summaries(page, better)).toEqual([
    'boundary: It is old. + Rain falls, a1 → new',
    'boundary: A photo, a1 → a2',
    'role: Rain falls, deck → headline',
  ])
})

test('each can be accepted for itself', () => {
  const [, photo] = differences(page, better)
  expect(show(edited(page, photo!.edit))).toBe(
    rows(`
 §1  body      The dam holds.
               It is old.
 §2  caption*  A photo
     body      Schools open.
     deck      Rain falls
 §-  folio     Page 3`),
  )
  expect(summaries(edited(page, photo!.edit), better)).toEqual([
    'boundary: It is old. + Rain falls, a1 → new',
    'role: Rain falls, deck → headline',
  ])
})

test('an article that is none any more goes to the other one in one step', () => {
  const torn = doc(`
 §1  body      The dam holds, and all the roads are open again.
 §2  body      Schools open.
 §3  byline    By Lu Min
 §2  headline  A new school year`)
  const whole = proposalOf(
    doc(`
 §1  body      The dam holds, and all the roads are open again.
               Schools open.
 §3  byline    By Lu Min
 §1  headline  A new school year`),
  )
  expect(summaries(torn, whole)).toEqual(['boundary: Schools open. + A new school year, a2 → a1'])
})

test('what stands away from its article belongs to it', () => {
  const detached = doc(`
 §1  body      The dam holds.
 §2  body      Schools open.
     byline    By Lu Min`)
  const linked = proposalOf(
    doc(`
 §1  body      The dam holds.
 §2  body      Schools open.
 §1  byline    By Lu Min`),
    0.83,
  )
  expect(differences(detached, linked)).toMatchObject([{ what: 'belongs-to', confidence: 0.83 }])
})

test('what an editor decided is shown as such and not accepted with the rest', () => {
  const cut = edited(page, { kind: 'cut', at: offsetOf(page, 'Rain') })
  const titled = edited(cut, { kind: 'set-role', span: page.articles[0]!.parts[1]!, role: 'body' })
  const old = proposalOf(page)
  expect(summaries(titled, old)).toEqual(['boundary: Rain falls, a3 → a2', 'role: A photo, body → caption'])
  expect(differences(titled, old).map(({ overEditor }) => overEditor)).toEqual([true, true])
  expect(acceptAll(differences(titled, old))).toBeNull()
})

test('a boundary that an editor settled stays', () => {
  const asked = doc(`
 §1  body      The dam holds.
?              It is old.
?§2  body      Schools open.`)
  const fresh = proposalOf(
    doc(`
 §1  body      The dam holds.
 §2  body      It is old.
               Schools open.`),
  )
  expect(differences(asked, fresh).map(({ overEditor }) => overEditor)).toEqual([false])
  const settled = edited(asked, { kind: 'settle', at: offsetOf(asked, 'It is old.') })
  expect(differences(settled, fresh).map(({ overEditor }) => overEditor)).toEqual([true])
})

function summaries(document: Document, segmentation: Segmentation): string[] {
  return differences(document, segmentation).map(({ what, spans, from, to }) => {
    const words = spans.map(({ start, end }) => document.text.slice(start, end).trim()).join(' + ')
    return `${what}: ${words}, ${from} → ${typeof to === 'object' ? to.article : to}`
  })
}

/** A document as if a splitter proposed it; `sure` is what it says of each detached piece. */
function proposalOf({ articles, furniture }: Document, sure?: number): Segmentation {
  return {
    articles: articles.map(({ parts, confidence }, article) => ({
      parts: parts.map((part) => ({ ...part, candidates: sure === undefined ? [] : [{ article, confidence: sure }] })),
      confidence,
    })),
    furniture: furniture.map((part) => ({ ...part, candidates: [] })),
    boundaries: [],
  }
}
