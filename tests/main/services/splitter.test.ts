import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '#core/document/apply'
import type { Edit } from '#core/document/edit'
import type { Document } from '#core/document/model'
import { HEADLINE_AFTER } from '../../core/segment/invented-pages'
import { labelledPage } from '../../support/page-notation'
import { outsideIn, temporaryFolder, writeFiles } from '../outside'
import { importPaths, startHost, type TestWindow } from '../window'

/** The usual clock, with everything that is waited for fifty times sooner. */
const clock = {
  now: () => Date.now(),
  later: (milliseconds: number, act: () => void) => {
    const timer = setTimeout(act, milliseconds / 50)
    return () => clearTimeout(timer)
  },
}

const { text } = labelledPage(HEADLINE_AFTER)
/** The pages of some days: alike but for a number, so that each is a file of its own. */
const days = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, day) => [`${10 + day}.txt`, text.replace('八千多名', `八千零${10 + day}名`)]))

async function withPages(count: number, data = temporaryFolder()) {
  const host = startHost(outsideIn(data, { clock }))
  const window = host.openWindow()
  const dir = join(data, 'pages')
  writeFiles(join(data, 'in'), days(count))
  await window.call('projects.create', { dir, name: 'Pages' })
  const { imported } = await importPaths(window, [join(data, 'in')])
  return { window, host, dir, data, imported, profile: join(dir, 'models', 'splitter.bin') }
}

function applied(document: Document, ...edits: readonly Edit[]): Document {
  return edits.reduce((now, edit) => {
    const result = applyEdit(now, edit)
    if (!result.ok) throw new Error(`${edit.kind}: ${result.reason}`)
    return result.document
  }, document)
}

/** Confirms a page as the editor of a paper that has decks where Galley sees kickers. */
async function confirm(window: TestWindow, id: string): Promise<void> {
  const { document, revision } = await window.call('documents.open', { id })
  const kickers = document.articles.flatMap(({ parts }) => parts.filter(({ role }) => role === 'kicker'))
  const edits = kickers.map(({ start, end }): Edit => ({ kind: 'set-role', span: { start, end }, role: 'deck' }))
  await window.call('documents.save', { document: applied(document, ...edits, { kind: 'confirm' }), revision })
}

const learned = (window: TestWindow, pages: number) => window.event('splitter.progress', (told) => told.pages === pages && told.waiting === 0)
const chanceOfKicker = (document: Document) => document.articles.flatMap(({ parts }) => parts).find(({ role }) => role === 'kicker')?.confidence ?? 0

