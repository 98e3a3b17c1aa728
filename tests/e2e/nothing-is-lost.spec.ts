import { check } from '#core/document/check'
import { expect, test } from './galley'
import { Host } from './host'
import { App } from './pages/app'
import { documentOnDisk, documentsOnDisk, splitOf } from './project-on-disk'

const FILE = 'qingwan-a01.txt'
const SAMPLES = ['Galley', 'Galley samples']

test('what was shown as saved survives a host that is killed in the middle of a series of edits', async ({ app, home, host, browser }) => {
  const { split, page } = app
  await app.openSample(FILE)
  // Every cut adds an article. In each frame: how many are there while the line at the bottom says that all is saved?
  await page.evaluate(() => {
    const seen = { saved: 0 }
    Object.assign(window, { seen })
    const look = () => {
      const saved = document.querySelector('[data-testid=saved]')?.textContent ?? ''
      const heading = [...document.querySelectorAll('h2')].find((one) => / articles?$/u.test(one.textContent ?? ''))
      const articles = Number.parseInt(heading?.textContent ?? '0', 10)
      if (/^Saved/u.test(saved)) seen.saved = Math.max(seen.saved, articles)
      requestAnimationFrame(look)
    }
    look()
  })
  await split.goToLine(10)
  const killed = new Promise<void>((resolve, reject) => {
    page.waitForFunction(() => (window as unknown as { seen: { saved: number } }).seen.saved >= 9).then(() => host.kill().then(resolve), reject)
  })
  let over = false
  void killed.then(() => (over = true))
  for (let line = 0; line < 22 && !over; line += 1) {
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
  }
  await killed
  await expect(page.getByText(/connection to Galley was lost|Not connected/u).first()).toBeVisible()
  const saved = await page.evaluate(() => (window as unknown as { seen: { saved: number } }).seen.saved)
  expect(saved).toBeGreaterThanOrEqual(9)

  // Nothing is half-written, and nothing that was called saved is missing.
  const project = home.path(...SAMPLES)
  expect(documentOnDisk(project, FILE).articles.length).toBeGreaterThanOrEqual(saved)
  for (const document of documentsOnDisk(project)) expect(check(document)).toEqual([])

  await page.close()
  const again = await Host.start(home)
  const window = new App(await (await browser.newContext({ locale: 'en-GB' })).newPage())
  await window.open(again)
  await expect(window.split.source).toBeVisible()
  await expect.poll(() => window.split.articles()).toBeGreaterThanOrEqual(saved)
  // The lock of the killed process does not keep the editor from going on.
  const before = await window.split.articles()
  await window.split.goToLine(60)
  await window.page.keyboard.press('Enter')
  await window.split.hasArticles(before + 1)
  await window.isSaved()
  await again.stop()
})

test('without its host a window calls nothing saved; when the host is back it saves what it holds', async ({ app, home, host }) => {
  const { split, page } = app
  await app.openSample(FILE)
  await host.kill()
  await expect(page.getByText(/connection to Galley was lost|Not connected/u).first()).toBeVisible()
  const before = await split.articles()
  await split.goToLine(10)
  await page.keyboard.press('Enter')
  await split.hasArticles(before + 1)
  await expect(app.savedState).not.toHaveText(/^Saved/u)
  expect(documentOnDisk(home.path(...SAMPLES), FILE).articles.length).toBe(before)

  const again = await Host.start(home)
  expect(again.address).toBe(host.address)
  await app.isSaved()
  expect(documentOnDisk(home.path(...SAMPLES), FILE).articles.length).toBe(before + 1)
  await again.stop()
})

test('after a reload, and after a new start, everything is as it was left', async ({ app, home, host, browser }) => {
  const { split, page } = app
  await app.openSample(FILE)
  const articles = (await split.articles()) + 1
  await split.goToLine(10)
  await page.keyboard.press('Enter')
  await split.hasArticles(articles)
  await app.isSaved()
  const left = splitOf(documentOnDisk(home.path(...SAMPLES), FILE))

  await page.reload()
  await expect(split.source).toBeVisible()
  await split.hasArticles(articles)

  expect(await host.stop()).toBe(0)
  const again = await Host.start(home)
  const window = new App(await (await browser.newContext({ locale: 'en-GB' })).newPage())
  await window.open(again)
  await expect(window.page.getByRole('textbox', { name: `Source of ${FILE}` })).toBeVisible()
  await window.split.hasArticles(articles)
  expect(splitOf(documentOnDisk(home.path(...SAMPLES), FILE))).toEqual(left)
  await again.stop()
})

test('a second window on the same project can read, not write, and says why', async ({ app, host, browser }) => {
  await app.openSample(FILE)
  const second = new App(await (await browser.newContext({ locale: 'en-GB' })).newPage())
  await second.open(host)
  await expect(second.page.getByText(/being edited in another Galley window/u).first()).toBeVisible()
  await second.go('Split')
  await expect(second.split.source).toBeVisible()
  const before = await second.split.articles()
  await second.split.goToLine(10)
  await second.page.keyboard.press('Enter')
  await expect(second.message).toContainText('being edited in another Galley window')
  await second.split.hasArticles(before)
})
