import { describe, expect, test } from 'vitest'
import { gapOf } from '#core/document/gaps'
import { openQuestions } from '#core/document/questions'
import { readDocumentFile, writeDocumentFile } from '#core/file/document-file'
import { doc } from '../../support/document-notation'
import { edited, offsetOf, refusal } from './edited'

const page = doc(`
 §1  headline  The dam holds
     body      It is old.
 §2  body      Schools open.
 §3  kicker    Sports
     headline  Silt wins
 §4  caption   The harbour on Monday`)

const gaps = (document: typeof page) => document.articles.map((article) => [article.id, gapOf(article)])
const asked = (document: typeof page) => openQuestions(document).map(({ kind, at }) => [kind, at])

test('a text wants a headline, a headline group wants a text, a picture wants nothing', () => {
  expect(gaps(page)).toEqual([['a1', null], ['a2', 'headline'], ['a3', 'body'], ['a4', null]])
  expect(asked(page)).toEqual([['gap', offsetOf(page, 'Schools')], ['gap', offsetOf(page, 'Sports')]])
})

describe('"has none"', () => {
  test('settles it, and is kept in the file', () => {
    const settled = edited(page, { kind: 'has-none', article: 'a2' }, { kind: 'has-none', article: 'a3' })
    expect(asked(settled)).toEqual([])
    const read = readDocumentFile(writeDocumentFile(settled), settled.text)
    expect(read.ok && asked(read.value)).toEqual([])
    expect(settled.status).toBe(page.status)
  })

  test('is refused where nothing is wanted', () => {
    expect(refusal(page, { kind: 'has-none', article: 'a1' })).toBe('nothing-to-do')
    expect(refusal(page, { kind: 'has-none', article: 'a9' })).toBe('no-such-article')
    const settled = edited(page, { kind: 'has-none', article: 'a2' })
    expect(refusal(settled, { kind: 'has-none', article: 'a2' })).toBe('nothing-to-do')
  })

  test('a headline that is given to the article settles it, too; taken away again it is asked for', () => {
    const heading = offsetOf(page, 'Sports')
    const given = edited(page, { kind: 'assign', span: { start: heading, end: page.text.indexOf('wins') + 4 }, to: { article: 'a2' } })
    expect(asked(given)).toEqual([])
    const taken = edited(given, { kind: 'assign', span: { start: heading, end: page.text.indexOf('wins') + 4 }, to: 'new' })
    expect(asked(taken)).toHaveLength(2)
  })

  test('is what a confirmed page says of everything that is wanted', () => {
    const confirmed = edited(page, { kind: 'confirm' })
    expect(asked(confirmed)).toEqual([])
    expect(confirmed.articles.map(({ lacks }) => lacks)).toEqual([undefined, ['headline'], ['body'], undefined])
  })
})

test('a role that the machine gives little chance is asked about, but not in the furniture', () => {
  const unsure = { ...page, articles: page.articles.map((article) => ({ ...article, parts: article.parts.map((part) => ({ ...part, confidence: 0.5 })) })) }
  expect(openQuestions(unsure).filter(({ kind }) => kind === 'role')).toHaveLength(6)
  const loose = { ...page, articles: [], furniture: unsure.articles.flatMap(({ parts }) => parts) }
  expect(openQuestions(loose)).toEqual([])
  const { start, end, role } = unsure.articles[0]!.parts[0]!
  expect(openQuestions(edited(unsure, { kind: 'set-role', span: { start, end }, role })).filter(({ kind }) => kind === 'role')).toHaveLength(5)
})
