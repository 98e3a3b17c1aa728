import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '#core/file/parse-json'
import { writeJson } from '#core/file/write-json'

describe('reading JSON', () => {
  it.each([
    ['', 'line 1, column 1', 'the file ends too early'],
    ['{\n  "a": 1,\n  "b" 2\n}', 'line 3, column 7', 'this is not JSON'],
    ['{\n  "a": [1, 2,]\n}', 'line 2, column 14', 'this is not JSON'],
    ['{"a": 1}}', 'line 1, column 9', 'this is not JSON'],
    ['{"a": [1, 2', 'line 1, column 12', 'the file ends too early'],
    ['{"a": "b\nc"}', 'line 1, column 7', 'this is not JSON'],
    ['[01]', 'line 1, column 3', 'this is not JSON'],
    ['nothing', 'line 1, column 1', 'this is not JSON'],
  ])('%j stops being JSON at %s', (json, where, problem) => expect(parseJson(json)).toEqual({ ok: false, where, problem }))

  it('says the same as the engine about any text', () => {
    const unit = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', 'true', 'null', ' ', '\n', '"', '\\')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (json) => {
        const parsed = parseJson(json)
        if (parsed.ok) {
          expect(parsed.value).toEqual(JSON.parse(json))
          return
        }
        const [line, column] = /^line (\d+), column (\d+)$/.exec(parsed.where)!.slice(1).map(Number) as [number, number]
        const lines = json.split('\n')
        // What stands before the place is JSON, or fails only because it ends.
        const before = [...lines.slice(0, line - 1), lines[line - 1]!.slice(0, column - 1)].join('\n')
        const ending = parseJson(before)
        if (!ending.ok) expect(ending.problem).toBe('the file ends too early')
      }),
      { numRuns: 500 },
    )
  })
})

describe('writing JSON', () => {
  const listed = new Set(['rows', 'inner'])

  it('gives each element of a listed array its line', () => {
    const value = { name: 'x', rows: [{ a: 1, b: [1, { c: 2 }] }, 'two'], tail: {} }
    expect(writeJson(value, listed)).toBe(
      ['{', '  "name": "x",', '  "rows": [', '    { "a": 1, "b": [1, { "c": 2 }] },', '    "two"', '  ],', '  "tail": {}', '}', ''].join('\n'),
    )
  })

  it('opens what holds a listed array, and keeps an empty one on its line', () => {
    expect(writeJson({ rows: [{ id: 1, inner: [{ a: 1 }] }, { id: 2, inner: [] }] }, listed)).toBe(
      [
        '{',
        '  "rows": [',
        '    {',
        '      "id": 1,',
        '      "inner": [',
        '        { "a": 1 }',
        '      ]',
        '    },',
        '    {',
        '      "id": 2,',
        '      "inner": []',
        '    }',
        '  ]',
        '}',
        '',
      ].join('\n'),
    )
  })

  it('means the same as any JSON', () => {
    const value = fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('rows', 'inner')), fc.jsonValue())
    fc.assert(
      fc.property(value, (one) => {
        expect(JSON.parse(writeJson(one, listed))).toEqual(JSON.parse(JSON.stringify(one)))
      }),
    )
  })
})
