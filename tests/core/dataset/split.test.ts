import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '#core/dataset/fingerprint'
import { splitOf, type SplitItem } from '#core/dataset/split'
import { storiesOf } from '#core/dataset/stories'
import { SPLITS, USUAL_SPLIT, type SplitChoice, type SplitName } from '#core/dataset/split-choice'

const FREE: SplitChoice = { ...USUAL_SPLIT, together: { nearDuplicates: false, pages: false, dates: false } }

function item(id: string, more: Partial<SplitItem> = {}): SplitItem {
  return { id, document: id, date: null, labels: new Map(), fingerprint: null, ...more }
}

const many = (count: number, more: (index: number) => Partial<SplitItem> = () => ({})) =>
  Array.from({ length: count }, (_, index) => item(`d${index}/a1`, more(index)))

function counts(places: ReadonlyMap<string, SplitName>): Record<SplitName, number> {
  const found = { train: 0, dev: 0, test: 0 }
  for (const split of places.values()) found[split] += 1
  return found
}

describe('a split', () => {
  it('keeps to the shares', () => {
    expect(counts(splitOf(many(1000), FREE))).toEqual({ train: 800, dev: 100, test: 100 })
    expect(counts(splitOf(many(10), FREE))).toEqual({ train: 8, dev: 1, test: 1 })
    expect(counts(splitOf(many(100), { ...FREE, shares: { train: 1, dev: 0, test: 1 } }))).toEqual({ train: 50, dev: 0, test: 50 })
  })

  it('is the same for the same seed, in whatever order the articles come, and another for another seed', () => {
    const items = many(200)
    const places = splitOf(items, FREE)
    expect(new Map([...splitOf(items.toReversed(), FREE)].sort())).toEqual(new Map([...places].sort()))
    expect(splitOf(items, { ...FREE, seed: '2' })).not.toEqual(places)
  })

  it('is this one on every machine', () => {
    const places = splitOf(many(12), FREE)
    expect([...places].filter(([, split]) => split !== 'train').sort()).toMatchInlineSnapshot(`
      [
        [
          "d0/a1",
          "dev",
        ],
        [
          "d1/a1",
          "test",
        ],
      ]
    `)
  })

  it('gives every label its shares, the rare ones too', () => {
    const items = many(400, (index) => ({ labels: new Map([['PER', 3], ...(index % 20 === 7 ? [['LAW', 1] as const] : [])]) }))
    const places = splitOf(items, FREE)
    const rare = items.filter(({ labels }) => labels.has('LAW')).map(({ id }) => places.get(id))
    expect(SPLITS.map((split) => rare.filter((one) => one === split).length)).toEqual([16, 2, 2])
  })

  it('never parts a page, a day or the same story', () => {
    const story = fingerprintOf('河湾镇的新桥昨天上午通车，镇上的孩子不再绕山路上学。'.repeat(3))
    const arbitrary = fc.array(fc.record({ page: fc.nat(9), day: fc.nat(5), same: fc.boolean() }), { minLength: 1, maxLength: 60 })
    const choice = { ...USUAL_SPLIT, together: { nearDuplicates: true, pages: true, dates: true } }
    fc.assert(
      fc.property(arbitrary, fc.string(), (articles, seed) => {
        const items = articles.map(({ page, day, same }, index) =>
          item(`d${page}/a${index}`, {
            document: `d${page}`,
            date: day === 0 ? null : `2020-01-0${day}`,
            fingerprint: same ? story : fingerprintOf(`第${index * 7919}篇，${index}号。`),
          }),
        )
        const places = splitOf(items, { ...choice, seed })
        expect(places.size).toBe(items.length)
        for (const keyOf of [(one: SplitItem) => one.document, (one: SplitItem) => one.date, (one: SplitItem) => (one.fingerprint === story ? 'same' : null)]) {
          const seen = new Map<string, SplitName>()
          for (const one of items) {
            const key = keyOf(one)
            if (key === null) continue
            expect(places.get(one.id)).toBe(seen.get(key) ?? places.get(one.id))
            seen.set(key, places.get(one.id)!)
          }
        }
      }),
    )
  })

  it('never parts what an editor linked, whatever the choice, be it through an article that is not there', () => {
    const stories = storiesOf([
      { id: 'd3/a1', to: ['gone/a1'] },
      { id: 'd77/a1', to: ['gone/a1'] },
      { id: 'd78/a1', to: ['d77/a1'] },
      { id: 'd50/a1', to: ['d51/a1'] },
    ])
    expect(stories.map((story) => story.toSorted())).toEqual([['d3/a1', 'd77/a1', 'd78/a1', 'gone/a1'], ['d50/a1', 'd51/a1']])
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const places = splitOf(many(100), { ...FREE, seed }, stories)
        for (const story of stories) expect(new Set(story.flatMap((id) => places.get(id) ?? [])).size).toBe(1)
      }),
    )
  })

  it('puts a group that is larger than a split where it does least harm', () => {
    const items = [...many(60), ...Array.from({ length: 40 }, (_, index) => item(`big/a${index}`, { document: 'big' }))]
    const places = splitOf(items, { ...FREE, together: { ...FREE.together, pages: true } })
    expect(places.get('big/a0')).toBe('train')
    expect(counts(places)).toEqual({ train: 80, dev: 10, test: 10 })
  })
})
