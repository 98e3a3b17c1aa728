import { describe, expect, it } from 'vitest'
import { applyEdit } from '#core/document/apply'
import type { Document } from '#core/document/model'
import { giveArticle, giveArticleTo, moveBoundaryTo, movePart, placePart } from '#renderer/screens/split/arrange-intent'
import type { Intent } from '#renderer/screens/split/intent'
import { doc, show } from '../../support/document-notation'

const PAGE = `
  §1 headline The harbour opens
     body     In Silt the harbour opened
              on Monday, the mayor said.
  §2 headline New bridge
     body     The bridge over the Ruhm
              is to be built by June.
  §- folio    Page 3
`
const document = doc(PAGE)
const at = (words: string) => document.text.indexOf(words)

function after(intent: Intent, before: Document = document): string {
  if ('why' in intent) return intent.why
  const result = applyEdit(before, intent.edit)
  return result.ok ? show(result.document) : result.reason
}
const page = (notation: string) => show(doc(notation))

describe('the reading order', () => {
  it('takes the part at the caret one place earlier or later', () => {
    expect(after(movePart(document, at('In Silt'), -1))).toBe(
      page(`
        §1 headline(2) The harbour opens
           body(1)     In Silt the harbour opened
                       on Monday, the mayor said.
        §2 headline    New bridge
           body        The bridge over the Ruhm
                       is to be built by June.
        §- folio       Page 3
      `),
    )
    expect(after(movePart(document, at('The harbour'), -1))).toBe('split:first-in-order')
    expect(after(movePart(document, at('is to be'), 1))).toBe('split:last-in-order')
    expect(after(movePart(document, at('Page 3'), 1))).toBe('split:no-order')
  })

  it('a part that is dropped on another one stands in its place; of another article it goes there', () => {
    expect(placePart(document, at('In Silt'), at('The harbour'))).toEqual({ edit: { kind: 'reorder', article: 'a1', from: 1, to: 0 } })
    expect(placePart(document, at('New bridge'), at('The harbour'))).toMatchObject({ edit: { kind: 'assign', to: { article: 'a1' } } })
    expect(after(placePart(document, at('New bridge'), at('New bridge')))).toBe('nothing-to-do')
    expect(after(placePart(document, at('New bridge'), at('Page 3')))).toBe('document:refused-no-such-part')
  })
})

describe('a whole article', () => {
  it('goes to another one by its number', () => {
    expect(after(giveArticle(document, 'a2', 1))).not.toContain('§2')
    expect(after(giveArticle(document, 'a2', 7))).toBe('document:refused-no-such-article')
  })
  it('does not go to itself, and says so', () => {
    expect(after(giveArticleTo(document, 'a2', 'a2'))).toBe('document:refused-already-there')
  })
})

describe('a boundary that is dragged', () => {
  it('takes the lines between along', () => {
    const lines = (intent: Intent) => after(intent).split('\n').map((line) => line.replace(/ +/gu, ' ').trim())
    expect(lines(moveBoundaryTo(document, at('New bridge'), at('on Monday')))).toContain('§2 body* on Monday, the mayor said.')
    expect(lines(moveBoundaryTo(document, at('New bridge'), at('is to be')))).toContain('§2 body is to be built by June.')
  })
  it('stops where one of its sides ends', () => {
    expect(after(moveBoundaryTo(document, at('Page 3'), 0))).toBe(
      page(`
        §1 headline  The harbour opens
           body      In Silt the harbour opened
                     on Monday, the mayor said.
        §- headline* New bridge
           body*     The bridge over the Ruhm
                     is to be built by June.
           folio     Page 3
      `),
    )
    expect(after(moveBoundaryTo(document, at('New bridge'), at('New bridge')))).toBe('document:refused-already-there')
    expect(after(moveBoundaryTo(document, 0, at('on Monday')))).toBe('split:no-boundary')
  })
})
