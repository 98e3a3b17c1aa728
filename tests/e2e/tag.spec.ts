import { readFileSync } from 'node:fs'
import { expect, test } from './galley'
import type { Home } from './host'
import type { App } from './pages/app'
import { documentOnDisk } from './project-on-disk'
import type { ArticleRecord } from '#core/dataset/records'

const FILE = 'qingwan-a01.txt'
const project = (home: Home) => home.path('Galley', 'Galley samples')
const mentionsOf = (home: Home, file = FILE) =>
  documentOnDisk(project(home), file).mentions.map(({ label, quote }) => `${label} ${quote.replaceAll('\n', '')}`)

/** A sample page in Tag as one article, whatever the splitter made of it. */
async function openWhole(app: App, file: string): Promise<void> {
  await app.openSample(file)
  await app.split.source.press('Control+a')
  await app.split.give(0)
  await app.split.hasArticles(1)
  await app.go('Tag')
  await expect(app.tag.text).toBeVisible()
}

test('with the keyboard: a name broken over two lines is one mention; relabel, untag, undo', async ({ app, home }) => {
  await openWhole(app, FILE)
  const { page, tag } = app
  await tag.find('欧阳望山')
  await page.keyboard.press('p')
  await expect(app.message).toHaveText('“欧阳望山” tagged Person')
  await expect(tag.mentions).toHaveCount(1)
  await app.isSaved()
  expect(documentOnDisk(project(home), FILE).mentions).toMatchObject([{ label: 'PER', quote: '欧\n阳望山', spans: [{}], by: 'editor' }])

  await tag.find('礁头镇')
  await page.keyboard.press('2')
  await tag.find('市渔业协会')
  await page.keyboard.press('3')
  await app.isSaved()
  expect(mentionsOf(home)).toEqual(['ORG 市渔业协会', 'LOC 礁头镇', 'PER 欧阳望山'])

  // The same again is refused, another label is not.
  await tag.find('欧阳望山')
  await page.keyboard.press('p')
  await expect(app.message).toHaveText('This is tagged with the same label already')
  await page.keyboard.press('Shift+L')
  await expect(app.message).toHaveText('“欧阳望山” is now Place')

  await page.keyboard.press('d')
  await expect(app.message).toContainText('taken off “欧阳望山”')
  await app.isSaved()
  expect(mentionsOf(home)).toEqual(['ORG 市渔业协会', 'LOC 礁头镇'])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await app.isSaved()
  await expect.poll(() => mentionsOf(home)).toEqual(['ORG 市渔业协会', 'LOC 礁头镇', 'PER 欧阳望山'])
})

test('with the mouse: select and click a label; signs around a name are left out', async ({ app, home }) => {
  await openWhole(app, FILE)
  const { tag } = app
  await tag.drag('宋怀谷')
  await tag.clickLabel('Person')
  await expect(app.message).toHaveText('“宋怀谷” tagged Person')
  await tag.drag('“晒”')
  await tag.clickLabel('Person')
  await expect(app.message).toHaveText('“晒” tagged Person; the signs around it were left out')
  await app.isSaved()
  expect(mentionsOf(home)).toContain('PER 宋怀谷')
  expect(mentionsOf(home)).toContain('PER 晒')
})

test('a double click takes the whole name, and tagging moves no line', async ({ app, home }) => {
  await openWhole(app, FILE)
  const { tag } = app
  const before = await tag.lineTops()
  await tag.doubleClick('严伯庭')
  await tag.clickLabel('Person')
  await expect(app.message).toHaveText('“严伯庭” tagged Person')
  expect(await tag.lineTops()).toEqual(before)
  await app.isSaved()
  expect(mentionsOf(home)).toContain('PER 严伯庭')
})

test('Tag goes on in the article where the caret was put in Split', async ({ app }) => {
  await openWhole(app, FILE)
  await app.go('Split')
  await app.split.goToLine(9)
  await app.page.keyboard.press('Enter')
  await app.split.hasArticles(2)
  await app.go('Tag')
  await expect(app.page.getByRole('textbox', { name: /^Article 2/u })).toContainText('会议指出')
  await app.go('Split')
  await app.split.goToLine(1)
  await app.go('Tag')
  await expect(app.page.getByRole('textbox', { name: /^Article 1/u })).toBeVisible()
})

test('a mention survives a cut through it, and undoing the cut', async ({ app, home }) => {
  await openWhole(app, FILE)
  await app.tag.find('欧阳望山')
  await app.page.keyboard.press('p')
  await app.isSaved()

  await app.go('Split')
  const text = documentOnDisk(project(home), FILE).text.split('\n')
  await app.split.goToLine(text.findIndex((line) => line.startsWith('阳望山')) + 1)
  await app.page.keyboard.press('Enter')
  await app.split.hasArticles(2)
  await app.isSaved()
  expect(mentionsOf(home)).toEqual(['PER 欧阳望山'])
  await app.go('Tag')
  await expect(app.page.getByRole('img', { name: 'Goes over the edge of this article' })).toBeVisible()
})

