import { describe, expect, it } from 'vitest'
import { documentRow } from '#core/file/document-row'
import { newProject, readProjectFile, writeProjectFile, type Project } from '#core/file/project-file'
import { doc } from '../../support/document-notation'

const LABELS = [
  { name: 'PER', title: null, key: 'p', colour: 0, guideline: null },
  { name: 'LOC', title: '地点', key: 'l', colour: 1, guideline: { counts: '河流', countsNot: '我市' } },
]

const PAGE = doc(`
  §1  headline  河湾𠮷桥通车
      body      [河湾县|LOC]的桥通车。
 ?§2  body      另一件事。
  §2  caption→1,-  桥头
`)

describe('galley.json', () => {
  const row = documentRow(PAGE, '2026-03-01T08:00:00.000Z')
  const project: Project = { ...newProject('河湾日报', LABELS), documents: [row] }

  it('reads as it was written', () => {
    expect(readProjectFile(writeProjectFile(project))).toEqual({ ok: true, value: project, migratedFrom: null, unknown: [] })
  })

  it('has one line per label and per document', () => {
    const lines = writeProjectFile(project).split('\n').map((line) => line.trim())
    expect(lines).toContain('{ "name": "PER", "title": null, "key": "p", "colour": 0, "guideline": null },')
    expect(lines.filter((line) => line.includes('"d1"'))).toHaveLength(1)
  })

  it('takes version 1: titles that Galley gave follow the language from now on, those that people gave stay', () => {
    const first = JSON.stringify({
      ...{ format: 'galley-project', version: 1, name: '河湾日报', import: { encoding: null }, reading: { numberSpaces: 'drop' }, documents: [] },
      labels: [
        { name: 'PER', title: 'Person', key: 'p', colour: 0 },
        { name: 'LOC', title: '地点', key: 'l', colour: 1 },
      ],
    })
    const read = readProjectFile(first)
    expect(read).toMatchObject({ ok: true, migratedFrom: 1, value: { labels: [{ title: null, guideline: null }, { title: '地点' }] } })
  })

  describe('with a damaged label opens without it and names its line', () => {
    const json = writeProjectFile(project)
    const lineOf = (part: string) => `line ${json.split('\n').findIndex((line) => line.includes(part)) + 1}`
    it.each([
      ['a key that is none', json.replace('"key": "l"', '"key": "long"'), ['PER']],
      ['a second label of one name', json.replace('"name": "LOC"', '"name": "PER"'), ['PER']],
      ['a line that is no JSON', json.replace('"LOC", "title"', '"LOC, "title"'), ['PER']],
    ])('%s', (_what, damaged, names) => {
      const read = readProjectFile(damaged)
      if (!read.ok) throw new Error(read.reason)
      expect(read.value.labels.map(({ name }) => name)).toEqual(names)
      expect(read.value.documents).toEqual([row])
      expect(read.damages).toMatchObject([{ where: lineOf('"LOC"') }])
    })
  })

  it('names what is wrong where it cannot open', () => {
    const json = writeProjectFile(project).replace('"name": "河湾日报"', '"name": 7')
    expect(readProjectFile(json)).toMatchObject({ ok: false, reason: 'damaged', damages: [{ where: 'name' }] })
  })
})

describe('the row of a document', () => {
  it('counts what the library shows', () => {
    expect(documentRow(PAGE, '2026-03-01T08:00:00.000Z')).toMatchObject({
      characters: [...PAGE.text].length,
      articles: 2,
      done: 0,
      mentions: 1,
      doubts: 3,
      confidence: 0.9,
    })
  })

  it('is sure of what an editor confirmed, and of a page without articles', () => {
    expect(documentRow({ ...PAGE, status: 'confirmed' }, '').confidence).toBe(1)
    expect(documentRow({ ...PAGE, articles: [] }, '').confidence).toBe(1)
  })
})
