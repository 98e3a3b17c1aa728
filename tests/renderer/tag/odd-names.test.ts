import { describe, expect, it } from 'vitest'
import { applyEdit } from '#core/document/apply'
import { check } from '#core/document/check'
import { recordsOf } from '#core/dataset/records'
import { emptyReport } from '#core/dataset/report'
import { readDocumentFile, writeDocumentFile } from '#core/file/document-file'
import { readingOf } from '#core/reading/reading'
import { placedMentions, textOf } from '#renderer/screens/tag/placed-mentions'
import { moveEdge, tagWith } from '#renderer/screens/tag/tag-intent'
import { doc } from '../../support/document-notation'

const NAMES: readonly (readonly [what: string, name: string])[] = [
  ['right to left', 'محمد بن سلمان'],
  ['right to left with marks', 'יִצְחָק'],
  ['an emoji of several characters', '👩‍👩‍👧‍👦'],
  ['a flag within', '中国🇨🇳队'],
  ['combining marks', 'Re\u0301ne\u0301 Le\u0301vesque'],
  ['combining marks at its end', 'Rene\u0301e\u0301'],
  ['beyond the basic plane', '𠮷野家𠀋'],
  ['five hundred characters', '长'.repeat(500)],
  ['five hundred beyond the basic plane', '𠮷'.repeat(500)],
]

describe.each(NAMES)('a name: %s', (_what, name) => {
  const page = doc(`§1 body 甲𠮷乙，${name}，来到镇上。`)
  const reading = readingOf(page, page.articles[0]!)
  const start = reading.text.indexOf(name)
  const selection = { start, end: start + name.length, head: start + name.length }
  const intent = tagWith({ reading, placed: [], proposals: [], names: [], kept: [] }, selection, 'PER')
  const applied = 'edit' in intent ? applyEdit(page, intent.edit) : null
  const tagged = applied?.ok === true ? applied.document : page

  it('is tagged as it stands, and is the same after a save', () => {
    expect(check(tagged)).toEqual([])
    expect(tagged.mentions).toMatchObject([{ quote: name, label: 'PER' }])
    const again = readDocumentFile(writeDocumentFile(tagged), tagged.text)
    expect(again).toMatchObject({ ok: true, value: { mentions: tagged.mentions } })
  })

  it('is exported with offsets in code points that point at it', () => {
    const [record] = recordsOf(tagged, { confirmedOnly: false }, emptyReport())
    const points = [...reading.text]
    expect(record!.mentions[0]!.spans.map(([from, to]) => points.slice(from, to).join(''))).toEqual([name])
  })

  it('loses and wins whole characters at its end', () => {
    const [one] = placedMentions(reading, tagged.mentions)
    const shorter = moveEdge({ reading, placed: [one!], proposals: [], names: [], kept: [] }, { ...selection, start: selection.head }, 'end', -1)
    const result = 'edit' in shorter ? applyEdit(tagged, shorter.edit) : null
    const after = result?.ok === true ? result.document : tagged
    expect(check(after)).toEqual([])
    const [moved] = placedMentions(readingOf(after, after.articles[0]!), after.mentions)
    const characters = Array.from(new Intl.Segmenter('und').segment(name), ({ segment }) => segment)
    // A name of a single character cannot lose it.
    expect(textOf(reading, moved!)).toBe(characters.slice(0, Math.max(1, characters.length - 1)).join(''))
  })
})