test('what is exported is what was done, and every offset points at its text', async ({ app, home }) => {
  const file = 'hengchuan-shibao-04.txt'
  await openWhole(app, file)
  const { page, tag } = app
  await tag.find('𠮷冈')
  await page.keyboard.press('p')
  await tag.find('河西区文化馆')
  await page.keyboard.press('o')
  await app.isSaved()

  await app.go('Export')
  await app.export.write('JSONL', home.path('out.jsonl'))
  const records = readFileSync(home.path('out.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as ArticleRecord & { offsetUnit: string })
  const record = records.find((one) => one.source.name === file)!
  expect(record.offsetUnit).toBe('codepoint')
  expect(record.mentions.map(({ label, quote }) => `${label} ${quote}`).sort()).toEqual(['ORG 河西区文化馆', 'PER 𠮷冈'])

  const source = [...documentOnDisk(project(home), file).text]
  const reading = [...record.text]
  for (const mention of record.mentions) {
    expect(mention.spans.map((span) => reading.slice(...span).join('')).join('')).toBe(mention.quote)
    expect(mention.source.map((span) => source.slice(...span).join('')).join('').replaceAll('\n', '')).toBe(mention.quote)
  }
  expect(record.blocks.map(({ span }) => reading.slice(...span).join('')).join('\n')).toBe(record.text)
})

test('by keyboard alone: suggestions accepted, rejected and undone; what is finished is learned, a rejection lasts', async ({ app, home }) => {
  await openWhole(app, FILE)
  const { page, tag } = app
  await expect(tag.proposals.first()).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.press('a')
  await expect(tag.mentions).toHaveCount(1)
  await page.keyboard.press('n')
  const wrong = await tag.decided()
  await page.keyboard.press('x')
  await expect(app.message).toContainText(`“${wrong}” is no`)
  await expect(tag.proposal(wrong)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(tag.proposal(wrong).first()).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(tag.proposal(wrong)).toHaveCount(0)

  await page.keyboard.press('s')
  await expect.poll(() => tag.mentions.count()).toBeGreaterThan(4)
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => mentionsOf(home).length).toBeGreaterThan(4)
  const panel = page.getByRole('dialog')
  // The next page is being opened meanwhile, and a screen without a page has no panel.
  await expect(async () => {
    await page.keyboard.press('g')
    await expect(panel).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(panel.getByText('From 1 finished article of this project.')).toBeVisible({ timeout: 15_000 })
  await panel.getByRole('listitem').filter({ hasText: wrong }).getByRole('button', { name: 'Take back' }).click()
  await expect(panel.getByText('0 rejected names')).toBeVisible()
})

test('tag all goes over the whole project in one step, and is taken back in one', async ({ app, home }) => {
  await openWhole(app, FILE)
  const { page, tag } = app
  const others = () =>
    ['hengchuan-shibao-04.txt', 'xiling-ribao-02.txt', 'luyuan-wanbao-03.txt'].map((file) => mentionsOf(home, file).filter((one) => one === 'PER 记者').length)
  await tag.find('记者')
  await page.keyboard.press('t')
  await page.getByRole('dialog').getByText('Whole project').click()
  await page.getByRole('button', { name: /^Tag \d\d places/u }).click()
  await expect.poll(() => others().every((count) => count > 0)).toBe(true)
  await app.isSaved()
  await expect.poll(() => mentionsOf(home)).toContain('PER 记者')
  await tag.text.focus()
  await page.keyboard.press('Control+z')
  await expect.poll(others).toEqual([0, 0, 0])
  await expect(tag.mentions).toHaveCount(0)
})

test('with the mouse: a selection is begun anew within the last one', async ({ app }) => {
  await openWhole(app, FILE)
  await app.tag.drag('严伯庭')
  await app.tag.drag('伯庭')
  await app.tag.clickLabel('Person')
  await expect(app.message).toHaveText('“伯庭” tagged Person')
})

test('with the mouse alone: the menu of a right click tags, moves an edge and takes off', async ({ app, home }) => {
  await openWhole(app, FILE)
  const { page, tag } = app
  const choose = (name: string) => page.getByRole('menuitem', { name }).click()
  await tag.drag('宋怀谷')
  await tag.rightClick('怀')
  await choose('Tag as Person (PER)')
  await expect(app.message).toHaveText('“宋怀谷” tagged Person')
  await tag.rightClick('宋怀谷')
  await choose('Move the end to the left')
  await expect(app.message).toHaveText('The mention is now “宋怀”')
  await app.isSaved()
  expect(mentionsOf(home)).toEqual(['PER 宋怀'])
  await tag.rightClick('宋怀')
  await choose('Take the mention off')
  await expect(tag.mentions).toHaveCount(0)
})

test('what was learned is saved to a file and taken over from it', async ({ app, home }) => {
  await openWhole(app, FILE)
  const { page, tag } = app
  await tag.find('宋怀谷')
  await page.keyboard.press('p')
  await page.keyboard.press('Control+Enter')
  await expect(tag.text).not.toContainText('宋怀谷')
  await page.keyboard.press('g')
  await expect(page.getByText('From 1 finished article of this project.')).toBeVisible()
  await page.getByRole('button', { name: 'Save to a file …' }).click()
  await expect(page.getByRole('textbox', { name: 'File name' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(app.message).toContainText('What was learned is in')
  await page.getByRole('button', { name: 'Take from a file …' }).click()
  await app.places.take(home.dir, 'learned.galley-model')
  await expect(app.message).toContainText('Taken over: learned from 1 article,')
})
