import { describe, expect, it } from 'vitest'
import { applyEdit } from '#core/document/apply'
import type { Document } from '#core/document/model'
import { answer, cutInside, give, giveTo, joinBefore, moveBoundary, questionAt, scopeOf, setRole, stepPart, takeTo, toggleCut, type Intent } from '#renderer/screens/split/intent'
import { isCut } from '#renderer/screens/split/line-mark'
import { scopesOf, toggleMark } from '#renderer/screens/split/marks'
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

/** Where some text stands. */
function at(document: Document, text: string): number {
  const offset = document.text.indexOf(text)
  if (offset < 0) throw new Error(`No "${text}" on the page`)
  return offset
}

/** A caret before some text. */
function caret(document: Document, text: string) {
  const head = at(document, text)
  return { start: head, end: head, head }
}

/** A selection from the beginning of one text to the end of another. */
function selected(document: Document, from: string, to: string) {
  const end = at(document, to) + to.length
  return { start: at(document, from), end, head: end }
}

/** The page after an intent was carried out, or why it was not. */
function after(document: Document, intent: Intent): string {
  if ('why' in intent) return intent.why
  const result = applyEdit(document, intent.edit)
  return result.ok ? show(result.document) : result.reason
}

function page(notation: string): string {
  return show(doc(notation))
}

describe('Enter', () => {
  it('cuts before the line of the caret, wherever the caret is in it', () => {
    const document = doc(PAGE)
    const expected = show(result(document, { kind: 'cut', at: at(document, 'on Monday') }))
    expect(after(document, toggleCut(document, at(document, 'mayor said')))).toBe(expected)
    expect(expected).toMatch(/§\S*\*? +body\*? +on Monday/u)
  })

  it('takes the cut away where an article begins with the line', () => {
    const document = doc(PAGE)
    expect(toggleCut(document, at(document, 'bridge\n'))).toEqual({ edit: { kind: 'join', at: at(document, 'New bridge') } })
  })

  it('makes furniture that begins with the line into an article', () => {
    const document = doc(PAGE)
    expect(toggleCut(document, at(document, 'Page 3'))).toMatchObject({ edit: { kind: 'cut' } })
  })

  it('on a blank line means the next line with text', () => {
    const document = doc(`
      §1 body First paragraph.

              Second paragraph.
    `)
    expect(toggleCut(document, at(document, '\n\n') + 1)).toMatchObject({ edit: { kind: 'cut', at: at(document, 'Second') } })
  })

  it('with Shift cuts at the caret, inside the line', () => {
    const document = doc(PAGE)
    expect(cutInside(document, at(document, 'the mayor'))).toMatchObject({ edit: { kind: 'cut', at: at(document, 'the mayor') } })
  })
})

describe('what a command acts on', () => {
  const document = doc(PAGE)
  const taken = (selection: Parameters<typeof scopeOf>[1]) => {
    const span = scopeOf(document, selection)
    return span === null ? null : document.text.slice(span.start, span.end)
  }

  it('is the part under a bare caret', () => {
    expect(taken(caret(document, 'on Monday'))).toBe('In Silt the harbour opened\non Monday, the mayor said.')
  })

  it('is whole lines for a selection over several', () => {
    expect(taken(selected(document, 'harbour opened', 'on Mon'))).toBe('In Silt the harbour opened\non Monday, the mayor said.')
  })

  it('leaves out a line that the selection only reaches the start of', () => {
    const start = at(document, 'In Silt')
    expect(taken({ start, end: at(document, 'on Monday'), head: start })).toBe('In Silt the harbour opened')
  })

  it('is the very characters for a selection inside a line', () => {
    expect(taken(selected(document, 'the mayor', 'said'))).toBe('the mayor said')
  })

  it('is nothing for selected white space', () => {
    expect(taken(selected(document, ' ', ' '))).toBeNull()
  })
})

describe('a number', () => {
  it('gives the part under the caret to that article', () => {
    const document = doc(PAGE)
    expect(give(document, scopesOf(document, caret(document, 'New bridge'), []), 1)).toMatchObject({ edit: { kind: 'assign', to: { article: 'a1' } } })
  })

  it('0 makes a new article of it', () => {
    const document = doc(PAGE)
    expect(give(document, scopesOf(document, caret(document, 'New bridge'), []), 0)).toMatchObject({ edit: { kind: 'assign', to: 'new' } })
  })

  it('of no article on the page is refused', () => {
    const document = doc(PAGE)
    expect(give(document, scopesOf(document, caret(document, 'New bridge'), []), 7)).toEqual({ why: 'document:refused-no-such-article' })
  })
})

