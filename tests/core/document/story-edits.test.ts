import { expect, test } from 'vitest'
import { inverseOf } from '#core/document/inverse'
import { isUntouched } from '#core/document/untouched'
import { doc } from '../../support/document-notation'
import { edited, offsetOf, refusal } from './edited'

const page = doc(`
 §1  body      The dam holds.
 §2  body      A bridge is built.`)

const link = { kind: 'link-story', article: 'a2', to: 'north/a7' } as const

test('an article is linked with another of the project, and the link is taken back', () => {
  const linked = edited(page, link, { ...link, to: 'south/a1' })
  expect(linked.articles[1]!.sameStory).toEqual(['north/a7', 'south/a1'])
  expect(isUntouched(linked)).toBe(false)
  expect(refusal(linked, link)).toBe('nothing-to-do')
  expect(refusal(page, { ...link, to: `${page.id}/a2` })).toBe('bad-value')
  expect(edited(linked, ...inverseOf(page, link), { kind: 'unlink-story', article: 'a2', to: 'south/a1' })).toEqual(page)
})

test('it stays when the article is cut, and goes with its text into another', () => {
  const linked = edited(page, link)
  const cut = edited(linked, { kind: 'cut', at: offsetOf(page, 'bridge') })
  expect(cut.articles.map(({ sameStory }) => sameStory)).toEqual([undefined, ['north/a7'], undefined])
  const joined = edited(linked, { kind: 'join', at: offsetOf(page, 'A bridge') })
  expect(joined.articles.map(({ id, sameStory }) => [id, sameStory])).toEqual([['a1', ['north/a7']]])
})
