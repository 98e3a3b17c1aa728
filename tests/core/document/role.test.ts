import { expect, test } from 'vitest'
import type { Role } from '#core/segment/role'
import { doc, show } from '../../support/document-notation'
import { edited, refusal, rows, spanOf } from './edited'

const page = doc(`
 §1  body         The dam holds.
                  Rain in the south
                  A bridge is built.
 §-  headline→1   A headline
?    folio        Page 3`)

const setRole = (words: string, role: Role) => edited(page, { kind: 'set-role', span: spanOf(page, words), role })
const textOf = (part: { start: number; end: number } | undefined) => part && page.text.slice(part.start, part.end)

test('a line within a part gets its own role and is read where that role is read', () => {
  const { articles } = setRole('Rain in the south', 'headline')
  expect(articles[0]!.parts.map((part) => `${part.role}: ${textOf(part)}`)).toEqual([
    'headline: Rain in the south',
    'body: The dam holds.',
    'body: A bridge is built.',
  ])
})

test('given back the role of its neighbours it is one part with them again', () => {
  const crosshead = setRole('Rain in the south', 'crosshead')
  const back = edited(crosshead, { kind: 'set-role', span: spanOf(page, 'Rain in the south'), role: 'body' })
  expect(show(back)).toBe(
    rows(`
 §1  body*        The dam holds.
                  Rain in the south
                  A bridge is built.
 §-  headline→1   A headline
?    folio        Page 3`),
  )
})

test('the span may take in several parts, of articles and of the furniture', () => {
  expect(show(setRole('built.\nA headline\nPage', 'noise'))).toBe(
    rows(`
 §1  body         The dam holds.
                  Rain in the south
                  A bridge is ~
     noise*       built.
 §-  noise*→1     A headline
?    noise*       Page~
     folio         3`),
  )
})

test('says nothing about boundaries: doubts, questions and the article’s certainty stay', () => {
  const after = setRole('A headline', 'deck')
  expect(after.doubts).toBe(page.doubts)
  expect(after.furniture[0]).toMatchObject({ role: 'deck', by: 'editor', candidates: [{ article: 'a1' }] })
  expect(setRole('Rain in the south', 'headline').articles[0]!.confidence).toBe(0.9)
})

test('a part put in its place by hand stays there, unless its new role is read elsewhere', () => {
  const ordered = doc(`
 §1  body(2)      The first column.
     body(1)      The second column.
     headline(3)  A headline`)
  const { text } = ordered
  const change = (words: string, role: Role) => {
    const { articles } = edited(ordered, { kind: 'set-role', span: spanOf(ordered, words), role })
    return articles[0]!.parts.map(({ start, end }) => text.slice(start, end))
  }
  expect(change('The first column.', 'byline')).toEqual(['The second column.', 'The first column.', 'A headline'])
  expect(change('A headline', 'crosshead')).toEqual(['The second column.', 'A headline', 'The first column.'])
})

test('the machine’s role can be confirmed; an editor’s need not be', () => {
  const again = (document: typeof page) => ({ kind: 'set-role', span: spanOf(document, 'Page 3'), role: 'folio' }) as const
  expect(edited(page, again(page)).furniture[1]).toMatchObject({ role: 'folio', by: 'editor', confidence: 1 })
  expect(refusal(edited(page, again(page)), again(page))).toBe('nothing-to-do')
})

test('is refused', () => {
  expect(refusal(page, { kind: 'set-role', span: { start: 14, end: 15 }, role: 'deck' })).toBe('no-text-there')
  expect(refusal(page, { kind: 'set-role', span: { start: 4, end: 4 }, role: 'deck' })).toBe('bad-span')
})
