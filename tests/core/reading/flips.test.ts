import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { applyEdit } from '#core/document/apply'
import type { Edit } from '#core/document/edit'
import type { Document } from '#core/document/model'
import { breakAt, leaveOut, placesAt, repairPlaces, replaceBy } from '#core/reading/flips'
import { readingOf } from '#core/reading/reading'
import { choices, documents, walk } from '../document/arbitrary'
import { edited } from '../document/edited'
import { doc } from '../../support/document-notation'

vi.setConfig({ testTimeout: 60_000 })

/** `⇥` stands for the two wide blanks that begin a paragraph. */
const page = (notation: string) => doc(notation.replaceAll('⇥', '\u3000\u3000'))

const read = (document: Document) => readingOf(document, document.articles[0]!)
const text = (document: Document) => read(document).text
const places = (document: Document) => repairPlaces(document, read(document))

/** What the flips of a page make of it, one row each. */
function flipped(document: Document): string[] {
  return places(document).flatMap(({ kind, flips }) => {
    return flips.map(({ to, edit }) => `${kind} → ${to}: ${text(edited(document, edit))}`.replaceAll('\n', '¶'))
  })
}

test('a wrap, a space, a paragraph: each can be had otherwise', () => {
  const bridge = page(`
 §1  body      新桥通车那天，河湾
               县 12 月很冷。
               ⇥桥上人多。`)
  expect(text(bridge)).toBe('新桥通车那天，河湾县12月很冷。\n桥上人多。')
  expect(flipped(bridge)).toEqual([
    'join → break: 新桥通车那天，河湾¶县12月很冷。¶桥上人多。',
    'join → blank: 新桥通车那天，河湾 县12月很冷。¶桥上人多。',
    'space → keep: 新桥通车那天，河湾县 12月很冷。¶桥上人多。',
    'space → keep: 新桥通车那天，河湾县12 月很冷。¶桥上人多。',
    'paragraph → join: 新桥通车那天，河湾县12月很冷。桥上人多。',
  ])
})

test('what an editor did can be taken back', () => {
  const bridge = page(`
 §1  body      新桥通
               车。`)
  const broken = edited(bridge, places(bridge)[0]!.flips[0]!.edit)
  expect(flipped(broken)).toEqual(['break → undo: 新桥通车。'])
  const dropped = edited(bridge, leaveOut(read(bridge), { start: 0, end: 1 })!)
  expect(text(dropped)).toBe('桥通车。')
  expect(flipped(dropped)).toContain('drop → undo: 新桥通车。')
})

test('a column that goes on behind foreign text', () => {
  const bridge = page(`
 §1  body      新桥通
 §2  body      学校开学。
 §1  body      车。`)
  expect(flipped(bridge)).toEqual(['join → break: 新桥通¶车。'])
})

test('at a caret: what is there, and a new paragraph', () => {
  const bridge = page(`
 §1  body      新桥通
               车。
               ⇥人多。`)
  const kindsAt = (start: number, end = start) => placesAt(places(bridge), { start, end }).map(({ kind }) => kind)
  expect([kindsAt(3), kindsAt(2), kindsAt(5), kindsAt(0, 9)]).toEqual([['join'], [], ['paragraph'], ['join', 'paragraph']])
  expect([0, 5, 6, 9].map((offset) => breakAt(read(bridge), offset))).toEqual([null, null, null, null])
  expect(text(edited(bridge, breakAt(read(bridge), 1)!))).toBe('新\n桥通车。\n人多。')
  expect(text(edited(bridge, breakAt(read(bridge), 3)!))).toBe('新桥通\n车。\n人多。')
})

test('characters are left out and replaced, over a wrap too', () => {
  const bridge = page(`
 §1  body      新桥通
               车\u{1000CA}。`)
  expect(text(edited(bridge, replaceBy(read(bridge), { start: 4, end: 6 }, '①')!))).toBe('新桥通车①。')
  expect(text(edited(bridge, leaveOut(read(bridge), { start: 2, end: 4 })!))).toBe('新桥\u{1000CA}。')
  expect(leaveOut(read(bridge), { start: 2, end: 2 })).toBeNull()
})

const steps = fc.array(choices, { maxLength: 12 })

test('on any page every flip changes how it reads, and taking it back makes it as it was', () => {
  fc.assert(
    fc.property(documents, steps, (first, list) => {
      const document = [...walk(first, list)].at(-1)?.after ?? first
      for (const article of document.articles) {
        const before = readingOf(document, article)
        for (const { source, kind, by, flips } of repairPlaces(document, before)) {
          for (const { edit, to } of flips) {
            const result = applyEdit(document, edit)
            const how = JSON.stringify({ kind, by, to, source })
            if (!result.ok) throw new Error(`${how}: ${result.reason}`)
            if (by === 'editor') continue
            expect(readingOf(result.document, article).text, how).not.toBe(before.text)
            if (result.document.repairs.length <= document.repairs.length) continue
            expect(readingOf(edited(result.document, backOf(edit)), article).text, how).toBe(before.text)
          }
        }
      }
    }),
    { numRuns: 200 },
  )
})

function backOf(edit: Edit): Edit {
  if (edit.kind !== 'repair') throw new Error(edit.kind)
  return { kind: 'unrepair', span: { start: edit.override.start, end: edit.override.end } }
}
