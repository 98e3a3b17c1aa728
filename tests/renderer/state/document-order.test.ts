import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder, neediest, ORDERS, progressOf } from '#renderer/state/document-order'
import { summary } from '../../support/fake-window'

const rows = fc.array(
  fc.record({ doubts: fc.nat(3), confidence: fc.constantFrom(0.2, 0.5, 1), status: fc.constantFrom('new', 'edited', 'confirmed' as const), articles: fc.nat(4) }),
  { maxLength: 30 },
).map((all) => all.map((change, i) => summary(`page-${i}.txt`, { ...change, status: change.status as 'new' })))

describe('the order of documents', () => {
  it('keeps every document, and those that are equal in order of import', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...ORDERS), (all, by) => {
        const sorted = inOrder(all, { by, descending: false }, '')
        expect(new Set(sorted)).toEqual(new Set(all))
        if (by === 'doubts') {
          for (const [i, row] of sorted.entries()) {
            const next = sorted[i + 1]
            if (next?.doubts === row.doubts) expect(all.indexOf(row)).toBeLessThan(all.indexOf(next))
          }
        }
      }),
    )
  })

  it('takes a document that was only tagged for one that was worked on', () => {
    expect(progressOf(summary('a.txt'))).toBe('new')
    expect(progressOf(summary('a.txt', { mentions: 3 }))).toBe('edited')
    expect(progressOf(summary('a.txt', { done: 1 }))).toBe('edited')
    expect(progressOf(summary('a.txt', { mentions: 3, status: 'confirmed' }))).toBe('confirmed')
  })

  it('counts numbers in names as numbers', () => {
    const all = ['10.txt', '9.txt', '第2版.txt', '第10版.txt'].map((name, i) => summary(name, { id: String(i) }))
    expect(inOrder(all, { by: 'name', descending: false }, '').map((row) => row.name)).toEqual(['9.txt', '10.txt', '第2版.txt', '第10版.txt'])
  })

  it('lets through what contains the filter, upper and lower case alike', () => {
    const all = [summary('Spring-1.txt'), summary('autumn.txt')]
    expect(inOrder(all, { by: 'name', descending: true }, ' sPRing ').map((row) => row.name)).toEqual(['Spring-1.txt'])
  })
})

describe('the neediest document', () => {
  it('is never confirmed, never the one that is left, and no other has more doubts', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const except = all[0]?.id ?? null
        const open = all.filter((row) => row.status !== 'confirmed' && row.id !== except)
        const found = neediest(all, except)
        if (open.length === 0) expect(found).toBeNull()
        else expect(found?.doubts).toBe(Math.max(...open.map((row) => row.doubts)))
        if (found !== null) expect(open).toContain(found)
      }),
    )
  })

  it('is the least certain of those with as many doubts', () => {
    const all = [summary('a.txt', { doubts: 1, confidence: 0.8 }), summary('b.txt', { doubts: 1, confidence: 0.3 }), summary('c.txt', { confidence: 0.1 })]
    expect(neediest(all, null)?.name).toBe('b.txt')
  })
})
