import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './galley'
import type { Home } from './host'
import type { App } from './pages/app'
import { Entities } from './pages/entities'
import { documentOnDisk } from './project-on-disk'

const FILE = 'qingwan-a01.txt'
const project = (home: Home) => home.path('Galley', 'Galley samples')
const linksOf = (home: Home) => documentOnDisk(project(home), FILE).mentions.map(({ quote, entity }) => `${quote.replaceAll('\n', '')} ${entity ?? '-'}`)
const entitiesOf = (home: Home) =>
  (JSON.parse(readFileSync(join(project(home), 'entities.json'), 'utf8')) as { entities: { id: string; name: string; mergedInto?: string }[] }).entities

/** A sample page in Tag as one article, whatever the splitter made of it. */
async function openWhole(app: App): Promise<void> {
  await app.openSample(FILE)
  await app.split.source.press('Control+a')
  await app.split.give(0)
  await app.split.hasArticles(1)
  await app.go('Tag')
  await expect(app.tag.text).toBeVisible()
}

test('with the keyboard alone: tag, make an entity, link by pinyin, merge, go to a mention, take it all back', async ({ app, home }) => {
  await openWhole(app)
  const { page, tag } = app
  const entities = new Entities(page)
  // A name that nobody knows yet: the key asks, Enter makes it.
  await tag.find('欧阳望山')
  await page.keyboard.press('p')
  await page.keyboard.press('e')
  const field = page.getByRole('combobox', { name: 'What is “欧阳望山”?' })
  await expect(field).toBeFocused()
  // It stands right below the mention.
  const [mention, box] = [(await tag.mentions.first().boundingBox())!, (await field.boundingBox())!]
  expect(box.y - mention.y).toBeGreaterThan(0)
  expect(box.y - mention.y).toBeLessThan(120)
  await page.keyboard.press('Enter')
  await expect(app.message).toHaveText('“欧阳望山” linked to 欧阳望山')

  // Another one is called differently and made by hand.
  await tag.find('宋怀谷')
  await page.keyboard.press('p')
  await page.keyboard.press('Shift+E')
  await page.keyboard.type('老欧阳')
  await page.keyboard.press('Control+Enter')
  await expect(app.message).toContainText('“宋怀谷” linked to 老欧阳')

  // A third is linked by the initials of its pinyin.
  await tag.find('褚大海')
  await page.keyboard.press('p')
  await page.keyboard.press('Shift+E')
  await page.keyboard.type('oyws')
  await expect(page.getByRole('option', { name: /^欧阳望山/u, selected: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(app.message).toContainText('“褚大海” linked to 欧阳望山')
  await app.isSaved()
  expect(linksOf(home).sort()).toEqual(['宋怀谷 e2', '欧阳望山 e1', '褚大海 e1'])

  // They turn out to be one: merged in the list, no document is touched.
  await page.keyboard.press('Alt+Enter')
  await expect(entities.name).toHaveValue('欧阳望山')
  await expect(page.getByRole('heading', { name: '2 mentions in 1 document' })).toBeVisible()
  await page.keyboard.press('f')
  await page.keyboard.type('laoouyang')
  await expect(entities.name).toHaveValue('老欧阳')
  await page.keyboard.press('Tab')
  await entities.list.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('f')
  await page.keyboard.type('oyws')
  await expect(entities.name).toHaveValue('欧阳望山')
  await entities.list.focus()
  await page.keyboard.press('m')
  await expect(app.message).toHaveText('1 entity merged into 欧阳望山; its mentions follow')
  await expect(page.getByRole('heading', { name: '3 mentions in 1 document' })).toBeVisible()
  expect(entitiesOf(home)).toMatchObject([{ id: 'e1' }, { id: 'e2', mergedInto: 'e1' }])

  // To a mention, and back.
  await page.keyboard.press('g')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(tag.text).toBeFocused()
  await expect(page.getByRole('region', { name: 'Entity' })).toContainText('欧阳望山')

  // The merge is taken back in the list, the link in the document.
  await app.go('Entities')
  await page.keyboard.press('Control+z')
  await expect(app.message).toHaveText('Undone: 1 entity merged into 欧阳望山; its mentions follow')
  expect(entitiesOf(home).map(({ mergedInto }) => mergedInto ?? null)).toEqual([null, null])
  await app.go('Tag')
  await tag.find('褚大海')
  await page.keyboard.press('Control+z')
  await app.isSaved()
  expect(linksOf(home)).toContain('褚大海 -')
})

test('labels: a new one with a free key tags at once; taken away, its mentions get another', async ({ app, home }) => {
  await openWhole(app)
  const { page, tag } = app
  await page.keyboard.press('Control+,')
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: /^Name in files/u }).fill('EVT')
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Event')
  const key = page.getByRole('textbox', { name: 'Key', exact: true })
  await key.fill('d')
  await expect(page.getByText('D is taken: Take the mention off')).toBeVisible()
  await key.fill('r')
  await page.keyboard.press('Enter')
  await expect(app.message).toHaveText('Label Event added')

  await app.go('Tag')
  await tag.find('会议')
  await page.keyboard.press('r')
  await expect(app.message).toContainText('“会议” tagged Event')
  await app.isSaved()

  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Delete the label Event' }).click()
  await expect(page.getByText('Mentions with this label: 1, in documents: 1. Entities: 0.')).toBeVisible()
  await page.getByRole('combobox', { name: 'What becomes of it' }).selectOption('ORG')
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByRole('listitem', { name: 'Event' })).toHaveCount(0)
  await expect.poll(() => documentOnDisk(project(home), FILE).mentions.map(({ label, quote }) => `${label} ${quote}`)).toEqual(['ORG 会议'])

  // One step takes all of it back.
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('listitem', { name: 'Event' })).toBeVisible()
  await expect.poll(() => documentOnDisk(project(home), FILE).mentions.map(({ label }) => label)).toEqual(['EVT'])
})
