import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { applyEdit } from '#core/document/apply'
import { check } from '#core/document/check'
import type { Edit } from '#core/document/edit'
import { documentFrom } from '#core/document/from-segmentation'
import type { Document, Part } from '#core/document/model'
import { partAt, partsInSource } from '#core/document/places'
import { acceptAll, differences } from '#core/document/resplit/differences'
import { onlyBlanksBetween, textFrom } from '#core/document/source-span'
import { assemble } from '#core/segment/assemble'
import { ROLES } from '#core/segment/role'
import type { Segmentation } from '#core/segment/segmentation'
import { isBlank, linesOf } from '#core/text/lines'
import { choices, walk } from '../arbitrary'

vi.setConfig({ testTimeout: 60_000 })

const RUNS = { numRuns: 500 }
const label = fc.record({ article: fc.integer({ min: -1, max: 3 }), role: fc.constantFrom(...ROLES.slice(0, 7)), again: fc.boolean() })
const labels = fc.array(label, { minLength: 24, maxLength: 24 })
const texts = fc
  .array(fc.constantFrom('雨落在河上。', '城里通车', '  新桥', '', '\u3000', '𠮷田'), { minLength: 1, maxLength: 24 })
  .map((lines) => lines.join('\n'))
const edits = fc.array(choices, { maxLength: 15 })

/** Two splits of one text: the old one, of which some pieces are in question, and the new one. */
const pages = fc.record({ text: texts, old: labels, fresh: labels, asked: fc.array(fc.nat(23), { maxLength: 4 }) })

test('accepting everything on an untouched page gives the page as the new split has it', () => {
  fc.assert(
    fc.property(pages, ({ text, old, fresh }) => {
      const document = documentOf(text, split(text, old))
      const segmentation = split(text, fresh)
      expect(outline(accepted(document, segmentation))).toEqual(outline(documentOf(text, segmentation)))
    }),
    RUNS,
  )
})

test('… also when it had open questions: a piece in question stays a part of its own', () => {
  fc.assert(
    fc.property(pages, ({ text, old, fresh, asked }) => {
      const document = documentOf(text, split(text, old, asked))
      const segmentation = split(text, fresh)
      expect(outline(mended(accepted(document, segmentation)))).toEqual(outline(documentOf(text, segmentation)))
    }),
    RUNS,
  )
})

test('the same split again has no differences', () => {
  fc.assert(
    fc.property(pages, ({ text, old, asked }) => {
      const segmentation = split(text, old, asked)
      expect(differences(documentOf(text, segmentation), segmentation)).toEqual([])
    }),
    RUNS,
  )
})

test('in whatever order they are accepted, the split is the same in the end', () => {
  fc.assert(
    fc.property(pages, fc.infiniteStream(fc.nat()), ({ text, old, fresh }, random) => {
      const document = documentOf(text, split(text, old))
      const segmentation = split(text, fresh)
      const left = [...differences(document, segmentation)]
      let now = document
      while (left.length > 0) {
        const [one] = left.splice(random.next().value % left.length, 1)
        now = applied(now, one!.edit)
      }
      expect(outline(now)).toEqual(outline(documentOf(text, segmentation)))
    }),
    RUNS,
  )
})

test('on an edited page no mention, no decided piece and no settled boundary changes unless the editor asks for it', () => {
  fc.assert(
    fc.property(pages, edits, ({ text, old, fresh }, list) => {
      const document = [...walk(documentOf(text, split(text, old)), list)].at(-1)?.after ?? documentOf(text, split(text, old))
      const segmentation = split(text, fresh)
      const after = accepted(document, segmentation)
      expect(check(after)).toEqual([])
      expect([after.mentions, after.repairs]).toEqual([document.mentions, document.repairs])
      for (const { part, article } of partsInSource(document)) {
        if (part.by === 'machine' && part.confidence < 1) continue
        const now = partAt(after, textFrom(text, part.start))
        expect([now?.part.role, now?.article?.id]).toEqual([part.role, article?.id])
      }
      for (const place of document.settled) expect(changesAt(after, place)).toBe(changesAt(document, place))
      for (const { edit } of differences(document, segmentation)) {
        expect(applyEdit(document, edit).ok, JSON.stringify(edit)).toBe(true)
      }
    }),
    RUNS,
  )
})

test('nothing on a confirmed page is accepted with the rest', () => {
  fc.assert(
    fc.property(pages, ({ text, old, fresh }) => {
      const document = applied(documentOf(text, split(text, old)), { kind: 'confirm' })
      expect(acceptAll(differences(document, split(text, fresh)))).toBeNull()
    }),
    RUNS,
  )
})

function split(text: string, all: readonly { article: number; role: Part['role']; again: boolean }[], asked: readonly number[] = []): Segmentation {
  const lines = linesOf(text).filter((line) => !isBlank(text, line))
  const own = lines.map((_, index) => {
    let from = index
    while (from > 0 && all[from]!.again) from -= 1
    return { article: all[from]!.article, role: all[from]!.role, roleConfidence: 0.8 }
  })
  const candidates = new Map(asked.map((line) => [line, [{ article: own[0]?.article ?? null, confidence: 0.6 }]]))
  return assemble(lines, own, { boundaries: lines.map((_, index) => index / lines.length), candidates })
}

function documentOf(text: string, segmentation: Segmentation): Document {
  return documentFrom({ id: 'd1', source: { name: 'page.txt', digest: '0'.repeat(64), encoding: 'utf-8' }, text }, segmentation)
}

function accepted(document: Document, segmentation: Segmentation): Document {
  const edit = acceptAll(differences(document, segmentation))
  return edit === null ? document : applied(document, edit)
}

function applied(document: Document, edit: Edit): Document {
  const result = applyEdit(document, edit)
  if (!result.ok) throw new Error(`${JSON.stringify(edit)} was refused: ${result.reason}`)
  return result.document
}

/** Which text has which role in which article, in reading order; the articles by their places only. */
function outline({ articles, furniture }: Document) {
  const rows = (parts: readonly Part[]) => parts.map(({ start, end, role }) => `${start}-${end} ${role}`)
  return { articles: articles.map(({ parts }) => rows(parts)), furniture: rows(furniture) }
}

/** The document with parts of one role that touch made into one. */
function mended({ articles, furniture, ...rest }: Document): Document {
  const mend = (parts: readonly Part[]) =>
    parts.reduce<Part[]>((done, part) => {
      const last = done.at(-1)
      const touches = last?.role === part.role && onlyBlanksBetween(rest.text, last.end, part.start)
      return touches ? [...done.slice(0, -1), { ...last, end: part.end }] : [...done, part]
    }, [])
  return { ...rest, articles: articles.map((article) => ({ ...article, parts: mend(article.parts) })), furniture: mend(furniture) }
}

function changesAt(document: Document, place: number): boolean {
  const placed = partsInSource(document)
  const index = placed.findLastIndex(({ part }) => part.start <= place)
  if (index < 1 || textFrom(document.text, placed[index]!.part.start) !== place) return false
  return placed[index]!.article?.id !== placed[index - 1]!.article?.id
}
