import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { echoesIn, nameOf, taggedNames } from '#core/mention/echo'
import { openProposals, placeSuggestions, type Proposal } from '#core/mention/proposal'
import type { Suggestion } from '#core/mention/suggestion'
import { readingOf } from '#core/reading/reading'
import { doc } from '../../support/document-notation'

const ALL = { tagged: [], isRefused: () => false, least: () => 0 }
const whole = (text: string) => ({ start: 0, end: text.length })

function articleOf(notation: string) {
  const document = doc(notation)
  return { document, reading: readingOf(document, document.articles[0]!) }
}

const echoes = (notation: string, of = notation) => {
  const { reading } = articleOf(notation)
  const { document } = articleOf(of)
  const tagged = articleOf(notation).document.mentions.map(({ spans }) => ({ pieces: reading.toReadingPieces(spans) }))
  return echoesIn(reading, taggedNames(document.mentions), tagged).map(({ quote, label, start }) => `${quote}|${label}@${start}`)
}

describe('what is tagged once is proposed elsewhere', () => {
  it('over wraps, the longest name at each place, and not where it is tagged', () => {
    expect(
      echoes(`
        §1 body [泉溪镇|LOC]有泉溪镇政府，[泉溪镇政府|ORG]在泉
                溪镇。
      `),
    ).toEqual(['泉溪镇政府|ORG@4', '泉溪镇|LOC@16'])
  })

  it('with the label that it has most often', () => {
    expect(
      echoes(`
        §1 body [甲山|LOC][甲山|PER][甲山|PER]甲山
      `),
    ).toEqual(['甲山|PER@6'])
  })

  it('but no single character, and no part of a Latin word', () => {
    expect(
      echoes(`
        §1 body [李|PER]李 [Ann|PER] Anna Ann
      `),
    ).toEqual(['Ann|PER@12'])
  })

  it('also in another article, as the name reads there', () => {
    expect(echoes('\n  §1 body 泉溪镇很远。\n', '\n  §1 body [泉\n          溪镇|LOC]\n'.replace('[泉\n          溪镇|LOC]', '[泉|LOC#1]\n          [溪镇|LOC#1]'))).toEqual(['泉溪镇|LOC@0'])
  })

  it('a name is read without wraps and the typesetter’s space, a foreign one with its blanks', () => {
    const mention = (quote: string) => ({ id: 'm1', label: 'PER', spans: [{ start: 0, end: 1 }], quote, by: 'editor' }) as const
    expect(['欧\n阳望山', '李  明', 'Anna\n  Berg'].map((quote) => nameOf(mention(quote)))).toEqual(['欧阳望山', '李明', 'Anna Berg'])
  })
})

describe('of proposals that overlap', () => {
  const at = (start: number, end: number, score: number, label = 'PER'): Proposal => ({
    start, end, label, score, quote: `${start}-${end}`, reason: { kind: 'learned' }, pieces: [{ start, end }], spans: [{ start, end }],
  })
  const open = (...proposals: Proposal[]) => openProposals({ start: 0, end: 20 }, proposals, ALL).map(({ quote }) => quote)

  it('the sure one stays, then the longer, then the first', () => {
    expect(open(at(0, 5, 0.3), at(2, 4, 0.9))).toEqual(['2-4'])
    expect(open(at(2, 4, 0.9), at(0, 5, 0.8))).toEqual(['0-5'])
    expect(open(at(1, 3, 0.8, 'LOC'), at(1, 3, 0.9))).toEqual(['1-3'])
  })

  it('none stays on what is tagged, refused, or less sure than is wanted', () => {
    const proposals = [at(0, 3, 0.9), at(4, 6, 0.9), at(7, 9, 0.2), at(10, 12, 0.9)]
    const choice = { tagged: [{ pieces: [{ start: 2, end: 3 }] }], isRefused: (name: string) => name === '4-6', least: () => 0.3 }
    expect(openProposals({ start: 0, end: 20 }, proposals, choice).map(({ quote }) => quote)).toEqual(['10-12'])
  })
})

const piece = fc.constantFrom('甲', '乙', '丙', '𠮷', '\n')
const text = fc.array(piece, { minLength: 3, maxLength: 40 }).map((pieces) => pieces.join('').replace(/\n+/gu, '\n').trim()).filter((one) => one !== '')

it('whatever is proposed, none overlaps another, and each reads as it says and points at its source', () => {
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat(38), fc.integer({ min: 1, max: 4 }), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 12 }), (source, places) => {
      const lines = source.split('\n').map((line, index) => (index === 0 ? `  §1 body ${line}` : `          ${line}`))
      const { document, reading } = articleOf(`\n${lines.join('\n')}\n`)
      const suggestions = places.flatMap(([start, length, score]): Suggestion[] => {
        const span = { start, end: Math.min(start + length, reading.text.length) }
        const parts = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/u.test(reading.text.slice(span.start, span.end))
        const spans = span.start < span.end && !parts ? reading.toSource(span) : []
        return spans.length === 0 ? [] : [{ spans, label: 'PER', quote: reading.text.slice(span.start, span.end), score, reason: { kind: 'learned' } }]
      })
      const found = openProposals(whole(reading.text), placeSuggestions(reading, suggestions), ALL)
      found.forEach((one, index) => {
        if (index > 0) expect(one.start).toBeGreaterThanOrEqual(found[index - 1]!.end)
        expect(one.pieces.map(({ start, end }) => reading.text.slice(start, end)).join('')).toBe(one.quote)
        expect(one.spans.map(({ start, end }) => document.text.slice(start, end)).join('').replaceAll('\n', '')).toBe(one.quote.replaceAll('\n', ''))
      })
    }),
  )
})
