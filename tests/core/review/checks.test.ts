import { describe, expect, test } from 'vitest'
import { applyEdit } from '#core/document/apply'
import type { Document } from '#core/document/model'
import { ProjectChecks, type SurveyedDocument } from '#core/review/project-checks'
import { surveyOf } from '#core/review/survey'
import { editsOfTagFix } from '#core/review/tag-text'
import { doc } from '../../support/document-notation'

/** What the checks of one document find: `check article text`. */
function found(document: Document): string[] {
  return surveyOf(document, {}).findings.map(({ check, article, values }) => [check, article, values['text'] ?? values['code']].filter(Boolean).join(' '))
}

/** The document after all its findings that have a fix of edits were mended. */
function mended(document: Document): Document {
  return surveyOf(document, {}).findings.reduce((now, { fix }) => {
    if (fix?.kind !== 'edits') return now
    return fix.edits.reduce((one, edit) => {
      const result = applyEdit(one, edit)
      return result.ok ? result.document : one
    }, now)
  }, document)
}

const BODY = '溪口镇新桥昨日通车，全长三百米，两岸居民出行不再绕道，镇里计划明年再修一座。'

describe('an article as a whole', () => {
  test('lacks its headline or its body', () => {
    expect(found(doc(`
      §1 body     ${BODY}
      §2 headline 新桥通车
    `))).toEqual(['no-headline a1', 'no-body a2'])
  })
  test('a picture with its caption needs neither', () => {
    expect(found(doc(`
      §1 caption  图为新桥。
    `))).toEqual([])
  })
  test('holds a second headline with a body', () => {
    expect(found(doc(`
      §1 headline 新桥通车
         body     ${BODY}
         headline 集市重开
         body     ${BODY}
    `))).toEqual(['second-headline a1'])
  })
  test('is too short to be whole', () => {
    expect(found(doc(`
      §1 headline 新桥通车
         body     昨日通车。
    `))).toEqual(['very-short a1'])
  })
})

describe('mentions', () => {
  test('stand twice at one place: the second goes', () => {
    const twice = doc(`
      §1 headline 新桥通车
         body     [[高岩|PER]|LOC]说，${BODY}
    `)
    expect(found(twice)).toEqual(['doubled-mention a1 高岩'])
    expect(found(mended(twice))).toEqual([])
  })
  test('reach into another article', () => {
    const crossing = doc(`
      §1 headline 新桥通车
         body     ${BODY}[高
      §2 headline 岩|PER]出席
         body     ${BODY}
    `)
    expect(found(crossing)).toEqual(['crossing-mention a1 高岩', 'crossing-mention a2 高岩'])
  })
  test('have a mark at their edge, which the fix leaves out', () => {
    const edge = doc(`
      §1 headline 新桥通车
         body     镇长[高岩，|PER]说，${BODY}
    `)
    expect(found(edge)).toEqual(['mention-edge a1 高岩，'])
    expect(mended(edge).mentions.map(({ quote }) => quote)).toEqual(['高岩'])
  })
  test('nested ones and brackets with both halves are fine', () => {
    expect(found(doc(`
      §1 headline 新桥通车
         body     [[溪口镇|LOC]（北）|LOC]${BODY}
    `))).toEqual([])
  })
})

test('a character that nobody can read: the fix leaves it out of the reading text', () => {
  const odd = doc(`
    §1 headline 新桥\uE123通车
       body     ${BODY}
  `)
  expect(found(odd)).toEqual(['odd-character a1 U+E123'])
  expect(found(mended(odd))).toEqual([])
})

test('metadata of an article that contradict its page: the fix takes the word back', () => {
  const page = { ...doc(`
    §1 headline 新桥通车
       body     ${BODY}
  `), metadata: { newspaper: '河湾日报', date: '2031-05-06' } }
  const said = applyEdit(page, { kind: 'set-metadata', article: 'a1', values: { newspaper: '岭南晚报', datelineDate: '2031-05-07' } })
  if (!said.ok) throw new Error(said.reason)
  expect(found(said.document)).toEqual(['dates-contradict a1', 'page-contradicts a1'])
  expect(found(mended(said.document))).toEqual(['dates-contradict a1'])
})