describe('the splitter of a project', () => {
  it('learns from confirmed pages, and splits those again that nobody has touched', async () => {
    const { window, imported, profile } = await withPages(8)
    expect(await window.call('splitter.state', {})).toEqual({ pages: 0, waiting: 0, isFollowed: false, run: null })
    const untouched = imported[7]!
    const before = (await window.call('documents.open', { id: untouched })).document
    for (const id of imported.slice(0, 6)) await confirm(window, id)
    await window.event('splitter.progress', (told) => told.pages === 6 && told.run === null && told.isFollowed)
    expect(existsSync(profile)).toBe(true)
    const changed = window.all('splitter.progress').flatMap((told) => told.changed.map(({ id }) => id))
    // The window is looking at page 6, which it confirmed last.
    expect(changed).toContain(untouched)
    const after = (await window.call('documents.open', { id: untouched })).document
    expect(chanceOfKicker(after)).toBeLessThan(chanceOfKicker(before))
    expect(after.status).toBe('new')
    expect((await window.call('documents.splitAgain', { id: imported[6]! })).segmentation.articles.length).toBeGreaterThan(0)
    expect(new Set(changed)).not.toContain(imported[0])
  }, 60_000)

  it('leaves a page alone that a window looks at, and one that somebody touched', async () => {
    const { window, host, dir, imported } = await withPages(9)
    const [looked, touched] = [imported[7]!, imported[8]!]
    const opened = await window.call('documents.open', { id: touched })
    const { document } = { document: applied(opened.document, { kind: 'set-status', article: 'a1', status: 'doing' }) }
    await window.call('documents.save', { document, revision: opened.revision })
    const reader = host.openWindow()
    await reader.call('projects.open', { dir })
    const seen = await reader.call('documents.open', { id: looked })
    for (const id of imported.slice(0, 6)) await confirm(window, id)
    await window.event('splitter.progress', (told) => told.pages === 6 && told.run === null && told.isFollowed)
    expect(await reader.call('documents.open', { id: looked })).toEqual(seen)
    expect((await window.call('documents.open', { id: touched })).document).toEqual(document)
  }, 60_000)

  it('learns a page that is tagged after it was confirmed only once', async () => {
    const { window, imported } = await withPages(1)
    await confirm(window, imported[0]!)
    await learned(window, 1)
    const told = window.all('splitter.progress').length
    const { document, revision } = await window.call('documents.open', { id: imported[0]! })
    const tagged = applied(document, { kind: 'tag', label: 'PER', spans: [{ start: text.indexOf('丁一鸣'), end: text.indexOf('丁一鸣') + 3 }] })
    await window.call('documents.save', { document: tagged.status === 'confirmed' ? tagged : applied(tagged, { kind: 'confirm' }), revision })
    expect(await window.call('splitter.state', {})).toMatchObject({ pages: 1, waiting: 0 })
    expect(window.all('splitter.progress')).toHaveLength(told)
  }, 60_000)

  it('is reset for good', async () => {
    const { window, dir, imported } = await withPages(3)
    await confirm(window, imported[0]!)
    await learned(window, 1)
    expect(await window.call('splitter.reset', {})).toMatchObject({ pages: 0, isFollowed: false })
    await window.call('projects.close', {})
    await window.call('projects.open', { dir })
    expect(await window.call('splitter.state', {})).toMatchObject({ pages: 0, waiting: 0 })
  }, 60_000)

  it.each([
    ['damaged', (bytes: Buffer) => bytes.subarray(0, bytes.length - 7)],
    ['other-version', (bytes: Buffer) => Buffer.from(bytes.map((byte, index) => (index === 4 ? byte ^ 1 : byte)))],
  ])('leaves a profile that is %s aside, says so, and learns it anew', async (reason, spoil) => {
    const { window, dir, imported, profile } = await withPages(2)
    await confirm(window, imported[0]!)
    await learned(window, 1)
    await window.call('projects.close', {})
    writeFileSync(profile, spoil(readFileSync(profile)))
    window.events.length = 0
    await window.call('projects.open', { dir })
    await window.call('splitter.state', {})
    expect(await window.event('notice')).toMatchObject({ code: 'model-not-usable', file: profile, details: { reason } })
    await learned(window, 1)
    await window.call('projects.close', {})
    window.events.length = 0
    await window.call('projects.open', { dir })
    expect(await window.call('splitter.state', {})).toMatchObject({ pages: 1, waiting: 0 })
    expect(window.all('notice')).toEqual([])
  }, 60_000)

  it('hands what it learned to another project, and to an import', async () => {
    const { window, imported, data } = await withPages(4)
    for (const id of imported.slice(0, 3)) await confirm(window, id)
    await learned(window, 3)
    const { file, bytes } = await window.call('splitter.export', { file: 'paper.galley-profile' })
    expect(readFileSync(file)).toHaveLength(bytes)

    await window.call('projects.create', { dir: join(data, 'other'), name: 'Other' })
    expect(await window.refused('splitter.import', { file: join(data, 'in', '10.txt') })).toMatchObject({ code: 'model-not-usable' })
    expect(await window.call('splitter.state', {})).toMatchObject({ pages: 0 })
    expect(await window.call('splitter.import', { file })).toMatchObject({ pages: 3 })

    const { batch } = await window.call('import.stage', { batch: null, items: [{ kind: 'path', path: join(data, 'in', '10.txt') }] })
    expect(await window.refused('import.start', { batch, encodings: {}, profile: { kind: 'file', path: join(data, 'none') } })).toMatchObject({ code: 'file-missing' })
    const { job } = await window.call('import.start', { batch, encodings: {}, profile: { kind: 'file', path: file } })
    expect((await window.event('import.ended', (ended) => ended.job === job)).result.imported).toHaveLength(1)
  }, 60_000)

  it('learns from pages that were confirmed before there was a profile', async () => {
    const { window, dir, imported, profile } = await withPages(2)
    await confirm(window, imported[0]!)
    await learned(window, 1)
    await window.call('projects.close', {})
    rmSync(profile)
    window.events.length = 0
    await window.call('projects.open', { dir })
    await window.call('splitter.state', {})
    await learned(window, 1)
    expect(window.all('notice')).toEqual([])
  }, 60_000)
})