describe('Space', () => {
  it('picks pieces that are then given away together, in one step', () => {
    const document = doc(PAGE)
    const first = toggleMark(document, caret(document, 'New bridge'), [])
    const both = 'marks' in first ? toggleMark(document, caret(document, 'In Silt'), first.marks) : first
    const marks = 'marks' in both ? both.marks : []
    expect(marks.map(({ start }) => start)).toEqual([at(document, 'In Silt'), at(document, 'New bridge')])
    const given = give(document, scopesOf(document, caret(document, 'Page 3'), marks), 0)
    expect('edit' in given && given.edit).toMatchObject({ kind: 'arrange', pieces: [{ to: 'new' }] })
    expect(after(document, given)).toContain('§3  body*')
  })

  it('puts a piece back that was picked', () => {
    const document = doc(PAGE)
    const once = toggleMark(document, caret(document, 'New bridge'), [])
    expect('marks' in once && toggleMark(document, caret(document, 'New bridge'), once.marks)).toEqual({ marks: [] })
  })
})

describe('the other keys', () => {
  it('Backspace joins the article of the caret with the one before', () => {
    const document = doc(PAGE)
    expect(after(document, joinBefore(document, at(document, 'is to be built')))).not.toContain('§2')
  })

  it('Backspace in the first article is refused with a reason', () => {
    const document = doc(PAGE)
    expect(after(document, joinBefore(document, at(document, 'harbour')))).toBe('nothing-before')
  })

  it('M marks as furniture, R with a letter sets the role', () => {
    const document = doc(PAGE)
    expect(giveTo(scopesOf(document, caret(document, 'New bridge'), []), 'furniture')).toMatchObject({ edit: { to: 'furniture' } })
    expect(setRole(scopesOf(document, selected(document, 'In Silt', 'on Monday'), []), 'deck')).toMatchObject({ edit: { kind: 'set-role', role: 'deck' } })
  })

  it('J and K step from part to part and stop at the ends', () => {
    const document = doc(PAGE)
    const next = stepPart(document, at(document, 'on Monday'), 1)
    expect(next).toBe(at(document, 'New bridge'))
    expect(stepPart(document, next!, -1)).toBe(at(document, 'In Silt'))
    expect(stepPart(document, 0, -1)).toBeUndefined()
    expect(stepPart(document, at(document, 'Page 3'), 1)).toBeUndefined()
  })
})

describe('Alt with an arrow', () => {
  it('moves the boundary before the caret up by a line and takes the caret along', () => {
    const document = doc(PAGE)
    const moved = moveBoundary(document, at(document, 'New bridge'), 'up')
    expect(moved).toMatchObject({ caret: at(document, 'on Monday') })
    expect(after(document, moved)).toBe(
      page(`
        §1 headline The harbour opens
           body     In Silt the harbour opened
        §2 body*    on Monday, the mayor said.
           headline New bridge
           body     The bridge over the Ruhm
                    is to be built by June.
        §- folio    Page 3
      `),
    )
  })

  it('moves it down from anywhere in the article below', () => {
    const document = doc(PAGE)
    const moved = moveBoundary(document, at(document, 'is to be built'), 'down')
    expect(moved).toMatchObject({ edit: { kind: 'assign', to: { article: 'a1' } }, caret: at(document, 'The bridge') })
  })

  it('is refused where the page has no boundary', () => {
    const document = doc('§1 body Only this.')
    expect(moveBoundary(document, 0, 'up')).toEqual({ why: 'split:no-boundary' })
  })
})

