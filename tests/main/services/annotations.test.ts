import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AnnotationFormat, AnnotationLook } from '#contract/calls/annotations'
import { exportFormatSchema, USUAL_EXPORT, type ExportChoice } from '#contract/calls/export'
import { outsideIn, temporaryFolder, writeFiles } from '../outside'
import { FLOOD, MARKET } from '../sample-texts'
import { editIn, tagOf } from '../two-editors'
import { importPaths, startHost, type TestWindow } from '../window'

async function openTwo() {
  const data = temporaryFolder()
  writeFiles(join(data, 'in'), { 'flood.txt': FLOOD, 'market.txt': MARKET })
  const host = startHost(outsideIn(data))
  const window = host.openWindow()
  await window.call('projects.create', { dir: join(data, 'pages'), name: 'Pages' })
  const { imported } = await importPaths(window, [join(data, 'in')])
  return { data, host, window, flood: imported[0]!, market: imported[1]! }
}

/** Looks at files as the window does. */
async function look(window: TestWindow, paths: readonly string[], format: AnnotationFormat | null = null): Promise<AnnotationLook & { batch: string }> {
  const { batch } = await window.call('import.stage', { batch: null, items: paths.map((path) => ({ kind: 'path', path })), kind: 'annotations' })
  return { batch, ...(await window.call('annotations.look', { job: 'look', batch, format })) }
}

async function tag(window: TestWindow, batch: string, labels: Record<string, string | null> = {}) {
  const { changes } = await window.call('annotations.changes', { batch, labels })
  return window.call('documents.change', { changes })
}

async function mentionsOf(window: TestWindow, id: string): Promise<string[]> {
  const { document } = await window.call('documents.open', { id })
  return document.mentions.map(({ label, quote }) => `${label} ${quote.replace(/\s/gu, '')}`).sort()
}

const doccano = (...rows: readonly { text: string; label: readonly (readonly [number, number, string])[] }[]) => rows.map((row) => JSON.stringify(row)).join('\n')

const READ_BY: Partial<Record<ExportChoice['format'], AnnotationFormat>> = {
  jsonl: 'galley', json: 'galley', bio: 'rows', bioes: 'rows', bmes: 'rows', conll: 'rows', spacy: 'doccano',
  doccano: 'doccano', 'label-studio': 'label-studio', prodigy: 'doccano', brat: 'brat', 'web-annotation': 'web-annotation',
}

describe('what was exported', () => {
  it.each(exportFormatSchema.options.filter((format) => READ_BY[format] !== undefined))('as %s finds its place again in a project without the mentions', async (format) => {
    const { data, window, flood } = await openTwo()
    await editIn(window, flood, (page) => [tagOf(page, '云渡市防汛指挥部', 'ORG'), tagOf(page, '澄河', 'LOC'), tagOf(page, '安若\n林', 'PER')])
    const before = await mentionsOf(window, flood)
    const target = join(data, 'out', { rows: `x.${format}`, 'label-studio': 'x.json', galley: `x.${format}` }[READ_BY[format] as string] ?? 'x.jsonl')
    const { layout } = await window.call('export.preview', { ...USUAL_EXPORT, format })
    writeFiles(data, { 'out/.keep': '' })
    const path = layout === 'folder' ? join(data, 'set') : target
    await window.call('export.write', { job: 'w', choice: { ...USUAL_EXPORT, format }, path, replace: false })
    await editIn(window, flood, (page) => page.mentions.map(({ id }) => ({ kind: 'untag', mention: id }) as const))
    expect(await mentionsOf(window, flood)).toEqual([])

    const found = await look(window, [path])
    expect(found).toMatchObject({ format: READ_BY[format], known: 0, placed: 3, lost: { count: 0, listed: [] } })
    const { changed, failed } = await tag(window, found.batch)
    expect([await mentionsOf(window, flood), failed]).toEqual([before, []])
    expect((await look(window, [path])).known).toBe(3)
    // One step takes it all back.
    await window.call('documents.change', { changes: changed.map(({ undo }) => undo) })
    expect(await mentionsOf(window, flood)).toEqual([])
  })
})

