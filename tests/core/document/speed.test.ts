import { expect, test, vi } from 'vitest'
import { applyEdit } from '#core/document/apply'
import type { Edit } from '#core/document/edit'
import { documentFrom } from '#core/document/from-segmentation'
import { acceptAll, differences } from '#core/document/resplit/differences'
import type { Document } from '#core/document/model'
import { partsInSource } from '#core/document/places'
import { assemble } from '#core/segment/assemble'
import type { Role } from '#core/segment/role'
import type { ProposedArticle, ProposedPart } from '#core/segment/segmentation'
import { linesOf } from '#core/text/lines'

vi.setConfig({ testTimeout: 60_000 })

const ROLES_IN_TURN: readonly Role[] = ['headline', 'byline', 'body', 'crosshead', 'body', 'crosshead', 'body', 'caption']

/** 20,000 parts of 10 lines each, eight to an article. */
function hugePage(): Document {
  const articles: ProposedArticle[] = []
  const stretches: string[] = []
  let at = 0
  for (let index = 0; index < 2_500; index += 1) {
    const parts = ROLES_IN_TURN.map((role, place): ProposedPart => {
      const lines = Array.from({ length: 10 }, (_, line) => `第${index}篇第${place}段第${line}行，新桥昨天通车`).join('\n')
      const part = { start: at, end: at + lines.length, role, confidence: 0.9, candidates: [] }
      stretches.push(lines)
      at = part.end + 1
      return part
    })
    articles.push({ parts, confidence: 0.9 })
  }
  const source = { name: 'huge.txt', digest: '0'.repeat(64), encoding: 'utf-8' }
  const boundaries = articles.map(({ parts }) => ({ at: parts[0]!.start, chance: 0.5 }))
  return documentFrom({ id: 'd1', source, text: stretches.join('\n') }, { articles, furniture: [], boundaries })
}

function medianTime(run: () => void): number {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[7]!
}

const page = hugePage()
const middle = partsInSource(page)[10_002]!.part
const inside = page.text.indexOf('\n', middle.start) + 1

test('an edit of 200,000 lines in 20,000 parts costs no more than a few walks over the lines', () => {
  const walk = medianTime(() => linesOf(page.text))
  const edits: Edit[] = [
    { kind: 'cut', at: inside + 3 },
    { kind: 'join', at: partsInSource(page)[10_000]!.part.start },
    { kind: 'assign', span: { start: inside, end: inside + 12 }, to: { article: 'a1' } },
    { kind: 'set-role', span: { start: inside, end: inside + 12 }, role: 'deck' },
    { kind: 'dissolve', article: 'a1000' },
    { kind: 'tag', label: 'LOC', spans: [{ start: inside, end: inside + 2 }] },
  ]
  for (const edit of edits) {
    expect(applyEdit(page, edit).ok).toBe(true)
    const cost = medianTime(() => applyEdit(page, edit))
    expect(cost, `${edit.kind} took ${cost.toFixed(1)} ms, a walk ${walk.toFixed(1)} ms`).toBeLessThan(5 * walk)
  }
})

test('tagging ten times as many places together takes about ten times as long', () => {
  const tags = partsInSource(page).map(({ part }): Edit => {
    return { kind: 'tag', label: 'LOC', spans: [{ start: part.start, end: part.start + 2 }] }
  })
  const few = medianTime(() => applyEdit(page, { kind: 'together', edits: tags.slice(0, 2_000) }))
  const many = medianTime(() => applyEdit(page, { kind: 'together', edits: tags }))
  expect(many / few).toBeLessThan(40)
})

test('one mention more beside 20,000 others costs a small part of what all of them did', () => {
  const tags = partsInSource(page).map(({ part }): Edit => ({ kind: 'tag', label: 'LOC', spans: [{ start: part.start, end: part.start + 2 }] }))
  const all: Edit = { kind: 'together', edits: tags }
  const tagged = applyEdit(page, all)
  if (!tagged.ok) throw new Error(tagged.reason)
  const one: Edit = { kind: 'tag', label: 'PER', spans: [{ start: middle.start, end: middle.start + 3 }] }
  expect(medianTime(() => applyEdit(tagged.document, one)) / medianTime(() => applyEdit(page, all))).toBeLessThan(0.25)
})

test('accepting a new split costs as much per difference whether it has 200 or 2,000 of them', () => {
  const lines = linesOf(page.text)
  const shifted = (count: number) => {
    const places = lines.slice(0, count).map((_, index) => ({ article: Math.floor((index + 5) / 80), role: ROLES_IN_TURN[Math.floor((index + 5) / 10) % 8]! }))
    return assemble(lines.slice(0, count), places.map((place) => ({ ...place, roleConfidence: 0.9 })))
  }
  const accept = (count: number) => {
    const text = page.text.slice(0, lines[count - 1]!.end)
    const old = { articles: page.articles.slice(0, count / 80).map(({ parts }) => ({ parts: parts.map((part) => ({ ...part, candidates: [] })), confidence: 0.9 })), furniture: [], boundaries: [] }
    const document = documentFrom({ id: 'd1', source: page.source, text }, old)
    const segmentation = shifted(count)
    return medianTime(() => expect(applyEdit(document, acceptAll(differences(document, segmentation))!).ok).toBe(true))
  }
  expect(accept(16_000) / accept(1_600)).toBeLessThan(40)
})
