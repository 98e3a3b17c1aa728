import { describe, expect, test } from 'vitest'
import { compareDocuments } from '#core/compare/compare-documents'
import type { Difference } from '#core/compare/difference'
import type { EntityNames } from '#core/compare/entity-names'
import { applyEdit } from '#core/document/apply'
import type { Edit } from '#core/document/edit'
import type { Document } from '#core/document/model'
import { doc, show } from '../../support/document-notation'

const MINE = `
 §1  headline    溪口新桥通车
     body        镇长[高岩|PER]到[溪口|LOC]剪彩，
                 [溪口镇政府|ORG]办庆典。
 §2  headline    北山停电
     body        [北山|LOC]昨夜停电。
 §-  folio       第3版
`

function edited(document: Document, ...edits: readonly Edit[]): Document {
  return edits.reduce((now, edit) => {
    const result = applyEdit(now, edit)
    if (!result.ok) throw new Error(`${edit.kind}: ${result.reason}`)
    return result.document
  }, document)
}

function taken(document: Document, difference: Difference): Document {
  return edited(document, difference.theirsEdit!)
}

/** A difference as a person would say it. */
function said(document: Document, difference: Difference): string {
  const text = difference.spans.map(({ start, end }) => document.text.slice(start, end)).join('…')
  const side = (value: Difference['mine' | 'theirs']) =>
    typeof value === 'object' && value !== null && 'quote' in value ? `${value.quote}|${value.label}` : JSON.stringify(value)
  return `${difference.kind} ${text}: ${side(difference.mine)} ≠ ${side(difference.theirs)}`
}

const differencesIn = (mine: string, theirs: string) => compareDocuments(doc(mine), doc(theirs)).map((one) => said(doc(mine), one))

test('the same document twice has no differences', () => {
  expect(differencesIn(MINE, MINE)).toEqual([])
})

describe('mentions', () => {
  test('only one has it, another label, other edges: one difference each', () => {
    const theirs = `
 §1  headline    溪口新桥通车
     body        镇长[高岩|PER]到溪口剪彩，
                 [溪口镇|LOC]政府办[庆典|ORG]。
 §2  headline    北山停电
     body        [北山|ORG]昨夜停电。
 §-  folio       第3版
`
    expect(differencesIn(MINE, theirs)).toEqual([
      'mention 溪口: 溪口|LOC ≠ null',
      'edges 溪口镇政府: 溪口镇政府|ORG ≠ 溪口镇|LOC',
      'mention 庆典: null ≠ 庆典|ORG',
      'label 北山: 北山|LOC ≠ 北山|ORG',
    ])
  })

  test('the same label is paired before another that overlaps as well', () => {
    const mine = ` §1  body        [[溪口|LOC]镇政府|ORG]来人`
    const theirs = ` §1  body        [[溪口镇|LOC]政府来人|ORG]`
    expect(differencesIn(mine, theirs)).toEqual(['edges 溪口: 溪口|LOC ≠ 溪口镇|LOC', 'edges 溪口镇政府: 溪口镇政府|ORG ≠ 溪口镇政府来人|ORG'])
  })

  test('theirs can be taken, or both', () => {
    const mine = doc(` §1  body        [北山|LOC]昨夜停电`)
    const theirs = doc(` §1  body        [北山|ORG]昨夜停电`)
    const [difference] = compareDocuments(mine, theirs)
    expect(show(taken(mine, difference!))).toBe(show(theirs))
    expect(show(edited(mine, difference!.bothEdit!))).toContain('[[北山|LOC]|ORG]')
  })

  test('a mention of several spans is one difference', () => {
    const mine = ` §1  body        [北山|LOC#1]、[南山镇|LOC#1]停电`
    const theirs = ` §1  body        北山、南山镇停电`
    expect(differencesIn(mine, theirs)).toEqual(['mention 北山…南山镇: 北山南山镇|LOC ≠ null'])
  })
})

