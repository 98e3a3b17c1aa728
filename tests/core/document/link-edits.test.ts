import { expect, test } from 'vitest'
import { inverseOf } from '#core/document/inverse'
import { doc } from '../../support/document-notation'
import { edited, refusal, spanOf } from './edited'

const page = doc(`
 §1  body       The mayor, [Anna Berg|PER], met [Tom
                Ford|PER].`)
const [berg, ford] = page.mentions.map(({ id }) => id) as [string, string]

test('link: a mention refers to one entity, the last one said', () => {
  const linked = edited(page, { kind: 'link', mention: berg, entity: 'e1' }, { kind: 'link', mention: berg, entity: 'e2' })
  expect(linked.mentions.map(({ entity }) => entity)).toEqual(['e2', undefined])
  expect(refusal(linked, { kind: 'link', mention: berg, entity: 'e2' })).toBe('nothing-to-do')
  expect(refusal(linked, { kind: 'link', mention: 'm99', entity: 'e2' })).toBe('no-such-mention')
  expect(refusal(linked, { kind: 'link', mention: berg, entity: '' })).toBe('bad-value')
})

test('unlink: nobody says any more what it refers to', () => {
  const linked = edited(page, { kind: 'link', mention: ford, entity: 'e1' })
  expect(edited(linked, { kind: 'unlink', mention: ford })).toEqual({ ...page, mentions: page.mentions })
  expect(refusal(page, { kind: 'unlink', mention: ford })).toBe('nothing-to-do')
})

test('a link stays with its mention whatever else is done to it, and goes with it', () => {
  const linked = edited(page, { kind: 'link', mention: berg, entity: 'e1' })
  const changed = edited(
    linked,
    { kind: 'relabel', mention: berg, label: 'ORG' },
    { kind: 'respan', mention: berg, spans: [spanOf(page, 'Anna')] },
    { kind: 'cut', at: spanOf(page, 'Ford').start },
  )
  expect(changed.mentions[0]).toMatchObject({ label: 'ORG', quote: 'Anna', entity: 'e1' })
  expect(edited(linked, { kind: 'untag', mention: berg }).mentions).toHaveLength(1)
})

test('many links are one step', () => {
  const both = edited(page, { kind: 'together', edits: [berg, ford].map((mention) => ({ kind: 'link', mention, entity: 'e5' }) as const) })
  expect(both.mentions.map(({ entity }) => entity)).toEqual(['e5', 'e5'])
})

test('taking an untagging back brings the link back, too', () => {
  const linked = edited(page, { kind: 'link', mention: berg, entity: 'e1' })
  const gone = edited(linked, { kind: 'untag', mention: berg })
  expect(edited(gone, ...inverseOf(linked, { kind: 'untag', mention: berg })).mentions[0]).toMatchObject({ quote: 'Anna Berg', entity: 'e1' })
  expect(edited(linked, ...inverseOf(page, { kind: 'link', mention: berg, entity: 'e1' }))).toEqual(page)
  const other = edited(linked, { kind: 'link', mention: berg, entity: 'e2' })
  expect(edited(other, ...inverseOf(linked, { kind: 'link', mention: berg, entity: 'e2' }))).toEqual(linked)
})
