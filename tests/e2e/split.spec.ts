import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './galley'
import { samples, type Home } from './host'
import { documentOnDisk, renumbered, splitOf, type LabelledLine } from './project-on-disk'

const PAGE = 'qingwan-a01'
const FILE = `${PAGE}.txt`
const expected = renumbered(readFileSync(join(samples, `${PAGE}.labels.tsv`), 'utf8'))
const projectOf = (home: Home) => home.path('Galley', 'Galley samples')
const splitNow = (home: Home) => splitOf(documentOnDisk(projectOf(home), FILE))

test.beforeEach(async ({ app }) => app.openSample(FILE))

test('a page is brought to its right split with the keyboard alone, undone and done again', async ({ app, home }) => {
  const { split, page } = app
  const before = splitNow(home)
  await split.source.press('Control+a')
  await split.give(0)
  await split.hasArticles(1)

  for (const article of new Set(expected.map((line) => line.article))) {
    if (article === '-' || article === 'a1') continue
    let number = 0
    for (const run of runsOf(expected, (line) => line.article === article)) {
      await split.selectLines(run.first, run.last)
      number = await split.give(number)
    }
  }
  await app.isSaved()
  for (const run of runsOf(expected, (line, index) => line.role !== 'blank' && line.role !== splitNow(home)[index]?.role)) {
    await split.selectLines(run.first, run.last)
    await split.setRole(expected[run.first - 1]!.role)
  }
  await app.isSaved()
  await expect.poll(() => splitNow(home)).toEqual(expected)

  // All the way back, and forward again.
  const undo = page.getByRole('button', { name: 'Undo' })
  while (await undo.isEnabled()) await page.keyboard.press('Control+z')
  await expect.poll(() => splitNow(home)).toEqual(before)
  const redo = page.getByRole('button', { name: 'Redo' })
  while (await redo.isEnabled()) await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => splitNow(home)).toEqual(expected)
})

test('cut and join with the mouse', async ({ app, home }) => {
  const { split } = app
  const line = '会议指出，去年全市登记的'
  const before = await split.articles()
  await split.clickEdgeBefore(line)
  await split.hasArticles(before + 1)
  await app.isSaved()
  expect(articleAt(home, line)).not.toBe(articleAt(home, '会长褚大海参加会议'))

  await split.clickEdgeBefore(line)
  await split.hasArticles(before)
  await app.isSaved()
  expect(articleAt(home, line)).toBe(articleAt(home, '会长褚大海参加会议'))
})

test('a role, furniture and another article from the menu and the bar beside the selection', async ({ app, home }) => {
  const { split, page } = app
  const line = '陶映川'
  await split.line(line).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Choose the role' }).click()
  await page.getByRole('menuitem', { name: 'Byline' }).click()
  await expect(app.message).toContainText('Byline')

  await split.line('庭主持会议').click({ clickCount: 3 })
  await split.selectionBar.getByRole('button', { name: 'Furniture' }).click()
  await expect(app.message).toContainText('marked as furniture')
  await app.isSaved()
  expect(articleAt(home, '庭主持会议')).toBe('-')
})

test('an edit that cannot be done says why and changes nothing', async ({ app, home }) => {
  const before = splitNow(home)
  await app.split.goToLine(1)
  await app.page.keyboard.press('Backspace')
  await expect(app.message).toHaveText('Nothing stands before it on this page')
  await app.split.goToLine(1)
  await app.page.keyboard.press('9')
  await app.page.keyboard.press('9')
  await app.page.keyboard.press('Enter')
  await expect(app.message).toHaveText('There is no article with this number on this page')
  expect(splitNow(home)).toEqual(before)
})

test('a number and Enter typed at once are one command, however fast', async ({ app }) => {
  const { split, page } = app
  await split.source.press('Control+a')
  await page.evaluate(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true, cancelable: true }))
    // The next key comes as a task of its own at the earliest: what is done in microtasks is done before it.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    if (!(document.activeElement instanceof HTMLInputElement)) throw new Error('the next key would go to the text')
  })
  await page.keyboard.press('Enter')
  await split.hasArticles(1)
})

test('no key edits while an input method composes', async ({ app }) => {
  const { split, page } = app
  const before = await split.articles()
  await split.goToLine(10)
  await split.source.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true })
  // Had that one cut, this one would take the cut away.
  await page.keyboard.press('Enter')
  await split.hasArticles(before + 1)
})

/** Neighbouring lines (counted from 1) that belong together: same article, same role, and chosen; blank ones may lie between. */
function runsOf(lines: readonly LabelledLine[], chosen: (line: LabelledLine, index: number) => boolean) {
  const runs: { first: number; last: number; role: string; article: string }[] = []
  lines.forEach((line, index) => {
    if (line.role === 'blank' || !chosen(line, index)) return
    const last = runs.at(-1)
    const between = last === undefined ? [] : lines.slice(last.last, index)
    const goesOn = last?.role === line.role && last.article === line.article && between.every((one) => one.role === 'blank')
    if (last && goesOn) last.last = index + 1
    else runs.push({ first: index + 1, last: index + 1, role: line.role, article: line.article })
  })
  return runs
}

function articleAt(home: Home, words: string): string {
  const document = documentOnDisk(projectOf(home), FILE)
  const line = document.text.split('\n').findIndex((one) => one.includes(words))
  return splitOf(document)[line]!.article
}

