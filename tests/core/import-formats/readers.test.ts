import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { READERS, type ReaderName } from '#core/import-formats/readers'
import { read } from './read'

const TEXT = '𠮷田到河湾县，县长李正接待。'
const file = (name: string, content: unknown) => [{ name, content: typeof content === 'string' ? content : JSON.stringify(content) }]

describe('offsets', () => {
  it('are taken in the unit whose quotes fit, and it is said', () => {
    const annotation = (start: number, end: number) => ({
      type: 'Annotation',
      body: [{ type: 'TextualBody', purpose: 'tagging', value: 'LOC' }],
      target: { source: 'a.txt', selector: [{ type: 'TextQuoteSelector', exact: '河湾县' }, { type: 'TextPositionSelector', start, end }] },
    })
    for (const [start, end, unit] of [[3, 6, 'codepoint'], [4, 7, 'utf16']] as const) {
      const [text] = read('web-annotation', [...file('a.json', [annotation(start, end)]), ...file('a.txt', TEXT)]).texts
      expect(text).toMatchObject({ unit, mentions: [{ label: 'LOC', spans: [{ start: 4, end: 7 }] }] })
    }
  })

  it('beyond the text, or not of the quote, are listed and nothing else is lost', () => {
    const rows = `${JSON.stringify({ text: TEXT, label: [[3, 6, 'LOC'], [10, 99, 'PER'], [5, 5, 'PER'], [-1, 2, 'PER']] })}\n{"text": "x", "lab`
    const { texts, problems } = read('doccano', file('all.jsonl', rows))
    expect(texts[0]!.mentions).toEqual([{ label: 'LOC', spans: [{ start: 4, end: 7 }] }])
    expect(problems.map(({ reason }) => reason)).toEqual(['bad-offsets', 'bad-offsets', 'bad-offsets', 'not-json'])
    const task = [{ data: { text: TEXT }, annotations: [{ result: [{ id: 'r', type: 'labels', value: { start: 0, end: 3, text: '别的', labels: ['PER'] } }] }] }]
    expect(read('label-studio', file('t.json', task)).problems).toMatchObject([{ reason: 'quote-differs' }])
  })
})

describe('files of other hands', () => {
  it('doccano’s older keys', () => {
    const rows = [{ data: TEXT, labels: [[3, 6, 'LOC']] }, { text: TEXT, entities: [{ id: 1, label: 'LOC', start_offset: 3, end_offset: 6 }] }]
    const { texts } = read('doccano', file('a.jsonl', rows.map((row) => JSON.stringify(row)).join('\r\n')))
    expect(texts.map(({ mentions }) => mentions)).toEqual(Array(2).fill([{ label: 'LOC', spans: [{ start: 4, end: 7 }] }]))
  })

  it('rows with tabs, four columns, BILOU, and I- after O put right', () => {
    const { texts, repaired } = read('rows', file('a.conll', '河\tx\ty\tI-LOC\n湾\tx\ty\tL-LOC\n李\tx\ty\tU-PER\n\n。\tx\ty\tO\n'))
    expect(texts).toMatchObject([{ text: '河湾李\n。\n', mentions: [{ label: 'LOC', spans: [{ start: 0, end: 2 }] }, { label: 'PER', spans: [{ start: 2, end: 3 }] }] }])
    expect(repaired).toBe(1)
  })

  it('a million rows', () => {
    const { texts } = read('rows', file('a.bio', '河 B-LOC\n湾 I-LOC\n。 O\n\n'.repeat(250_000)))
    expect(texts[0]!.mentions).toHaveLength(250_000)
  }, 30_000)

  it.each(Object.keys(READERS) as ReaderName[])('%s never throws, whatever it is given', (reader) => {
    const value = fc.oneof(fc.string(), fc.json(), fc.constant('{"items":[{"target":{"source":"%E0%A4%A"},"body":{"value":"x"}}]}'), fc.constant('T1\tPER 0 9;3 1\t..'))
    const names = fc.constantFrom('a.json', 'a.jsonl', 'a.ann', 'a.txt', 'a.bio', '../../x.ann')
    fc.assert(
      fc.property(fc.array(fc.record({ name: names, content: value }), { maxLength: 4 }), (files) => {
        const { texts } = read(reader, files)
        for (const { text, mentions } of texts)
          for (const { spans } of mentions) for (const { start, end } of spans) expect(start >= 0 && start < end && end <= text.length).toBe(true)
      }),
    )
  })
})
