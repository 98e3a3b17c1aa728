import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '#core/document/apply'
import { check } from '#core/document/check'
import type { Document } from '#core/document/model'
import { inContext, isPlain, mentionsOf, occurrencesOf, tagHere } from '#core/mention/occurrences'
import { readingOf } from '#core/reading/reading'
import { doc } from '../../support/document-notation'

const standings = (document: Document, name: string, ...longer: string[]) => {
  const names = longer.map((quote) => ({ quote, spans: [{ start: document.text.indexOf(quote), end: document.text.indexOf(quote) + quote.length }] }))
  return occurrencesOf(document, name, names).map(({ standing }) => standing.kind)
}

describe('the places of a text in a document', () => {
  it('are found over wraps, in every article, in the order of the source; not in furniture', () => {
    const document = doc(`
      §1 headline 泉溪镇开河
         body     昨日，泉
                  溪镇的河水涨了。
      §2 body     泉溪镇有雨。
      §- folio    泉溪镇
    `)
    const found = occurrencesOf(document, '泉溪镇')
    expect(found.map(({ article, spans }) => [article, spans.map(({ start, end }) => document.text.slice(start, end)).join('|')])).toEqual([
      ['a1', '泉溪镇'],
      ['a1', '泉\n溪镇'],
      ['a2', '泉溪镇'],
    ])
  })

  it('stand among words as they are read: without wraps and letter-spacing, up to the ends of the paragraph', () => {
    const document = doc(`
      §1 headline 水 情 通 报
         body     昨日，泉
                  溪镇的 河 水 涨 了。
    `)
    const reading = readingOf(document, document.articles[0]!)
    const [found] = occurrencesOf(document, '泉溪镇')
    expect(inContext(reading, found!.spans)).toEqual({ before: '昨日，', text: '泉溪镇', after: '的河水涨了。' })
  })

  it('say what stands there', () => {
    const document = doc(`
      §1 body [泉溪镇|LOC]、[泉溪镇政府|ORG]、泉溪镇、[东泉|LOC]溪镇。
    `)
    expect(standings(document, '泉溪镇')).toEqual(['tagged', 'inside', 'free', 'overlaps'])
    expect(standings(document, '泉溪')).toEqual(['inside', 'inside', 'free', 'overlaps'])
  })

  it('name the longer name that is only proposed', () => {
    const document = doc(`
      §1 body 泉溪镇、泉溪镇卫生院。
    `)
    expect(standings(document, '泉溪镇', '泉溪镇卫生院')).toEqual(['free', 'in-name'])
  })

  it('get the label, or another one, or nothing where it is so already', () => {
    const document = doc(`
      §1 body [泉溪镇|LOC]、[泉溪镇|ORG]、泉溪镇。
    `)
    const edits = occurrencesOf(document, '泉溪镇').map((one) => tagHere(one, 'LOC')?.kind ?? null)
    expect(edits).toEqual([null, 'relabel', 'tag'])
  })

  it('untag finds a name whatever its wraps, by its label if one is named', () => {
    const document = doc(`
      §1 body [泉溪镇|LOC]、[泉溪镇|ORG]、[泉|LOC#1]
              [溪镇|LOC#1]。
    `)
    expect(mentionsOf(document, '泉溪镇', 'LOC')).toHaveLength(2)
    expect(mentionsOf(document, '泉溪镇', null)).toHaveLength(3)
  })
})

// Names and texts over few characters, two of them beyond the BMP, with wraps anywhere.
const piece = fc.constantFrom('甲', '乙', '𠮷', '👪', '\n')
const bodies = fc.array(piece, { minLength: 4, maxLength: 60 }).map((pieces) => pieces.join('').replace(/\n{2,}/gu, '\n').replace(/^\n|\n$/gu, ''))

function article(text: string): Document | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const lines = trimmed.split('\n').map((line, index) => (index === 0 ? `  §1 body ${line}` : `          ${line}`))
  return doc(`\n${lines.join('\n')}\n`)
}

it('tag-all is one step: every place has the label then, the document is sound, and untagging all takes it back', () => {
  fc.assert(
    fc.property(bodies, fc.constantFrom('甲乙', '𠮷', '甲👪', '乙乙'), (text, name) => {
      const document = article(text)
      if (document === null) return
      const places = occurrencesOf(document, name)
      const edits = places.filter(isPlain).flatMap((one) => tagHere(one, 'LOC') ?? [])
      if (edits.length === 0) return
      const tagged = applyEdit(document, { kind: 'together', edits })
      if (!tagged.ok) throw new Error(tagged.reason)
      expect(check(tagged.document)).toEqual([])
      expect(occurrencesOf(tagged.document, name).map(({ standing }) => standing.kind)).toEqual(places.map(() => 'tagged'))
      const mentions = mentionsOf(tagged.document, name, 'LOC')
      expect(mentions).toHaveLength(edits.length)
      const reading = readingOf(document, document.articles[0]!)
      for (const { spans } of mentions) expect(reading.toReadingPieces(spans).map(({ start, end }) => reading.text.slice(start, end)).join('')).toBe(name)
      const untagged = applyEdit(tagged.document, { kind: 'together', edits: mentions.map(({ standing }) => ({ kind: 'untag', mention: standing.mention.id })) })
      if (!untagged.ok) throw new Error(untagged.reason)
      expect(untagged.document.mentions).toEqual([])
    }),
  )
})
