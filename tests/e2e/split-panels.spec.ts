import { documentFrom } from '#core/document/from-segmentation'
import { after, proposalOf } from '../support/split-mistakes'
import { expect, test } from './galley'
import type { Home } from './host'
import { documentOnDisk, splitOf, writeOnDisk } from './project-on-disk'

// What opens beside the source in Split, each used once as an editor would.

const FILE = 'qingwan-a01.txt'
const projectOf = (home: Home) => home.path('Galley', 'Galley samples')
const onDisk = (home: Home) => documentOnDisk(projectOf(home), FILE)

test('the details of an article are confirmed, corrected and taken back, and Escape leads back to the source', async ({ app, home }) => {
  await app.openSample(FILE)
  const { split, page } = app
  await split.goToLine(1)
  await page.keyboard.press('i')
  const reporters = split.detail('Reporters')
  await expect(reporters).toBeFocused()
  await expect(reporters).toHaveValue('陶映川')
  await expect(reporters).toHaveAccessibleDescription('Read by the machine, not confirmed')
  await page.keyboard.press('Enter')
  await expect(reporters).toHaveAccessibleDescription('Said by an editor')
  await split.detail('Interns').fill('顾小满、宋知微')
  await page.keyboard.press('Enter')
  await app.isSaved()
  expect(onDisk(home).articles[0]!.metadata).toEqual({ reporters: ['陶映川'], interns: ['顾小满', '宋知微'] })

  await split.details.getByRole('button', { name: 'Take back: as the machine reads it: Interns' }).click()
  await expect(split.detail('Interns')).toHaveValue('顾小满')
  await split.details.getByRole('button', { name: /^Confirm all/u }).click()
  await expect(split.details).toContainText('Everything is confirmed')
  await app.isSaved()
  expect(onDisk(home).articles[0]!.metadata).toMatchObject({ reporters: ['陶映川'], interns: ['顾小满'], agency: null })
  await split.detail('Date').press('Escape')
  await expect(split.source).toBeFocused()
})

test('a place where lines were joined becomes a paragraph in the reading text, by key and by mouse', async ({ app, home }) => {
  await app.openSample(FILE)
  const { split, page } = app
  await split.goToLine(1)
  await page.keyboard.press('o')
  const reading = split.readingText(1)
  await expect(reading).toBeFocused()
  const paragraphs = reading.locator('.cm-line')
  const before = await paragraphs.count()
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await expect(paragraphs).toHaveCount(before + 1)
  await app.isSaved()
  const { repairs, text } = onDisk(home)
  expect(repairs).toMatchObject([{ action: 'break' }])
  const [below] = text.slice(repairs[0]!.end).trim().split(/\s/u)
  await expect(paragraphs.filter({ hasText: new RegExp(`^${below}`, 'u') })).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(paragraphs).toHaveCount(before)

  const menu = page.getByRole('menu')
  await page.keyboard.press('m')
  await expect(menu.getByRole('menuitem', { name: 'Begin a paragraph here' })).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('p')
  await expect(paragraphs).toHaveCount(before + 1)
  await page.keyboard.press('Control+z')
  await expect(paragraphs).toHaveCount(before)
  await paragraphs.nth(1).click({ button: 'right' })
  await expect(menu).toHaveCount(1)
  await expect(menu).toHaveAccessibleName('What reading does here')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Show what reading changed' }).click()
  await reading.getByTitle('lines joined', { exact: true }).first().click()
  await page.getByRole('menu', { name: 'What reading does here' }).getByRole('menuitem', { name: 'Begin a paragraph here' }).click()
  await expect(paragraphs).toHaveCount(before + 1)
  await app.isSaved()
  expect(onDisk(home).repairs).toMatchObject([{ action: 'break' }])
})

test('a boundary that is dragged takes its lines along, and back; Escape lets it be', async ({ app, home }) => {
  await app.openSample(FILE)
  const { split, page } = app
  const before = splitOf(onDisk(home))
  const first = before.findIndex(({ article }) => article === 'a2') + 1
  await split.dragBoundary(first, first + 2)
  await app.isSaved()
  const wanted = before.map((line, index) => (index + 1 === first || index + 1 === first + 1 ? { ...line, article: 'a1' } : line))
  await expect.poll(() => splitOf(onDisk(home))).toEqual(wanted)

  await split.takeBoundary(first + 2, first + 4)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await split.dragBoundary(first + 2, first)
  await expect.poll(() => splitOf(onDisk(home))).toEqual(before)
})

test('lines that were drawn over go to the article on whose card they are dropped, however quick the hand', async ({ app, home }) => {
  await app.openSample(FILE)
  const { split } = app
  await split.dragOverLines(3, 5)
  await split.dropSelectionOnCard(2)
  await expect(split.message).toHaveText(/^Lines 3–5 given to article 2/u)
  await app.isSaved()
  const [third, fifth, sixth] = [2, 4, 5].map((line) => splitOf(onDisk(home))[line]!.article)
  expect(third).toBe(fifth)
  expect(third).not.toBe(sixth)
})

test('a page that is split again shows what would change: all at once, but an editor’s word only by itself', async ({ app, home }) => {
  await app.welcome.trySamples()
  const { split, page } = app
  await expect(app.library.row(FILE)).toBeVisible()
  const { id, source, text, ...proposed } = onDisk(home)
  const articles = proposed.articles.length
  const joined = after(onDisk(home), { kind: 'join', at: Math.min(...proposed.articles[1]!.parts.map(({ start }) => start)) })
  writeOnDisk(projectOf(home), documentFrom({ id, source, text }, proposalOf(joined)))
  await app.library.openDocument(FILE)
  await split.hasArticles(articles - 1)
  await split.selectLines(1, 1)
  await split.setRole('note')

  await page.keyboard.press('Shift+S')
  const sheet = page.getByRole('dialog', { name: 'Split this page again' })
  const free = sheet.getByRole('region', { name: /^\d+ proposals?$/u })
  const over = sheet.getByRole('region', { name: '1 is against what an editor decided' })
  await expect(over.getByRole('listitem')).toContainText('Editor’s note → Body')
  await free.getByRole('button', { name: /^Accept (it|all)/u }).click()
  await expect(free).toBeHidden()
  await over.getByRole('button', { name: 'Leave it' }).click()
  await expect(sheet.getByRole('status')).toContainText('nothing to propose')
  await page.keyboard.press('Escape')
  await split.hasArticles(articles)
  await app.isSaved()
  expect(splitOf(onDisk(home))[0]!.role).toBe('note')
})
