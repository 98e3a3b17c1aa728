import { expect, test } from 'vitest'
import { check } from '#core/document/check'
import { documentFrom } from '#core/document/from-segmentation'
import type { ProposedPart, Segmentation } from '#core/segment/segmentation'

const text = 'Page 3\nA bridge\nThe dam holds.\n\nIt is built.\nThe dam'
const source = { name: 'page.txt', digest: '0'.repeat(64), encoding: 'utf-8' }

const part = (words: string, role: ProposedPart['role'], candidates: ProposedPart['candidates'] = []): ProposedPart => {
  const start = text.lastIndexOf(words)
  return { start, end: start + words.length, role, confidence: 0.8, candidates }
}

const proposal: Segmentation = {
  articles: [
    { parts: [part('A bridge', 'headline'), part('It is built.', 'body')], confidence: 0.7 },
    {
      parts: [
        part('The dam holds.', 'body'),
        part('The dam', 'caption', [
          { article: 1, confidence: 0.6 },
          { article: 0, confidence: 0.3 },
          { article: null, confidence: 0.1 },
        ]),
      ],
      confidence: 0.6,
    },
  ],
  furniture: [part('Page 3', 'folio')],
  boundaries: [
    { at: 7, chance: 0.9 },
    { at: 16, chance: 0.85 },
    { at: 32, chance: 0.15 },
    { at: 45, chance: 0.1 },
  ],
}

const document = documentFrom({ id: 'd1', source, text }, proposal)

test('articles are numbered in page order: by where their texts stand', () => {
  expect(document.articles.map(({ id, parts, confidence, status }) => [id, parts[0]!.role, confidence, status])).toEqual([
    ['a1', 'body', 0.6, 'todo'],
    ['a2', 'headline', 0.7, 'todo'],
  ])
  expect(document.serial).toBe(2)
})

test('every choice is the machine’s, candidates are named by article id', () => {
  expect(document.articles[0]!.parts[1]).toEqual({
    start: text.lastIndexOf('The dam'),
    end: text.length,
    role: 'caption',
    by: 'machine',
    confidence: 0.8,
    candidates: [
      { article: 'a1', confidence: 0.6 },
      { article: 'a2', confidence: 0.3 },
      { article: null, confidence: 0.1 },
    ],
  })
  expect(document.furniture[0]).toEqual({ start: 0, end: 6, role: 'folio', by: 'machine', confidence: 0.8 })
})

test('boundaries with chances from 0.15 to 0.85 are doubts', () => {
  expect(document.doubts).toEqual([
    { at: 16, chance: 0.85 },
    { at: 32, chance: 0.15 },
  ])
})

test('nobody has looked at it yet, and nothing is wrong with it', () => {
  expect(document).toMatchObject({ id: 'd1', source, text, mentions: [], repairs: [], status: 'new' })
  expect(check(document)).toEqual([])
})

test('a page without text has no articles', () => {
  const empty = documentFrom({ id: 'd1', source, text: ' \n' }, { articles: [], furniture: [], boundaries: [] })
  expect(empty).toMatchObject({ articles: [], furniture: [], serial: 0 })
  expect(check(empty)).toEqual([])
})
