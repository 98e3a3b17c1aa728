import AxeBuilder from '@axe-core/playwright'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyEdit } from '#core/document/apply'
import type { Edit } from '#core/document/edit'
import type { Document } from '#core/document/model'
import { expect, test } from './galley'
import type { Home } from './host'
import { documentOnDisk, writeOnDisk } from './project-on-disk'

const FILE = 'qingwan-a01.txt'
const mine = (home: Home) => home.path('Galley', 'Galley samples')

/** What an editor did, written as their Galley would have written it. */
function workOn(project: string, name: string, edits: (document: Document) => readonly Edit[]): void {
  const before = documentOnDisk(project, name)
  const after = edits(before).reduce((now, edit) => {
    const result = applyEdit(now, edit)
    if (!result.ok) throw new Error(`${edit.kind}: ${result.reason}`)
    return result.document
  }, before)
  writeOnDisk(project, after)
}

function tag(text: string, label: string): (document: Document) => Edit {
  return (document) => {
    const start = document.text.indexOf(text)
    if (start < 0) throw new Error(`${text} is not on the page`)
    return { kind: 'tag', label, spans: [{ start, end: start + text.length }] }
  }
}

/** The sample pages with a copy of a colleague; both have worked on the same page. */
function colleague(home: Home): string {
  const theirs = home.path('colleague')
  cpSync(mine(home), theirs, { recursive: true })
  const both = [tag('礁头镇', 'LOC'), tag('欧\n阳望山', 'PER')]
  workOn(mine(home), FILE, (page) => [...both, tag('市渔业协会', 'ORG')].map((edit) => edit(page)))
  workOn(theirs, FILE, (page) => [...both.map((edit) => edit(page)), tag('宋怀谷', 'PER')(page), tag('渔业协会', 'ORG')(page), { kind: 'set-status', article: page.articles[0]!.id, status: 'done' }])
  return theirs
}

test('by keyboard alone: what two editors have otherwise is decided one by one, kept, and taken back', async ({ app, home }) => {
  const { page, compare } = app
  await app.welcome.trySamples()
  const theirs = colleague(home)
  const before = readFileSync(join(theirs, 'galley.json'), 'utf8')
  await app.command('Compare with another editor')
  await compare.open(theirs)
  await expect(compare.figures).toContainText('Mentions F1')
  await expect(compare.differences).toHaveCount(3)

  // Theirs is an edit like any other; mine is remembered.
  const labels = async () => documentOnDisk(mine(home), FILE).mentions.map(({ label, quote }) => `${label} ${quote.replaceAll('\n', '')}`).sort()
  const find = async (what: RegExp) => {
    for (let tries = 0; tries < 3 && !what.test((await compare.current.textContent()) ?? ''); tries++) await page.keyboard.press('j')
    await expect(compare.current).toContainText(what)
  }
  await page.keyboard.press('ArrowUp')
  await find(/宋怀谷/)
  await page.keyboard.press('t')
  await expect(compare.differences).toHaveCount(2)
  await app.isSaved()
  await expect.poll(labels).toContain('PER 宋怀谷')

  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await find(/渔业协会/)
  await page.keyboard.press('m')
  await expect(compare.differences).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(compare.differences).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(compare.differences).toHaveCount(3)
  await expect.poll(labels).not.toContain('PER 宋怀谷')
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await expect(compare.differences).toHaveCount(1)

  // Comparing again asks about what is left and nothing else.
  await page.keyboard.press('r')
  await expect(compare.differences).toHaveCount(1)
  await page.keyboard.press('Shift+T')
  await expect(page.getByText('Nothing left to decide on this page')).toBeVisible()
  await app.isSaved()
  await expect.poll(() => documentOnDisk(mine(home), FILE).articles.some(({ status }) => status === 'done')).toBe(true)
  expect(readFileSync(join(theirs, 'galley.json'), 'utf8')).toBe(before)

  await page.reload()
  await expect(page.getByRole('banner')).toBeVisible()
  await app.command('Compare with another editor')
  await compare.open(theirs)
  await expect(page.getByText('1 difference stays as decided.')).toBeVisible()
})

test('what is no project is refused in words', async ({ app, home }) => {
  await app.welcome.trySamples()
  await app.command('Compare with another editor')
  await expect(app.compare.path).toBeFocused()
  await app.page.keyboard.type(mine(home))
  await app.page.keyboard.press('Enter')
  await expect(app.message).toContainText('is the project that is open here')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme })

    test('comparing meets WCAG 2.2 AA as far as a program can tell', async ({ app, home }) => {
      const violations = async () => {
        const { violations: found } = await new AxeBuilder({ page: app.page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
        return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
      }
      await app.welcome.trySamples()
      await app.command('Compare with another editor')
      await expect(app.compare.path).toBeFocused()
      await expect.soft(violations()).resolves.toEqual([])
      await app.compare.open(colleague(home))
      await expect(app.compare.differences).toHaveCount(3)
      await expect.soft(violations()).resolves.toEqual([])
      await app.compare.figures.click()
      await expect(app.page.getByRole('table')).toBeVisible()
      await expect.soft(violations()).resolves.toEqual([])
    })
  })
}
