import { describe, expect, it } from 'vitest'
import { linesOf } from '#core/text/lines'
import { caretPlace } from '#renderer/screens/split/caret-place'
import { lineMarkOf } from '#renderer/screens/split/line-mark'
import { cardOf, rowAt, rowCount } from '#renderer/screens/split/cards'
import type { Document } from '#core/document/model'
import { doc } from '../../support/document-notation'

const PAGE = `
   §1 headline    The harbour opens
      byline      By Tom Ford
      body        In Silt the harbour opened.

                  It was a Monday.
  ?§2 body        The bridge is to be built.~
   §1 body        Nobody knows when.
   §- folio       Page 3
`

/** What the margin says of each line: owner, role where a part begins, `|` for a boundary, `?` for a doubt. */
function margin(document: Document): string[] {
  return linesOf(document.text).map((line) => {
    const { owner, begins, boundary, doubt, pieces } = lineMarkOf(document, line)
    const name = owner === undefined ? '' : owner === null ? '-' : owner.id
    return `${boundary ? '|' : ' '}${doubt === undefined ? ' ' : '?'}${name} ${begins?.role ?? ''}${pieces.length > 0 ? ` (${pieces.length})` : ''}`.trimEnd()
  })
}

describe('the margin of a page', () => {
  it('has the owner of each line, the role where a part begins, boundaries and doubts', () => {
    expect(margin(doc(PAGE))).toEqual([
      '  a1 headline',
      '  a1 byline',
      '  a1 body',
      '  a1',
      '  a1',
      '|?a2 body (2)',
      '| - folio',
    ])
  })

  it('tells the pieces of a line that several articles share', () => {
    const document = doc(PAGE)
    const line = linesOf(document.text)[5]!
    const { pieces } = lineMarkOf(document, line)
    expect(pieces.map(({ start, end, owner }) => [owner?.id, document.text.slice(start, end)])).toEqual([
      ['a2', 'The bridge is to be built.'],
      ['a1', 'Nobody knows when.'],
    ])
  })

  it('tells the pieces of a line that has several roles: a crosshead that is glued to the text', () => {
    const document = doc(`
      §1 body      The bridge was opened.
         crosshead What it cost~
         body      Nobody knows.
    `)
    const line = linesOf(document.text)[1]!
    const { pieces } = lineMarkOf(document, line)
    expect(pieces.map(({ start, end, role }) => [role, document.text.slice(start, end)])).toEqual([
      ['crosshead', 'What it cost'],
      ['body', 'Nobody knows.'],
    ])
  })

  it('gives blank lines between two articles to nobody', () => {
    const document = doc(`
      §1 body One.

      §2 body Two.
    `)
    expect(margin(document)).toEqual(['  a1 body', '', '| a2 body'])
  })
})

describe('the caret', () => {
  it('is told by line, article and role, with what is asked there', () => {
    const document = doc(PAGE)
    expect(caretPlace(document, document.text.indexOf('By Tom'))).toMatchObject({ line: 2, article: 1, role: 'byline', question: undefined })
    expect(caretPlace(document, document.text.indexOf('The bridge'))).toMatchObject({ line: 6, article: 2, question: { kind: 'boundary' } })
    expect(caretPlace(document, document.text.indexOf('Page 3'))).toMatchObject({ article: null, role: 'folio' })
  })
})

describe('a card', () => {
  it('has the headline, the byline, the characters without white space, and the parts with their lines', () => {
    const document = doc(PAGE)
    const card = cardOf(document, document.articles[0]!)
    expect(card).toMatchObject({ headline: 'The harbour opens', byline: 'By Tom Ford' })
    expect(card.characters).toBe('TheharbouropensByTomFordInSilttheharbouropened.ItwasaMonday.Nobodyknowswhen.'.length)
    expect(card.parts.map(({ part, lines }) => `${part.role} ${lines}`)).toEqual(['headline 1', 'byline 2', 'body 3–5', 'body 6'])
  })

  it('stands in page order, the furniture after all articles', () => {
    const page = doc(PAGE)
    const rows = Array.from({ length: rowCount(page) }, (_, index) => rowAt(page, index))
    expect(rows.map((row) => (row.kind === 'article' ? row.number : row.kind))).toEqual([1, 2, 'furniture-head', 'furniture'])
  })
})
