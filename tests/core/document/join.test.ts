import { expect, test } from 'vitest'
import { doc, show } from '../../support/document-notation'
import { edited, offsetOf, refusal, rows } from './edited'

const page = doc(`
 §-  folio      Page 3
 §1  headline   Rain floods the south
     body       The dam holds.

?§2  body       The bridge stands.
     byline     By Lu Min
 §-  noise      * * *
?§3  body       Schools open.
     byline     By Tom Ford
 §2  caption    The bridge at night`)

const join = (words: string) => show(edited(page, { kind: 'join', at: offsetOf(page, words) }))
const refused = (words: string) => refusal(page, { kind: 'join', at: offsetOf(page, words) })

test('the whole article goes to the one before it, detached parts too; what fits becomes one part', () => {
  expect(join('The bridge stands')).toBe(
    rows(`
 §-  folio      Page 3
 §1  headline   Rain floods the south
     body       The dam holds.

                The bridge stands.
     byline     By Lu Min
 §-  noise      * * *
?§3  body       Schools open.
     byline     By Tom Ford
 §1  caption    The bridge at night`),
  )
})

test('any place in the article will do', () => {
  expect(join('By Lu Min')).toBe(join('The bridge stands'))
})

test('furniture in between stays what it is', () => {
  expect(join('Schools')).toBe(
    rows(`
 §-  folio      Page 3
 §1  headline   Rain floods the south
     body       The dam holds.

?§2  body       The bridge stands.
     byline     By Lu Min
 §-  noise      * * *
 §2  body       Schools open.
     byline     By Tom Ford
     caption    The bridge at night`),
  )
})

test('of furniture one part goes', () => {
  const folios = doc(`
 §1  body       One.
 §-  folio      Page 3
     noise      * * *
 §2  body       Two.`)
  expect(show(edited(folios, { kind: 'join', at: offsetOf(folios, '* * *') }))).toBe(
    rows(`
 §1  body       One.
 §-  folio      Page 3
 §1  noise      * * *
 §2  body       Two.`),
  )
})

test('who may have belonged to the article now may belong to the one that took it', () => {
  const asked = doc(`
 §1  body            One.
 §2  body            Two.
 §3  body            Three.
 §-  caption→3,2,1   A photo
     headline→2,-    A headline`)
  const { furniture } = edited(asked, { kind: 'join', at: offsetOf(asked, 'Two') })
  expect(furniture.map(({ candidates }) => candidates)).toEqual([
    [
      { article: 'a3', confidence: 0.5 },
      { article: 'a1', confidence: 0.375 },
    ],
    [
      { article: 'a1', confidence: 0.5 },
      { article: null, confidence: 0.25 },
    ],
  ])
})

test('a hand-made reading order stays, and what comes is read where it belongs', () => {
  const ordered = doc(`
 §1  body(2)      The first column.
     byline(3)    By Lu Min
     headline(1)  The headline
     body(4)      The last column.
 §2  crosshead    In between
     body         More.`)
  const swapped = edited(ordered, { kind: 'reorder', article: 'a1', from: 3, to: 1 })
  expect(show(edited(swapped, { kind: 'join', at: offsetOf(ordered, 'In between') }))).toBe(
    rows(`
 §1  body(5)       The first column.
     byline(6)     By Lu Min
     headline(1)   The headline
     body(2)       The last column.
     crosshead(3)  In between
     body(4)       More.`),
  )
})

test('is refused', () => {
  expect(refused('Rain')).toBe('nothing-before')
  expect(refused('Page 3')).toBe('nothing-before')
  expect(refusal(page, { kind: 'join', at: offsetOf(page, 'The bridge stands') - 1 })).toBe('no-such-part')
  const split = doc(`
 §1  body       One.
 §-  noise      * * *
 §1  body       Two.`)
  expect(refusal(split, { kind: 'join', at: offsetOf(split, 'Two') })).toBe('already-there')
})
