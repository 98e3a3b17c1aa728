import { describe, expect, it } from 'vitest'
import { readingOf } from '#core/reading/reading'
import { doc } from '../../support/document-notation'

const PAGE = doc(`
  §1  body      副县长汤小
                超参加会议，石
  §2  body      另一篇的正文。
  §1  body      冠小兵出席。
  §1  headline  会议召开
`)
const article = PAGE.articles[0]!
const reading = readingOf(PAGE, article)
const inReading = (text: string) => ({ start: reading.text.indexOf(text), end: reading.text.indexOf(text) + text.length })
const inSource = (text: string) => ({ start: PAGE.text.indexOf(text), end: PAGE.text.indexOf(text) + text.length })

describe('the way to the source and back', () => {
  it('reads the headline first', () => {
    expect(reading.text).toBe('会议召开\n副县长汤小超参加会议，石冠小兵出席。')
  })

  it('has one span for a name over a wrap', () => {
    expect(reading.toSource(inReading('汤小超'))).toEqual([inSource('汤小\n超')])
    expect(reading.toReading(inSource('汤小\n超'))).toEqual(inReading('汤小超'))
  })

  it('has two spans for a name with text of others inside', () => {
    const spans = reading.toSource(inReading('石冠小兵'))
    expect(spans.map((span) => PAGE.text.slice(span.start, span.end))).toEqual(['石', '冠小兵'])
    expect(reading.toReadingPieces(spans)).toEqual([inReading('石冠小兵')])
  })

  it('finds nothing of what others own, or of what is not read', () => {
    expect(reading.toReading(inSource('另一篇'))).toBeNull()
    expect(reading.toReading(inSource('\n超'.slice(0, 1)))).toBeNull()
    expect(reading.toSource({ start: 4, end: 5 })).toEqual([])
    expect(reading.toSource({ start: 3, end: 3 })).toEqual([])
  })

  it('tells what came from a stretch of the source whose order is not the order of reading', () => {
    const stretch = { start: PAGE.text.indexOf('出席'), end: PAGE.text.length }
    expect(reading.toReadingPieces([stretch])).toEqual([inReading('会议召开'), inReading('出席。')])
    expect(reading.toReading(stretch)).toEqual({ start: 0, end: reading.text.length })
  })

  it('takes replaced text as a whole', () => {
    const document = { text: '甲乙丙丁', repairs: [{ start: 1, end: 3, action: { replace: 'X' } as const }] }
    const part = { start: 0, end: 4, role: 'body' as const, by: 'editor' as const, confidence: 1 }
    const replaced = readingOf(document, { parts: [part] })
    expect(replaced.text).toBe('甲X丁')
    expect(replaced.toSource({ start: 1, end: 2 })).toEqual([{ start: 1, end: 3 }])
    expect(replaced.toReading({ start: 2, end: 3 })).toEqual({ start: 1, end: 2 })
  })
})