describe('texts that are not quite those of the project', () => {
  it('are found by what they have in common, their mentions by quotes and what stands around them; the rest is listed', async () => {
    const { data, window, flood } = await openTwo()
    const { document } = await window.call('documents.open', { id: flood })
    // Another tool's copy: the first line is gone, a word put in, wraps closed.
    const text = document.text.split('\n').slice(1).join('').replace('体育馆', '浊浪翻滚的体育馆')
    const at = (quote: string, from = 0) => [text.indexOf(quote, from), text.indexOf(quote, from) + quote.length] as const
    const row = { text, label: [[...at('安若林'), 'PER'], [...at('云渡市防汛指挥部'), 'ORG'], [...at('浊浪翻滚'), 'LOC']] as [number, number, string][] }
    writeFiles(data, { 'a.jsonl': doccano(row) })
    const found = await look(window, [join(data, 'a.jsonl')])
    expect(found).toMatchObject({ format: 'doccano', found: { same: 0, quotes: 1, none: 0 }, placed: 2 })
    expect(found.lost).toEqual({ count: 1, listed: [{ where: 'a.jsonl, line 1', reason: 'quote-not-found', detail: 'LOC 浊浪翻滚' }] })
    await tag(window, found.batch)
    expect(await mentionsOf(window, flood)).toEqual(['ORG 云渡市防汛指挥部', 'PER 安若林'])
  })

  it('with only quotes and places, as W3C annotations of a page, are placed in the page of that name', async () => {
    const { data, window, flood } = await openTwo()
    const start = FLOOD.indexOf('澄河')
    const item = (exact: string, at: number) => ({
      type: 'Annotation', body: [{ type: 'TextualBody', purpose: 'tagging', value: 'LOC' }],
      target: [{ source: 'file:flood.txt', selector: [{ type: 'TextQuoteSelector', exact, prefix: FLOOD.slice(start - 5, start), suffix: FLOOD.slice(start + 2, start + 9) }, { type: 'TextPositionSelector', start: at, end: at + exact.length }] }],
    })
    writeFiles(data, { 'a.jsonld': JSON.stringify([item('澄河', start), item('澄河', 3), item('无此河', 0)]) })
    const found = await look(window, [join(data, 'a.jsonld')])
    expect(found).toMatchObject({ format: 'web-annotation', placed: 2, lost: { count: 1, listed: [{ reason: 'quote-not-found', detail: 'LOC 无此河' }] } })
    await tag(window, found.batch)
    expect(await mentionsOf(window, flood)).toEqual(['LOC 澄河'])
  })

  it('are places counted in UTF-16 where the quotes say so, and it is told', async () => {
    const { data, window } = await openTwo()
    const text = '𠮷田一行昨日到访澜溪。'
    const task = (start: number, end: number) => ({ data: { text }, annotations: [{ result: [{ id: 'r', type: 'labels', value: { start, end, text: '澜溪', labels: ['LOC'] } }] }] })
    writeFiles(data, { 'points.json': JSON.stringify([task(8, 10)]), 'units.json': JSON.stringify([task(9, 11)]) })
    expect((await look(window, [join(data, 'points.json')])).units).toEqual({ codepoint: 1, utf16: 0, either: 0 })
    expect((await look(window, [join(data, 'units.json')])).units).toEqual({ codepoint: 0, utf16: 1, either: 0 })
  })
})

