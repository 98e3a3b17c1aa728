import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { agreementOf } from '#core/compare/agreement'
import { countAgreement } from '#core/compare/agreement-counts'
import { compareDocuments } from '#core/compare/compare-documents'
import { decidedIn, withDecision, type Decision } from '#core/compare/decisions'
import { takeTheirs } from '#core/compare/take-all'
import type { EntityNames } from '#core/compare/entity-names'
import { applyEdit } from '#core/document/apply'
import type { Edit } from '#core/document/edit'
import { check } from '#core/document/check'
import type { Document } from '#core/document/model'
import { partsInSource, runs } from '#core/document/places'
import { textFrom } from '#core/document/source-span'
import { readDecisionsFile, writeDecisionsFile } from '#core/file/decisions-file'
import { choices, documents, walk } from '../document/arbitrary'

vi.setConfig({ testTimeout: 60_000 })

const RUNS = { numRuns: 400 }
const LISTED = Object.fromEntries(
  [['e1', '雨河'], ['e2', '城']].map(([id, name]) => [id!, { name: name!, label: 'PER', otherNames: [], note: '', links: [], mine: id! }]),
)
const NAMES: EntityNames = { mine: LISTED, theirs: LISTED }

/** Two editors who began with the same page. */
const editors = fc
  .tuple(documents, fc.array(choices, { maxLength: 12 }), fc.array(choices, { maxLength: 12 }))
  .map(([page, mine, theirs]) => ({ mine: last(page, mine), theirs: last(page, theirs) }))

function last(page: Document, list: Parameters<typeof walk>[1]): Document {
  return [...walk(page, list)].at(-1)?.after ?? page
}

test('compared with oneself: no differences, and full agreement where there is anything to agree about', () => {
  fc.assert(
    fc.property(editors, ({ mine }) => {
      expect(compareDocuments(mine, mine, NAMES)).toEqual([])
      const { kappa, labels, mentions, boundaries, articles, roles } = agreementOf(countAgreement(mine, mine))
      const figures = [kappa, mentions.f1, boundaries.f1, articles.f1, roles.kappa, roles.same, ...labels.flatMap((label) => [label.kappa, label.f1])]
      for (const figure of figures) if (figure !== null) expect(figure).toBeCloseTo(1)
    }),
    RUNS,
  )
})

test('every difference can be taken for itself, and the document stays sound', () => {
  fc.assert(
    fc.property(editors, ({ mine, theirs }) => {
      for (const { theirsEdit, bothEdit } of compareDocuments(mine, theirs, NAMES)) {
        for (const edit of [theirsEdit, bothEdit]) {
          if (edit === null) continue
          const result = applyEdit(mine, edit)
          if (!result.ok) throw new Error(`${JSON.stringify(edit)} was refused: ${result.reason}`)
          expect(check(result.document)).toEqual([])
        }
      }
    }),
    RUNS,
  )
})

test('taking all of theirs gives their mentions, their boundaries and roles, and leaves no difference', () => {
  fc.assert(
    fc.property(editors, ({ mine, theirs }) => {
      const edit = takeTheirs(mine, theirs, NAMES, () => true)
      const result = edit === null ? { ok: true as const, document: mine } : applyEdit(mine, edit)
      if (!result.ok) throw new Error(`${JSON.stringify(edit)} was refused: ${result.reason}`)
      const after = result.document
      expect(check(after)).toEqual([])
      expect(compareDocuments(after, theirs, NAMES)).toEqual([])
      expect(mentionsOf(after)).toEqual(mentionsOf(theirs))
      expect(outline(after)).toEqual(outline(theirs))
      expect(boundaries(after)).toEqual(boundaries(theirs))
    }),
    RUNS,
  )
})

test('what was decided to stay is not asked again, even after it was written and read', () => {
  fc.assert(
    fc.property(editors, fc.boolean(), ({ mine, theirs }, anew) => {
      const all = compareDocuments(mine, theirs, NAMES)
      const decisions = all.reduce<readonly Decision[]>((kept, one) => withDecision(kept, one, anew ? 'new' : 'mine'), [])
      expect(all.filter(not(decidedIn(written(decisions, mine.text))))).toEqual([])
    }),
    RUNS,
  )
})

test('mentions: whatever is decided for each, none is asked about again', () => {
  fc.assert(
    fc.property(editors, fc.infiniteStream(fc.nat(3)), ({ mine, theirs }, random) => {
      let now = mine
      let decisions: readonly Decision[] = []
      for (const difference of compareDocuments(mine, theirs, NAMES)) {
        const { kind, theirsEdit, bothEdit } = difference
        if (!['mention', 'label', 'edges'].includes(kind)) continue
        const answer = (['mine', 'new', 'theirs', 'both'] as const)[random.next().value!]!
        const edit = answer === 'theirs' ? theirsEdit : answer === 'both' ? bothEdit : null
        if (edit === null) decisions = withDecision(decisions, difference, answer === 'new' ? 'new' : 'mine')
        else {
          if (answer === 'both') decisions = withDecision(decisions, difference, 'both')
          now = applied(now, edit)
        }
      }
      const asked = compareDocuments(now, theirs, NAMES).filter(not(decidedIn(written(decisions, mine.text))))
      expect(asked.filter(({ kind }) => ['mention', 'label', 'edges'].includes(kind))).toEqual([])
    }),
    RUNS,
  )
})

function not<T>(test: (value: T) => boolean): (value: T) => boolean {
  return (value) => !test(value)
}

function applied(document: Document, edit: Edit): Document {
  const result = applyEdit(document, edit)
  if (!result.ok) throw new Error(`${JSON.stringify(edit)} was refused: ${result.reason}`)
  return result.document
}

/** The decisions as they are after a round through their file. */
function written(decisions: readonly Decision[], text: string): readonly Decision[] {
  const read = readDecisionsFile(writeDecisionsFile('d1', decisions, text), 'd1', text)
  if (!read.ok) throw new Error(JSON.stringify(read))
  expect(read.value).toEqual(decisions)
  return read.value
}

function mentionsOf({ mentions }: Document) {
  return mentions.map(({ label, spans, entity }) => `${spans.map(({ start, end }) => `${start}-${end}`).join()} ${label} ${entity ?? ''}`).sort()
}

/** The role of each non-blank character. */
function outline(document: Document): string[] {
  return partsInSource(document).flatMap(({ part: { start, end, role } }) =>
    [...document.text.slice(start, end).matchAll(/\S/gu)].map((found) => `${start + found.index} ${role}`),
  )
}

function boundaries(document: Document): number[] {
  return runs(document).map(({ start }) => textFrom(document.text, start))
}
