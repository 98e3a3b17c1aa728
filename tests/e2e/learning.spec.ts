import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { HEADLINE_AFTER } from '../core/segment/invented-pages'
import { labelledPage } from '../support/page-notation'
import { expect, test } from './galley'
import { documentOnDisk } from './project-on-disk'

const { text, lines } = labelledPage(HEADLINE_AFTER)
const KICKER = lines.findIndex(({ role }) => role === 'kicker') + 1
/** The pages of eight days: alike but for a number. */
const pages = Array.from({ length: 8 }, (_, day) => ({ name: `day-${day + 1}.txt`, bytes: Buffer.from(text.replace('八千多名', `八千零${day + 10}名`)) }))

test('confirmed pages teach the splitter, which splits untouched pages again until it is reset', async ({ app, home }) => {
  const { importSheet, library, split, settings } = app
  await importSheet.drop(pages)
  await expect(library.row('day-8.txt')).toBeVisible()
  const project = home.path('Galley', 'New project')
  const profile = join(project, 'models', 'splitter.bin')
  const kicker = () => documentOnDisk(project, 'day-8.txt').articles.flatMap(({ parts }) => parts).find(({ role }) => role === 'kicker')?.confidence ?? 0
  const before = kicker()
  expect(before).toBeGreaterThan(0.5)
  expect(existsSync(profile)).toBe(false)

  // An editor of a paper that has decks where Galley sees kickers.
  for (const { name } of pages.slice(0, 6)) {
    await app.go('Library')
    await library.openDocument(name)
    await expect(split.source).toContainText('云溪大桥昨天通车')
    await split.selectLines(KICKER, KICKER)
    await split.setRole('deck')
    await app.page.keyboard.press('Control+Enter')
    await expect.poll(() => documentOnDisk(project, name).status).toBe('confirmed')
  }
  await settings.open()
  await expect(settings.learned).toHaveText('Learned from 6 pages. New and untouched pages are split with it.')
  expect(existsSync(profile)).toBe(true)
  await expect.poll(kicker).toBeLessThan(before)

  await settings.forgetLearned()
  await expect(settings.learned).toHaveText('Nothing learned yet: no page has been confirmed.')
  await expect.poll(kicker).toBe(before)
  expect(documentOnDisk(project, 'day-1.txt').status).toBe('confirmed')
})
