import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './galley'

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
}

test.describe('less motion', () => {
  test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } })

  test('colours change at once, in what is deep inside as well', async ({ app }) => {
    const button = app.page.getByRole('button', { name: 'Try the sample pages' })
    const seen = await button.evaluate((one) => {
      const colours = () => [one, ...one.querySelectorAll('*')].map((part) => getComputedStyle(part).color)
      const light = colours()
      document.documentElement.dataset.mantineColorScheme = 'dark'
      const dark = colours()
      return { unchanged: dark.filter((colour, at) => colour === light[at]), moving: document.getAnimations().length }
    })
    expect(seen).toEqual({ unchanged: [], moving: 0 })
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    // What is half faded in has colours that nobody has to read.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('every screen meets WCAG 2.2 AA as far as a program can tell', async ({ app }) => {
      test.slow()
      const { page } = app
      await expect.soft(violations(page), 'welcome').resolves.toEqual([])
      await app.welcome.trySamples()
      await expect.soft(violations(page), 'library').resolves.toEqual([])
      await app.library.openDocument('qingwan-a01.txt')
      await expect(app.split.source).toBeVisible()
      await expect.soft(violations(page), 'split').resolves.toEqual([])
      await app.split.goToLine(12)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('region', { name: 'What waits for you' })).toContainText('has no headline')
      await expect.soft(violations(page), 'split: what waits').resolves.toEqual([])
      await page.keyboard.press('v')
      await page.keyboard.press('o')
      await expect(app.split.readingText(2)).toBeFocused()
      await expect.soft(violations(page), 'split: reading text').resolves.toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('i')
      await expect(app.split.detail('Reporters')).toBeFocused()
      await expect.soft(violations(page), 'split: details').resolves.toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+S')
      await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
      await expect.soft(violations(page), 'split: split again').resolves.toEqual([])
      await page.keyboard.press('Escape')
      await app.go('Tag')
      await expect(app.tag.text).toBeVisible()
      await expect.soft(violations(page), 'tag').resolves.toEqual([])
      await app.go('Review')
      await expect(app.review.articles.getByRole('row').nth(1)).toBeVisible()
      await expect.soft(violations(page), 'review').resolves.toEqual([])
      await app.review.show('Checks')
      await expect(app.review.findings).toBeVisible()
      await expect.soft(violations(page), 'checks').resolves.toEqual([])
      await app.review.show('Statistics')
      await expect(page.getByRole('region', { name: 'Articles by status' })).toBeVisible()
      await expect.soft(violations(page), 'statistics').resolves.toEqual([])
      await app.go('Export')
      await expect(app.export.file).not.toHaveValue('')
      await expect.soft(violations(page), 'export').resolves.toEqual([])
      await page.getByRole('button', { name: 'Settings' }).click()
      await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
      await expect.soft(violations(page), 'settings').resolves.toEqual([])
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog')).toBeVisible()
      await expect.soft(violations(page), 'palette').resolves.toEqual([])
    })
  })
}