describe('texts that the project has not', () => {
  const rows = doccano({ text: '澜溪镇新桥通车\n昨日，镇长陆望舒到场。', label: [[0, 3, 'LOC'], [13, 16, 'Person']] }, { text: '又一篇。', label: [] })

  it('become documents, each one article, with labels as the editor chose', async () => {
    const { data, window } = await openTwo()
    writeFiles(data, { 'new.jsonl': rows })
    const found = await look(window, [join(data, 'new.jsonl')])
    expect(found).toMatchObject({ found: { same: 0, quotes: 0, none: 2 }, placed: 0, elsewhere: 2, labels: [{ name: 'LOC', known: true }, { name: 'Person', known: false }] })
    expect(found.absent.listed).toEqual([{ where: 'new.jsonl, line 1', reason: 'no-such-text', detail: '2' }])
    const made = await window.call('annotations.make', { job: 'm', batch: found.batch, labels: { Person: 'PER' }, as: 'articles' })
    expect(made).toMatchObject({ tagged: 2, failed: [], lost: { count: 0 }, cancelled: false })
    expect(made.made.map(({ name, articles, mentions }) => [name, articles, mentions])).toEqual([['new 1.txt', 1, 2], ['new 2.txt', 1, 0]])
    expect(await mentionsOf(window, made.made[0]!.id)).toEqual(['LOC 澜溪镇', 'PER 陆望舒'])
    expect((await look(window, [join(data, 'new.jsonl')])).found).toEqual({ same: 2, quotes: 0, none: 0 })
  })

  it('are pages to be split when the editor says so; a label may be left out', async () => {
    const { data, window } = await openTwo()
    writeFiles(data, { 'new.jsonl': doccano({ text: `${FLOOD}\n\n完。`, label: [[FLOOD.indexOf('澄河'), FLOOD.indexOf('澄河') + 2, 'LOC'], [0, 2, 'MISC']] }) })
    const host = await look(window, [join(data, 'new.jsonl')])
    if (host.found.none === 0) return
    const { made } = await window.call('annotations.make', { job: 'm', batch: host.batch, labels: { MISC: null }, as: 'pages' })
    expect(await mentionsOf(window, made[0]!.id)).toEqual(['LOC 澄河'])
  })
})

