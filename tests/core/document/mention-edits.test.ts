import { expect, test } from 'vitest'
import { applyEdit } from '#core/document/apply'
import type { Edit } from '#core/document/edit'
import { doc, show } from '../../support/document-notation'
import { edited, refusal, rows, spanOf } from './edited'

const page = doc(`
 §1  body       The mayor, [Anna Berg|PER], met Tom
                Ford of Lu Bridges 𠮷.`)

const tag = (words: string, label = 'PER'): Edit => ({ kind: 'tag', label, spans: [spanOf(page, words)] })
const berg = page.mentions[0]!.id

test('tag: a mention over a wrap is one mention with one span', () => {
  const after = edited(page, tag('Tom\nFord'))
  expect(show(after)).toBe(
    rows(`
 §1  body       The mayor, [Anna Berg|PER], met [Tom
                Ford|PER] of Lu Bridges 𠮷.`),
  )
  expect(after.mentions[1]).toEqual({
    id: 'm3',
    label: 'PER',
    spans: [spanOf(page, 'Tom\nFord')],
    quote: 'Tom\nFord',
    by: 'editor',
  })
})

test('tag: mentions may overlap and stand in source order', () => {
  expect(show(edited(page, tag('Lu', 'PER'), tag('Lu Bridges', 'ORG'), tag('Berg', 'LOC')))).toBe(
    rows(`
 §1  body       The mayor, [Anna [Berg|LOC]|PER], met Tom
                Ford of [[Lu|PER] Bridges|ORG] 𠮷.`),
  )
})

test('tag: several spans are sorted, spans that touch become one, white space at edges is left out', () => {
  const { start } = spanOf(page, 'Tom\nFord')
  const spans = [
    { start: start + 3, end: start + 9 },
    { start: start - 1, end: start + 3 },
    { start: start - 5, end: start - 1 },
  ]
  const { mentions } = edited(page, { kind: 'tag', label: 'PER', spans })
  expect(mentions.at(-1)).toMatchObject({ quote: 'met Tom\nFord', spans: [{ start: start - 4, end: start + 8 }] })
  const parted = edited(page, { kind: 'tag', label: 'ORG', spans: [spanOf(page, '𠮷'), spanOf(page, 'Lu ')] })
  expect(parted.mentions.at(-1)).toMatchObject({ quote: 'Lu𠮷', spans: [spanOf(page, 'Lu'), spanOf(page, '𠮷')] })
})

test('tag is refused', () => {
  const spanned = (start: number, end: number) => refusal(page, { kind: 'tag', label: 'PER', spans: [{ start, end }] })
  expect(refusal(page, tag('Anna Berg'))).toBe('already-tagged')
  expect(refusal(page, tag('Tom', ''))).toBe('no-label')
  expect(refusal(page, { kind: 'tag', label: 'PER', spans: [] })).toBe('bad-span')
  expect(spanned(3, 4)).toBe('no-text-there')
  expect(spanned(3, 3)).toBe('bad-span')
  expect(spanned(0, page.text.length + 1)).toBe('bad-span')
  expect(spanned(0, spanOf(page, '𠮷').start + 1)).toBe('bad-span')
  expect(refusal(page, { kind: 'tag', label: 'PER', spans: [{ start: 0, end: 5 }, { start: 4, end: 9 }] })).toBe('bad-span')
})

test('untag, relabel, respan', () => {
  expect(edited(page, { kind: 'untag', mention: berg }).mentions).toEqual([])
  expect(edited(page, { kind: 'relabel', mention: berg, label: 'LOC' }).mentions).toEqual([
    { ...page.mentions[0], label: 'LOC' },
  ])
  expect(edited(page, { kind: 'respan', mention: berg, spans: [spanOf(page, ' Anna')] }).mentions).toEqual([
    { ...page.mentions[0], spans: [spanOf(page, 'Anna')], quote: 'Anna' },
  ])
})

test('untag, relabel and respan are refused', () => {
  const two = edited(page, tag('Berg', 'PER'), tag('Anna Berg', 'LOC'))
  expect(refusal(page, { kind: 'untag', mention: 'm9' })).toBe('no-such-mention')
  expect(refusal(page, { kind: 'relabel', mention: 'm9', label: 'LOC' })).toBe('no-such-mention')
  expect(refusal(page, { kind: 'relabel', mention: berg, label: 'PER' })).toBe('nothing-to-do')
  expect(refusal(page, { kind: 'relabel', mention: berg, label: '' })).toBe('no-label')
  expect(refusal(two, { kind: 'relabel', mention: berg, label: 'LOC' })).toBe('already-tagged')
  expect(refusal(two, { kind: 'respan', mention: berg, spans: [spanOf(page, 'Berg')] })).toBe('already-tagged')
  expect(refusal(page, { kind: 'respan', mention: berg, spans: page.mentions[0]!.spans })).toBe('nothing-to-do')
  expect(refusal(page, { kind: 'respan', mention: berg, spans: [] })).toBe('bad-span')
})

test('together: all or none, one after the other', () => {
  const both: Edit = { kind: 'together', edits: [tag('Tom\nFord'), { kind: 'relabel', mention: 'm3', label: 'ORG' }] }
  expect(edited(page, both).mentions.map(({ id, label }) => `${id} ${label}`)).toEqual(['m2 PER', 'm3 ORG'])
  const mixed: Edit = { kind: 'together', edits: [tag('Tom\nFord'), { kind: 'cut', at: spanOf(page, 'Ford').start }, tag('Lu')] }
  expect(show(edited(page, mixed))).toBe(
    rows(`
 §1  body       The mayor, [Anna Berg|PER], met [Tom
 §4  body       Ford|PER] of [Lu|PER] Bridges 𠮷.`),
  )
})

test('together: a place that one edit frees can be tagged by the next, one that it takes cannot', () => {
  const freed = edited(page, { kind: 'together', edits: [{ kind: 'untag', mention: berg }, tag('Anna Berg')] })
  expect(freed.mentions.map(({ quote, label }) => [quote, label])).toEqual([['Anna Berg', 'PER']])
  const moved: Edit = { kind: 'relabel', mention: berg, label: 'ORG' }
  expect(edited(page, { kind: 'together', edits: [moved, tag('Anna Berg')] }).mentions.map(({ label }) => label)).toEqual(['ORG', 'PER'])
  expect(refusal(page, { kind: 'together', edits: [moved, tag('Anna Berg', 'ORG')] })).toBe('already-tagged')
  expect(refusal(page, { kind: 'together', edits: [{ kind: 'untag', mention: berg }, { kind: 'untag', mention: berg }] })).toBe('no-such-mention')
})

test('together is refused when one of its edits is', () => {
  const twice: Edit = { kind: 'together', edits: [tag('Tom'), tag('Lu'), tag('Tom')] }
  expect(applyEdit(page, twice)).toEqual({ ok: false, reason: 'already-tagged' })
  expect(applyEdit(page, { kind: 'together', edits: [tag('Tom'), { kind: 'cut', at: 0 }] })).toEqual({
    ok: false,
    reason: 'already-a-boundary',
  })
  expect(applyEdit(page, { kind: 'together', edits: [] })).toEqual({ ok: false, reason: 'nothing-to-do' })
})