test('what an editor said of every article of a page contradicts nothing', () => {
  const page = { ...doc(`
    §1 headline 新桥通车
       body     ${BODY}
    §2 headline 集市重开
       body     ${BODY}
  `), metadata: { newspaper: '河湾日报' } }
  const say = (document: Document, article: string) => {
    const said = applyEdit(document, { kind: 'set-metadata', article, values: { newspaper: '岭南晚报' } })
    if (!said.ok) throw new Error(said.reason)
    return said.document
  }
  expect(found(say(page, 'a1'))).toEqual(['page-contradicts a1'])
  expect(found(say(say(page, 'a1'), 'a2'))).toEqual([])
})

describe('a project', () => {
  function surveyed(id: string, notation: string): SurveyedDocument {
    return { id, name: `${id}.txt`, ...surveyOf({ ...doc(notation), id }, {}) }
  }
  function check(...documents: SurveyedDocument[]): string[] {
    const checks = new ProjectChecks()
    documents.forEach((one) => checks.take(one))
    const all = [...documents.flatMap((one) => [...checks.findingsIn(one)]), ...checks.findingsBetween()]
    return all.map((one) => [one.document, one.check, one.values['text'] ?? one.values['other'] ?? one.values['otherDocument']].join(' '))
  }

  test('tags a text differently from everywhere else, or leaves it untagged', () => {
    const usual = surveyed('d1', `
      §1 headline 新桥通车
         body     [溪口镇|LOC]、[溪口镇|LOC]、[溪口镇|LOC]都来了，${BODY.slice(3)}
    `)
    const odd = surveyed('d2', `
      §1 headline 集市重开
         body     [溪口镇|ORG]的[高岩|PER]说，溪口镇的集市重开了，周边几个村的人都去赶集，热闹了一天。
    `)
    expect(check(usual, odd)).toEqual(['d2 label-differs 溪口镇', 'd2 left-untagged 溪口镇'])
  })

  test('where nobody began to tag, nothing is called untagged', () => {
    const usual = surveyed('d1', `
      §1 headline 新桥通车
         body     [溪口镇|LOC]、[溪口镇|LOC]都来了，${BODY.slice(3)}
    `)
    expect(check(usual, surveyed('d2', `
      §1 headline 集市重开
         body     溪口镇的集市重开了，周边几个村的人都去赶集，从早到晚热闹了整整一天。
    `))).toEqual([])
  })

  test('holds the same story twice, and the same page twice', () => {
    const story = '昨日清晨，河湾水库开始放水，下游十二个村的农田得到灌溉。水库管理处主任乔北辰说，今年蓄水比往年多三成，足够用到秋收。村民们早早来到渠边，看着清水流进干裂的田里。县里还派出二十名技术员指导灌溉，预计三天内可浇完全部秧田，秋粮丰收有了保证。'
    const one = surveyed('d1', `
      §1 headline 水库放水
         body     ${story}
    `)
    const other = surveyed('d2', `
      §1 headline 河湾开闸润秧田
         body     ${story.replace('昨日清晨', '6月3日')}
    `)
    const claimed = (document: SurveyedDocument) => ({ ...document, rows: document.rows.map((row) => ({ ...row, newspaper: '河湾日报', date: '2031-06-04', page: '2' })) })
    expect(check(claimed(one), claimed(other))).toEqual(['d2 same-page-twice d1', 'd2 near-duplicate d1'])

    const linked = (to: string): SurveyedDocument => ({ ...other, rows: other.rows.map((row) => ({ ...row, sameStory: [to] })) })
    expect(check(one, linked('d1/a1'))).toEqual(['d2 linked-story d1'])
    expect(check(one, linked('d1/a9'))).toEqual(['d2 near-duplicate d1', 'd2 story-gone d1/a9'])
  })
})

test('tagging a text tags it wherever the article holds it untagged, over a wrap too', () => {
  const document = doc(`
    §1 headline 溪口镇通车
       body     昨日，[溪口镇|LOC]来人说，溪口
                镇的桥好走。
    §2 body     溪口镇的集市。
  `)
  const edits = editsOfTagFix(document, { kind: 'tag-text', article: 'a1', text: '溪口镇', label: 'LOC' })
  expect(edits.map((edit) => edit.kind === 'tag' && edit.spans.map(({ start, end }) => document.text.slice(start, end)).join('|'))).toEqual(['溪口镇', '溪口\n镇'])
})