describe('bad files', () => {
  const files: Record<string, [Record<string, string | Uint8Array>, AnnotationFormat | null, Partial<AnnotationLook> | string]> = {
    'of no such format': [{ 'a.json': '{"x":1}' }, null, 'not-annotations'],
    'empty': [{ 'a.jsonl': '' }, null, 'not-annotations'],
    'binary': [{ 'a.jsonl': Uint8Array.from([0x89, 0x50, 0, 0xff, 0xfe, 1, 0, 0xff]) }, null, 'not-text'],
    'cut off': [{ 'a.jsonl': `${doccano({ text: '又一篇。', label: [[0, 1, 'LOC']] })}\n{"text": "半` }, null, { texts: 1, elsewhere: 1, lost: { count: 1, listed: [{ where: 'a.jsonl, line 2', reason: 'not-json', detail: '{"text": "半' }] } }],
    'cut off in one object': [{ 'a.json': '[{"data": {"text": "甲"}, "annotations": [' }, null, { texts: 0, lost: { count: 1, listed: [{ where: 'a.json', reason: 'not-json', detail: expect.any(String) }] } }],
    'with offsets beyond the text': [{ 'a.jsonl': doccano({ text: '又一篇。', label: [[2, 99, 'LOC'], [-1, 2, 'LOC'], [1, 1, 'LOC']] }) }, null, { mentions: 0, lost: { count: 3, listed: expect.any(Array) } }],
    'of another format than was said': [{ 'a.jsonl': doccano({ text: '又一篇。', label: [] }) }, 'galley', { texts: 1, mentions: 0 }],
    'in another encoding': [{ 'a.bio': Buffer.from('c0bd20422d4c4f430acfaa20492d4c4f430a', 'hex') }, null, { format: 'rows', texts: 1, mentions: 1 }],
    'with a name that leads elsewhere': [{ 'a.jsonld': JSON.stringify([{ type: 'Annotation', body: { value: 'LOC' }, target: { source: '../../../etc/passwd', selector: [{ type: 'TextPositionSelector', start: 0, end: 1 }] } }]) }, null, { texts: 1, placed: 0, lost: { count: 1, listed: [{ where: '../../../etc/passwd', reason: 'no-such-text', detail: 'LOC' }] } }],
    'with JSON nested a hundred thousand deep': [{ 'a.jsonl': `{"text": ${'['.repeat(100_000)}${']'.repeat(100_000)}}` }, null, { texts: 0, lost: { count: 1, listed: [{ where: 'a.jsonl, line 1', reason: 'no-text', detail: 'text' }] } }],
    'with keys that objects have anyway': [{ 'a.jsonl': '{"__proto__": {"text": "甲"}, "constructor": 1}' }, null, { texts: 0, lost: { count: 1, listed: [expect.objectContaining({ reason: 'no-text' })] } }],
  }

  it.each(Object.entries(files))('%s: a clear report, and nothing changed', async (_name, [content, format, expected]) => {
    const { data, window, flood } = await openTwo()
    writeFiles(join(data, 'bad'), content)
    const { batch } = await window.call('import.stage', { batch: null, items: [{ kind: 'path', path: join(data, 'bad') }], kind: 'annotations' })
    const request = { job: 'l', batch, format }
    if (typeof expected === 'string') expect(await window.refused('annotations.look', request)).toMatchObject({ code: expected })
    else expect(await window.call('annotations.look', request)).toMatchObject(expected)
    expect((await window.call('projects.open', { dir: join(data, 'pages') })).documents).toHaveLength(2)
    expect(await mentionsOf(window, flood)).toEqual([])
  })

  it('mentions that overlap or come twice are all taken, the second of the same only once', async () => {
    const { data, window, market } = await openTwo()
    const { document } = await window.call('documents.open', { id: market })
    writeFiles(data, { 'a.jsonl': doccano({ text: document.text, label: [[0, 4, 'ORG'], [2, 6, 'LOC'], [0, 4, 'ORG']] }) })
    const found = await look(window, [join(data, 'a.jsonl')])
    expect(found).toMatchObject({ found: { same: 1 }, placed: 3, known: 1 })
    await tag(window, found.batch)
    expect(await mentionsOf(window, market)).toHaveLength(2)
  })

  it('a million rows are read in a time that goes with their number, and placed', async () => {
    const { data, window } = await openTwo()
    const sentence = `${[...'澜溪镇新桥通车'].map((one, index) => `${one} ${index === 0 ? 'B-LOC' : index < 3 ? 'I-LOC' : 'O'}`).join('\n')}\n\n`
    const size = (rows: number) => '-DOCSTART- -X- O\n\n'.concat(sentence.repeat(20)).repeat(Math.ceil(rows / 140))
    const timed = async (rows: number, name: string) => {
      writeFiles(data, { [name]: size(rows) })
      const start = performance.now()
      const found = await look(window, [join(data, name)])
      return { found, took: performance.now() - start }
    }
    const small = await timed(100_000, 'small.bio')
    const large = await timed(1_000_000, 'large.bio')
    expect(large.found.mentions).toBe(142_860)
    expect(large.took).toBeLessThan(small.took * 40)
  }, 60_000)
})

it('a window that can only read takes nothing in; another batch is nobody else’s', async () => {
  const { data, host, window } = await openTwo()
  writeFiles(data, { 'a.jsonl': doccano({ text: '又一篇。', label: [[0, 1, 'LOC']] }) })
  const { batch } = await look(window, [join(data, 'a.jsonl')])
  const other = host.openWindow()
  await other.call('projects.open', { dir: join(data, 'pages') })
  expect(await other.refused('annotations.look', { job: 'l', batch, format: null })).toMatchObject({ code: 'no-such-job' })
  const theirs = await look(other, [join(data, 'a.jsonl')])
  expect(await other.refused('annotations.make', { job: 'm', batch: theirs.batch, labels: {}, as: 'articles' })).toMatchObject({ code: 'project-held' })
  expect(readFileSync(join(data, 'a.jsonl'), 'utf8')).toContain('又一篇')
  await window.call('import.discard', { batch })
  expect(await window.refused('annotations.changes', { batch, labels: {} })).toMatchObject({ code: 'no-such-job' })
})
