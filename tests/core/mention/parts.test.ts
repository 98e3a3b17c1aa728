import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Trie } from '#core/mention/lexicon/trie'
import { parseLexicon } from '#core/mention/lexicon/lexicon'
import { bylineNames } from '#core/mention/rules/byline'
import { Decoder, namesIn } from '#core/mention/tagger/decode'
import { Marginals } from '#core/mention/tagger/marginals'
import { Prospects } from '#core/mention/tagger/prospects'
import { mayFinish, mayFollow, mayStart, STATES } from '#core/mention/tagger/states'
import { shippedResources } from './suggester'

const { lexicon } = shippedResources()

it.each([
  ['本报讯（记者 石大山 通讯员 罗小禾 白云飞）', ['石大山', '罗小禾', '白云飞']],
  ['本报记者 石大山 罗小禾 文/图', ['石大山', '罗小禾']],
  ['（石大山 摄）', ['石大山']],
  ['□记者 欧阳清风 通讯员 阿依夏木·买买提', ['欧阳清风', '阿依夏木·买买提']],
  ['记者从会上了解到，今年小麦丰收。', []],
  ['记者 近日走进柳林镇。', []],
  ['本报记者 摄', []],
])('reads the by-line %s', (text, names) => {
  expect(bylineNames(text, lexicon).map(({ start, end }) => text.slice(start, end))).toEqual(names)
})

it('finds in a trie exactly what was put in', () => {
  const word = fc.string({ unit: fc.constantFrom('石', '大', '山', 'a'), minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), word, (words, other) => {
      const trie = new Trie(4)
      words.forEach((each) => trie.add(each, 1))
      for (const each of words) expect(trie.get(each)).toBe(1)
      expect(trie.get(other)).toBe(words.includes(other) ? 1 : 0)
    }),
  )
})

it('names the line of a lexicon that it does not understand', () => {
  expect(parseLexicon('# 词\nplace\t清河县\nplcae\t柳林镇\n')).toEqual({ ok: false, line: 3 })
})

const scores = fc.array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: STATES, maxLength: STATES }), { minLength: 1, maxLength: 4 })
const transitions = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: STATES * STATES, maxLength: STATES * STATES })

/** Every legal sequence of states with its score: what decoding and marginals must agree with. */
function allPaths(emissions: readonly (readonly number[])[], steps: readonly number[]): { path: number[]; score: number }[] {
  let paths = Array.from({ length: STATES }, (_, s) => ({ path: [s], score: emissions[0]![s]! })).filter(({ path }) => mayStart(path[0]!))
  for (const row of emissions.slice(1)) {
    paths = paths.flatMap(({ path, score }) => {
      const last = path.at(-1)!
      return Array.from({ length: STATES }, (_, s) => s)
        .filter((s) => mayFollow(last, s))
        .map((s) => ({ path: [...path, s], score: score + steps[last * STATES + s]! + row[s]! }))
    })
  }
  return paths.filter(({ path }) => mayFinish(path.at(-1)!))
}

it('decodes the best of all legal sequences', () => {
  fc.assert(
    fc.property(scores, transitions, (emissions, steps) => {
      const paths = allPaths(emissions, steps)
      const most = Math.max(...paths.map(({ score }) => score))
      const path = new Decoder().viterbi(Float64Array.from(emissions.flat()), emissions.length, Float64Array.from(steps))
      const found = paths.find((each) => each.path.every((state, i) => state === path[i]))
      expect(found?.score).toBeCloseTo(most, 9)
    }),
    { numRuns: 30 },
  )
})

it('sees no prospect of a name only where the best sequence has none', () => {
  let without = 0
  fc.assert(
    fc.property(scores, transitions, fc.integer({ min: 0, max: 12 }), (emissions, steps, more) => {
      const sure = Float64Array.from(emissions.flatMap(([none, ...others]) => [none! + more, ...others]))
      const transitions = Float64Array.from(steps)
      const names = namesIn(new Decoder().viterbi(sure, emissions.length, transitions), emissions.length)
      const mayHold = new Prospects(transitions).mayHoldName(0, emissions.length, sure)
      if (names.length > 0) expect(mayHold).toBe(true)
      if (!mayHold) without++
    }),
    { numRuns: 300 },
  )
  expect(without).toBeGreaterThan(0)
})

it('gives each state the share of the sequences that pass through it', () => {
  fc.assert(
    fc.property(scores, transitions, (emissions, steps) => {
      const paths = allPaths(emissions, steps)
      const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0)
      const marginals = new Marginals()
      expect(marginals.compute(Float64Array.from(emissions.flat()), emissions.length, Float64Array.from(steps))).toBeCloseTo(Math.log(total), 6)
      for (let s = 0; s < STATES; s++) {
        const through = paths.filter(({ path }) => path[0] === s).reduce((sum, { score }) => sum + Math.exp(score), 0)
        expect(marginals.at[s]!).toBeCloseTo(through / total, 6)
      }
    }),
    { numRuns: 30 },
  )
})

it('reads names out of states', () => {
  // 0 none; PER 1–4, LOC 5–8, ORG 9–12, each begin, middle, end, single.
  expect(namesIn(Uint8Array.of(0, 1, 2, 3, 8, 9, 11, 0), 8)).toEqual([
    { start: 1, end: 4, label: 0 },
    { start: 4, end: 5, label: 1 },
    { start: 5, end: 7, label: 2 },
  ])
})