describe('questions', () => {
  const ASKED = `
    §1 headline    The harbour opens
       body        In Silt the harbour opened.
   ?§2 body        The bridge is to be built.
       caption→1,- The harbour on Monday
  `

  it('A takes a detached piece where it is proposed, X leaves it', () => {
    const document = doc(ASKED)
    const here = at(document, 'The harbour on')
    expect(answer(document, here, 'accept')).toMatchObject({ edit: { kind: 'assign', to: { article: 'a1' } } })
    expect(answer(document, here, 'reject')).toMatchObject({ edit: { kind: 'settle', at: here } })
  })

  it('another candidate can be taken; one that belongs to none becomes an article of its own, or furniture if it is of the page', () => {
    const document = doc(ASKED)
    const part = document.articles[1]!.parts.find(({ role }) => role === 'caption')!
    expect(takeTo(document, part, 1)).toMatchObject({ edit: { kind: 'assign', to: 'new' } })
    expect(takeTo(document, part, 2)).toEqual({ why: 'split:nothing-asked' })
    const headed = doc(ASKED.replace('caption→1,- ', 'folio→1,-   '))
    expect(takeTo(headed, headed.articles[1]!.parts.find(({ role }) => role === 'folio')!, 1)).toMatchObject({ edit: { kind: 'assign', to: 'furniture' } })
    const alone = doc(ASKED.replace('   caption', '§3 caption'))
    expect(takeTo(alone, alone.articles[2]!.parts[0]!, 1)).toMatchObject({ edit: { kind: 'settle' } })
  })

  it('A piece that would stay where it is is not left there by X: where does it belong?', () => {
    const document = doc(ASKED.replace('→1,-', '→2,1'))
    const here = at(document, 'The harbour on')
    expect(answer(document, here, 'accept')).toMatchObject({ edit: { kind: 'settle', at: here } })
    expect(answer(document, here, 'reject')).toEqual({ why: 'split:choose-place' })
  })

  it('all of a headline group goes where its first line is proposed to go', () => {
    const document = doc(`
      §1 body       In Silt the harbour opened.
      §2 body       The bridge is to be built.
         kicker→1,2 On the coast
         headline   The harbour opens
         deck       Mayor pleased
         byline     By Anna Berg
         caption    The harbour on Monday
    `)
    expect(after(document, answer(document, at(document, 'On the coast'), 'accept'))).toBe(
      page(`
        §1 body       In Silt the harbour opened.
        §2 body       The bridge is to be built.
        §1 kicker*    On the coast
           headline*  The harbour opens
           deck*      Mayor pleased
           byline*    By Anna Berg
        §2 caption    The harbour on Monday
      `),
    )
  })

  it('X takes away what begins furniture, too: it goes to the article above', () => {
    const document = doc(ASKED.replace('?§2 body        The', '?§- body        The'))
    const denied = answer(document, at(document, 'bridge is'), 'reject')
    expect(denied).toMatchObject({ edit: { kind: 'join' } })
    expect(isCut(document, at(document, 'The bridge'))).toBe(false)
    expect(isCut(doc(ASKED), at(doc(ASKED), 'The bridge'))).toBe(true)
  })

  it('A says a doubtful boundary is right, X takes it away', () => {
    const document = doc(ASKED)
    const here = at(document, 'bridge is')
    const kept = answer(document, here, 'accept')
    expect('edit' in kept && result(document, kept.edit).doubts).toEqual([])
    expect(after(document, answer(document, here, 'reject'))).not.toContain('§2')
  })

  it('A confirms a doubtful role; for X another one has to be chosen', () => {
    const sure = doc(PAGE)
    const unsure = { ...sure, articles: sure.articles.map((article) => ({ ...article, parts: article.parts.map((part) => ({ ...part, confidence: 0.4 })) })) }
    const here = at(unsure, 'New bridge')
    expect(questionAt(unsure, here)).toMatchObject({ kind: 'role' })
    const kept = answer(unsure, here, 'accept')
    expect('edit' in kept && result(unsure, kept.edit).articles[1]!.parts[0]).toMatchObject({ role: 'headline', by: 'editor', confidence: 1 })
    expect(answer(unsure, here, 'reject')).toEqual({ why: 'split:choose-role' })
  })

  it('A says that an article has no headline, as it stands; for X it has to be given one', () => {
    const document = doc(ASKED)
    const doubted = at(document, 'bridge is')
    expect(questionAt(document, doubted)).toMatchObject({ kind: 'boundary' })
    const settled = result(document, { kind: 'settle', at: document.doubts[0]!.at })
    expect(questionAt(settled, doubted)).toMatchObject({ kind: 'gap' })
    expect(answer(settled, doubted, 'reject')).toEqual({ why: 'split:give-headline' })
    const none = answer(settled, doubted, 'accept')
    expect('edit' in none && questionAt(result(settled, none.edit), doubted)).toBeUndefined()
  })

  it('nothing is done where nothing is asked', () => {
    const document = doc(ASKED)
    expect(answer(document, 0, 'accept')).toEqual({ why: 'split:nothing-asked' })
  })
})

function result(document: Document, edit: Parameters<typeof applyEdit>[1]): Document {
  const done = applyEdit(document, edit)
  if (!done.ok) throw new Error(done.reason)
  return done.document
}
