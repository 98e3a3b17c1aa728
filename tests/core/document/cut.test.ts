import { describe, expect, test } from 'vitest'
import { doc, show } from '../../support/document-notation'
import { edited, offsetOf, refusal, rows } from './edited'

const page = doc(`
 §1  headline   Rain floods the south
     body       The dam holds, said the mayor.

                A new bridge is built.
                It costs two million.
 §2  body       Schools open again.
 §1  caption    The dam at night
 §-  folio      Page 3
     noise      * * *`)

const cut = (words: string) => show(edited(page, { kind: 'cut', at: offsetOf(page, words) }))
const refused = (at: number) => refusal(page, { kind: 'cut', at })

test('at a line: what follows up to the next foreign part is a new article', () => {
  expect(cut('A new bridge')).toBe(
    rows(`
 §1  headline   Rain floods the south
     body       The dam holds, said the mayor.

 §3  body       A new bridge is built.
                It costs two million.
 §2  body       Schools open again.
 §1  caption    The dam at night
 §-  folio      Page 3
     noise      * * *`),
  )
})

test('on a blank line: the same as at the text after it', () => {
  expect(show(edited(page, { kind: 'cut', at: offsetOf(page, 'A new') - 1 }))).toBe(cut('A new'))
})

test('within a line', () => {
  expect(cut('said the')).toBe(
    rows(`
 §1  headline   Rain floods the south
     body       The dam holds, ~
 §3  body       said the mayor.

                A new bridge is built.
                It costs two million.
 §2  body       Schools open again.
 §1  caption    The dam at night
 §-  folio      Page 3
     noise      * * *`),
  )
})

test('white space at the cut stays in its line, a line without text left is nobody’s', () => {
  const spaced = doc(`
 §1  body       one  two`)
  const { articles, text } = edited(spaced, { kind: 'cut', at: 4 })
  expect(articles.map(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)))).toEqual([['one '], [' two']])
})

test('between parts: roles and reading order go along', () => {
  const grouped = doc(`
 §1  body(3)      The first text.
     headline(1)  The headline
     caption(4)   A photo
     body(2)      The second text.`)
  expect(show(edited(grouped, { kind: 'cut', at: offsetOf(grouped, 'The headline') }))).toBe(
    rows(`
 §1  body         The first text.
 §2  headline(1)  The headline
     caption(3)   A photo
     body(2)      The second text.`),
  )
})

test('in furniture: the furniture from there on becomes an article', () => {
  expect(cut('Page 3')).toBe(
    rows(`
 §1  headline   Rain floods the south
     body       The dam holds, said the mayor.

                A new bridge is built.
                It costs two million.
 §2  body       Schools open again.
 §1  caption    The dam at night
 §3  folio      Page 3
     noise      * * *`),
  )
})

test('both articles count as an editor’s, their roles stay the machine’s', () => {
  const { articles } = edited(page, { kind: 'cut', at: offsetOf(page, 'A new') })
  expect(articles.map(({ id, confidence }) => [id, confidence])).toEqual([['a1', 1], ['a3', 1], ['a2', 0.9]])
  expect(articles.flatMap(({ parts }) => parts).every(({ by }) => by === 'machine')).toBe(true)
})

test('answers the doubt at the cut and no other', () => {
  const doubtful = doc(`
 §1  body       One.
?               Two.

?               Three.
?               Four.`)
  expect(show(edited(doubtful, { kind: 'cut', at: offsetOf(doubtful, 'Three') }))).toBe(
    rows(`
 §1  body       One.
?               Two.

 §2  body       Three.
?               Four.`),
  )
})

test('answers where the piece at the cut belongs; later pieces are still asked about', () => {
  const asked = doc(`
 §1  body           One.
     headline→2,1   Two
     caption→1,2    Three
 §2  body           Four.`)
  expect(show(edited(asked, { kind: 'cut', at: offsetOf(asked, 'Two') }))).toBe(
    rows(`
 §1  body           One.
 §3  headline       Two
     caption→1,2    Three
 §2  body           Four.`),
  )
})

test('an article’s second stretch begins at a boundary already', () => {
  expect(refused(offsetOf(page, 'The dam at'))).toBe('already-a-boundary')
})

describe('is refused', () => {
  test('where an article begins', () => {
    expect(refused(0)).toBe('already-a-boundary')
    expect(refused(offsetOf(page, 'Schools') - 1)).toBe('already-a-boundary')
  })
  test('behind the last text', () => {
    expect(refused(page.text.length)).toBe('no-text-there')
    expect(refusal(doc(' §1  body  One.\n\n'), { kind: 'cut', at: 4 })).toBe('no-text-there')
  })
  test('outside of the text and within a character', () => {
    for (const at of [-1, 0.5, NaN, page.text.length + 1]) expect(refused(at)).toBe('bad-span')
    expect(refusal(doc(' §1  body  a𠮷b'), { kind: 'cut', at: 2 })).toBe('bad-span')
  })
})
