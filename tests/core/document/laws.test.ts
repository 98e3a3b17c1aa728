import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { applyEdit } from '#core/document/apply'
import { check } from '#core/document/check'
import { crossingMentions } from '#core/document/crossing-mentions'
import type { Edit } from '#core/document/edit'
import { push, redo, startHistory, undo } from '#core/document/history'
import { inPageOrder } from '#core/document/in-page-order'
import type { Document } from '#core/document/model'
import { partsAsTheyAre, partsInSource } from '#core/document/places'
import { openQuestions, questionCount, questionCounts } from '#core/document/questions'
import { textFrom } from '#core/document/source-span'
import { inReadingOrder } from '#core/segment/reading-order'
import { overlaps } from '#core/text/span'
import { choices, documents, editFor, reorders, walk } from './arbitrary'

// Thousands of random edits take seconds on a slow or busy machine.
vi.setConfig({ testTimeout: 60_000 })

const RUNS = { numRuns: 300 }
const edits = fc.array(choices, { minLength: 3, maxLength: 30 })
const MENTION_EDITS: ReadonlySet<Edit['kind']> = new Set(['tag', 'untag', 'relabel', 'respan', 'link', 'unlink', 'together'])
const SPLIT_EDITS: ReadonlySet<Edit['kind']> = new Set(['cut', 'join', 'assign', 'set-role', 'arrange', 'reorder', 'dissolve'])

test('a document is sound before and after any edits, and no edit changes the document it gets', () => {
  fc.assert(
    fc.property(documents, edits, (document, list) => {
      expect(check(document)).toEqual([])
      for (const { edit, after } of walk(document, list)) {
        const wrong = check(after)
        if (wrong.length > 0) expect({ edit, wrong }).toEqual({ edit, wrong: [] })
      }
    }),
    { numRuns: 2_000 },
  )
})

test('only edits of mentions change mentions', () => {
  fc.assert(
    fc.property(documents, edits, (document, list) => {
      for (const { before, edit, after } of walk(document, list)) {
        if (!MENTION_EDITS.has(edit.kind)) expect(after.mentions).toBe(before.mentions)
      }
    }),
    RUNS,
  )
})

test('a change of the split is told by the status, and nothing else is', () => {
  fc.assert(
    fc.property(documents, edits, (document, list) => {
      for (const { before, edit, after } of walk(document, list)) {
        if (edit.kind === 'together') continue
        const expected = SPLIT_EDITS.has(edit.kind) ? 'edited' : edit.kind === 'confirm' ? 'confirmed' : before.status
        expect(after.status).toBe(expected)
      }
    }),
    RUNS,
  )
})

test('an edit that is done changes the document; one that is refused would do so again', () => {
  fc.assert(
    fc.property(documents, choices, (document, choice) => {
      const edit = editFor(document, choice)
      const result = applyEdit(document, edit)
      if (result.ok) expect(result.document).not.toEqual(document)
      else expect(applyEdit(document, edit)).toEqual(result)
    }),
    { numRuns: 2_000 },
  )
})

test('undoing everything hands back the very same documents, and so does redoing', () => {
  fc.assert(
    fc.property(documents, edits, (document, list) => {
      let history = startHistory(document)
      const seen: Document[] = [document]
      for (const { edit, after } of walk(document, list)) {
        history = push(history, edit, after)
        seen.push(after)
      }
      for (const earlier of seen.slice(0, -1).reverse()) {
        history = undo(history)
        expect(history.present).toBe(earlier)
      }
      expect(undo(history)).toBe(history)
      for (const later of seen.slice(1)) {
        history = redo(history)
        expect(history.present).toBe(later)
      }
      expect(redo(history)).toBe(history)
    }),
    RUNS,
  )
})

test('articles in their natural reading order stay in it, as long as nobody reorders them', () => {
  fc.assert(
    fc.property(documents, edits, (document, list) => {
      for (const { after } of walk(document, list.filter((choice) => !reorders(choice)))) {
        expect(after.articles).toEqual(inPageOrder(after.articles))
        for (const { parts } of after.articles) expect(parts).toEqual(inReadingOrder(parts))
      }
    }),
    RUNS,
  )
})

test('joining undoes a cut wherever it is, within a line too', () => {
  fc.assert(
    fc.property(documents, fc.nat(), (document, place) => {
      const { text } = document
      const whole = applyEdit(document, { kind: 'assign', span: { start: 0, end: text.length }, to: 'new' })
      fc.pre(whole.ok)
      const cut = applyEdit(whole.document, { kind: 'cut', at: place % text.length })
      fc.pre(cut.ok)
      const joined = applyEdit(cut.document, { kind: 'join', at: textFrom(text, place % text.length) })
      expect(joined.ok && joined.document.articles).toEqual(whole.document.articles)
    }),
    RUNS,
  )
})

test('mentions that cross are those with text of two holders', () => {
  fc.assert(
    fc.property(documents, edits, (document, list) => {
      for (const { after } of walk(document, list)) {
        const slow = after.mentions.filter(({ spans }) => {
          const touched = partsInSource(after).filter(({ part }) => spans.some((span) => overlaps(span, part)))
          return new Set(touched.map(({ article }) => article)).size > 1
        })
        expect([...crossingMentions(after)]).toEqual(slow)
      }
    }),
    RUNS,
  )
})

test('what is known of a page after an edit is what would be found by looking at all of it', () => {
  fc.assert(
    fc.property(documents, edits, (document, list) => {
      const pages = [document, ...[...walk(document, list)].map(({ after }) => after)]
      const known = pages.map((page) => [partsInSource(page), openQuestions(page), page.articles.map((article) => questionCount(page, article))])
      for (const [index, page] of pages.entries()) {
        // Nothing of a copy was ever seen before.
        const copy = structuredClone(page)
        const counts = questionCounts(copy)
        const found = [partsAsTheyAre(copy), openQuestions(copy), copy.articles.map(({ id }) => counts.get(id) ?? 0)]
        expect(known[index]).toEqual(found)
      }
    }),
    RUNS,
  )
})

test('what is known of a page does not depend on which of its states was looked at before', () => {
  fc.assert(
    fc.property(documents, edits, fc.nat(), (document, list, seed) => {
      const pages = [...walk(document, list)].map(({ after }) => after)
      const shuffled = pages.toSorted((a, b) => ((a.articles.length * 7 + seed) % 5) - ((b.articles.length * 7 + seed) % 5))
      const known = new Map(shuffled.map((page) => [page, openQuestions(page)]))
      for (const page of pages) expect(known.get(page)).toEqual(openQuestions(structuredClone(page)))
    }),
    { numRuns: 100 },
  )
})
