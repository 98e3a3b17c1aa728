import { expect, test } from 'vitest'
import { agreementOf, kappaOf } from '#core/compare/agreement'
import { addCounts, countAgreement, NO_COUNTS } from '#core/compare/agreement-counts'
import { doc } from '../../support/document-notation'

test('Cohen’s own kind of table: 70 of 100 alike, half of it by chance', () => {
  expect(kappaOf({ yes: { yes: 40, no: 20 }, no: { yes: 10, no: 30 } })).toBeCloseTo(0.4)
  expect(kappaOf({ yes: { yes: 7 } })).toBeNull()
  expect(kappaOf({})).toBeNull()
  expect(kappaOf({ yes: { no: 5 }, no: { yes: 5 } })).toBeCloseTo(-1)
})

const MINE = doc(`
 §1  headline    通车
     body        [高岩|PER]到[溪口|LOC]，
 §2  body        [北山|LOC]停电。
`)

test('counts characters, mentions, boundaries, roles and articles', () => {
  const theirs = doc(`
 §1  headline    通车
     deck        [高岩|PER]到溪口，
     body        [北山停|LOC]电。
`)
  const counts = countAgreement(MINE, theirs)
  // 13 characters: 高岩 both PER; 溪口 LOC and nothing; 北山 both LOC; 停 nothing and LOC; 6 others nothing.
  expect(counts.labels).toEqual({ '': { '': 6, LOC: 1 }, PER: { PER: 2 }, LOC: { '': 2, LOC: 2 } })
  expect(counts.mentions).toEqual({ PER: { mine: 1, theirs: 1, both: 1 }, LOC: { mine: 2, theirs: 1, both: 0 } })
  expect(counts.boundaries).toEqual({ mine: 1, theirs: 0, both: 0 })
  expect(counts.roles).toEqual({ headline: { headline: 2 }, body: { deck: 6, body: 5 } })
  expect(counts.articles).toEqual({ mine: 2, theirs: 1, both: 0 })

  const agreement = agreementOf(counts)
  expect(agreement.kappa).toBeCloseTo((10 / 13 - (7 * 8 + 2 * 2 + 4 * 3) / 169) / (1 - (7 * 8 + 2 * 2 + 4 * 3) / 169))
  expect(agreement.labels.map(({ label, f1 }) => [label, f1])).toEqual([['LOC', 0], ['PER', 1]])
  expect(agreement.labels[1]!.kappa).toBe(1)
  expect(agreement.mentions).toEqual({ mine: 3, theirs: 2, both: 1, f1: 0.4 })
  expect(agreement.boundaries.f1).toBe(0)
  expect(agreement.roles.same).toBeCloseTo(7 / 13)
})

test('with oneself: 1 everywhere', () => {
  const agreement = agreementOf(countAgreement(MINE, MINE))
  expect(agreement).toMatchObject({ kappa: 1, mentions: { f1: 1 }, boundaries: { f1: 1 }, articles: { f1: 1 }, roles: { kappa: 1, same: 1 } })
  expect(agreement.labels.map(({ kappa, f1 }) => [kappa, f1])).toEqual([[1, 1], [1, 1]])
})

test('nothing tagged by either: there is nothing to agree about', () => {
  const plain = doc(` §1  body        北山停电`)
  expect(agreementOf(countAgreement(plain, plain))).toMatchObject({ kappa: null, labels: [], mentions: { f1: null }, boundaries: { f1: null }, roles: { kappa: null, same: 1 } })
})

test('a character beyond the basic plane is one, and white space is none', () => {
  const page = doc(` §1  body        [𠮷田|PER] 来\u3000了`)
  expect(countAgreement(page, page).labels).toEqual({ '': { '': 2 }, PER: { PER: 2 } })
})

test('documents add up, whatever their labels are called', () => {
  const odd = { ...MINE, mentions: MINE.mentions.map((mention) => ({ ...mention, label: 'constructor' })) }
  const counts = [countAgreement(MINE, MINE), countAgreement(odd, odd), countAgreement(odd, odd)].reduce(addCounts, NO_COUNTS)
  expect(counts.documents).toBe(3)
  expect(counts.mentions).toEqual({ PER: { mine: 1, theirs: 1, both: 1 }, LOC: { mine: 2, theirs: 2, both: 2 }, constructor: { mine: 6, theirs: 6, both: 6 } })
  expect(agreementOf(counts).kappa).toBe(1)
})