describe('entities are compared by what they are, not by their ids', () => {
  const mine = edited(doc(` §1  body        [高岩|PER]来了`), { kind: 'link', mention: 'm2', entity: 'e7' })
  const theirs = edited(doc(` §1  body        [高岩|PER]来了`), { kind: 'link', mention: 'm2', entity: 'e1' })
  const person = (name: string, mine: string | null) => ({ name, label: 'PER', otherNames: [], note: '', links: [], mine })
  const names = (id: string | null, name: string): EntityNames => ({
    mine: { e7: person('高岩', 'e7') },
    theirs: { e1: person(name, id) },
  })

  test('the same person under another id', () => {
    expect(compareDocuments(mine, theirs, names('e7', '高岩'))).toEqual([])
  })

  test('another person, who can be taken when my list has them', () => {
    const [difference] = compareDocuments(mine, theirs, names('e8', '高岩（县长）'))
    expect(difference).toMatchObject({ kind: 'link', theirsEdit: { kind: 'link', mention: 'm2', entity: 'e8' } })
    expect(compareDocuments(mine, theirs, names(null, '高岩（县长）'))).toMatchObject([{ kind: 'link', theirsEdit: null }])
  })

  test('linked and not linked', () => {
    const plain = doc(` §1  body        [高岩|PER]来了`)
    expect(compareDocuments(mine, plain, names('e7', '高岩'))).toMatchObject([{ kind: 'link', theirs: null, theirsEdit: { kind: 'unlink' } }])
  })
})

describe('articles', () => {
  test('a cut that only they made, a line that they gave to another article, a role', () => {
    const theirs = `
 §1  headline    溪口新桥通车
     body        镇长[高岩|PER]到[溪口|LOC]剪彩，
 §3  body        [溪口镇政府|ORG]办庆典。
 §2  headline    北山停电
     deck        [北山|LOC]昨夜停电。
     body        第3版
`
    expect(differencesIn(MINE, theirs)).toEqual([
      'boundary                  溪口镇政府办庆典。'.replace(/ {2,}/, ' ') + ': "a1" ≠ "a3"',
      'role 北山昨夜停电。: "body" ≠ "deck"',
      'boundary 第3版: null ≠ "a2"',
      'role 第3版: "folio" ≠ "body"',
    ])
  })

  test('articles are the same by their text, whatever their ids are', () => {
    const theirs = MINE.replace('§1', '§8').replace('§2', '§5')
    expect(differencesIn(MINE, theirs)).toEqual([])
  })

  test('status and what editors said of an article and of the page', () => {
    const mine = edited(doc(MINE), { kind: 'set-status', article: 'a2', status: 'doing' })
    const theirs = edited(
      doc(MINE),
      { kind: 'set-status', article: 'a2', status: 'done' },
      { kind: 'set-metadata', article: 'a1', values: { reporters: ['安若林'] } },
      { kind: 'set-metadata', article: null, values: { newspaper: '溪口日报' } },
    )
    const found = compareDocuments(mine, theirs)
    expect(found.map(({ kind, mine: own, theirs: other }) => [kind, own, other])).toEqual([
      ['metadata', undefined, '溪口日报'],
      ['metadata', undefined, ['安若林']],
      ['status', 'doing', 'done'],
    ])
    expect(compareDocuments(found.reduce(taken, mine), theirs)).toEqual([])
  })

  test('another reading order of the same parts', () => {
    const mine = ` §1  headline    北山停电
     deck        昨夜
     body        全镇停电。`
    const theirs = edited(doc(mine), { kind: 'reorder', article: 'a1', from: 1, to: 2 })
    const found = compareDocuments(doc(mine), theirs)
    expect(found.map(({ kind }) => kind)).toEqual(['order'])
    expect(taken(doc(mine), found[0]!).articles).toEqual(theirs.articles)
  })
})

test('overrides of the reading text', () => {
  const page = doc(MINE)
  const at = page.text.indexOf('\n溪口镇政府')
  const theirs = edited(page, { kind: 'repair', override: { start: at, end: at + 1, action: 'break' } })
  const [difference] = compareDocuments(page, theirs)
  expect(difference).toMatchObject({ kind: 'reading', mine: null, theirs: 'break' })
  expect(taken(page, difference!).repairs).toEqual(theirs.repairs)
  expect(compareDocuments(theirs, page)).toMatchObject([{ theirsEdit: { kind: 'unrepair' } }])
})
