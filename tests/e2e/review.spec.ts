import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './galley'
import { documentOnDisk, documentsOnDisk } from './project-on-disk'

const FILE = 'qingwan-a01.txt'

test('with the keyboard: find articles by their words, call them done as one step, take it back', async ({ app, home }) => {
  await app.welcome.trySamples()
  const { page, review } = app
  const project = home.path('Galley', 'Galley samples')
  await app.go('Review')
  await expect(review.articles).toBeFocused()
  await expect(page.getByText(/^[1-9]\d* articles$/u)).toBeVisible()
  const all = Number(await review.articles.getAttribute('aria-rowcount')) - 1

  await page.keyboard.press('/')
  await page.keyboard.type('欧阳望山')
  await page.keyboard.press('Enter')
  await review.hasRows(1)
  await review.articles.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('s')
  await page.keyboard.press('d')
  await expect(app.message).toHaveText('1 article is done.')
  expect(documentOnDisk(project, FILE).articles.filter(({ status }) => status === 'done')).toHaveLength(1)

  await page.keyboard.press('Control+z')
  await expect(app.message).toHaveText('Taken back in 1 document.')
  expect(documentOnDisk(project, FILE).articles.filter(({ status }) => status === 'done')).toEqual([])
  await review.search('')
  await review.hasRows(all)

  // Two that tell the same story are linked: one step, too.
  const linked = () => documentsOnDisk(project).flatMap(({ articles }) => articles.flatMap(({ sameStory = [] }) => sameStory)).length
  await review.articles.focus()
  // What was found before is still chosen.
  await page.keyboard.press('Escape')
  for (const key of ['Space', 'ArrowDown', 'Space', 'l']) await page.keyboard.press(key)
  await expect(app.message).toHaveText('1 article linked.')
  expect(linked()).toBe(1)
  await expect(review.articles.getByRole('img', { name: /^The same story as/u })).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(app.message).toHaveText('Taken back in 1 document.')
  expect(linked()).toBe(0)

  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(app.split.source).toBeVisible()
})

test('checks find a doubled name and mend it; a damaged document is marked, and its last copy taken', async ({ app, home }) => {
  await app.openSample(FILE)
  const { page, tag, review } = app
  const project = home.path('Galley', 'Galley samples')
  await app.split.source.press('Control+a')
  await app.split.give(0)
  await app.split.hasArticles(1)
  await app.isSaved()
  await app.go('Tag')
  await tag.find('礁头镇')
  await page.keyboard.press('2')
  await app.isSaved()
  const id = documentOnDisk(project, FILE).id

  await app.go('Review')
  await review.show('Checks')
  await expect(review.findings).toBeVisible()
  await expect(review.findings.getByRole('row').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(app.split.source.or(tag.text)).toBeVisible()

  await app.go('Library')
  writeFileSync(join(project, 'documents', `${id}.json`), '{')
  await app.go('Review')
  await review.show('Articles')
  await expect(page.getByRole('alert')).toContainText(FILE)
  await app.go('Library')
  await expect(app.library.row(FILE).getByRole('img', { name: 'Cannot be read' })).toBeVisible()
  await app.library.row(FILE).getByRole('button', { name: 'Take the last copy' }).click()
  await expect(app.message).toContainText('the last copy from backups took its place')
  expect(documentOnDisk(project, FILE).id).toBe(id)
  expect(readdirSync(join(project, 'backups', id)).some((name) => name.startsWith('damaged-'))).toBe(true)
})

test('statistics are shown and taken away as a table and as a picture', async ({ app }) => {
  await app.welcome.trySamples()
  const { page, review } = app
  await app.go('Review')
  await review.show('Statistics')
  const figure = page.getByRole('region', { name: 'Articles by status' })
  await expect(figure.getByRole('img', { name: 'Articles by status' })).toBeVisible()
  for (const kind of ['CSV', 'PNG'] as const) {
    const download = page.waitForEvent('download')
    await figure.getByRole('button', { name: `“Articles by status” as a ${kind}` }).click()
    expect((await download).suggestedFilename()).toBe(`Articles by status.${kind.toLowerCase()}`)
  }
})
