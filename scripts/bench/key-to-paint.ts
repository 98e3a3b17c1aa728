import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'

type Watched = Window & { paintTimes: number[] }

/** A window in which the times from key to paint are taken. */
export async function watchedPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  await page.addInitScript({ path: join(import.meta.dirname, 'paint-times.js') })
  return page
}

/** Characters that are selected for each press, and that lie between one selection and the next. */
export const SELECTED = 2
export const BETWEEN = 5

/**
 * Presses `p` on selections of `SELECTED` characters, each `BETWEEN` characters after the one before; gives back for every press how
 * many milliseconds later the new mark was painted. The text has the focus, the caret stands at its start.
 */
export async function keyToPaint(page: Page, times: number): Promise<number[]> {
  for (let time = 1; time <= times; time += 1) {
    for (let step = 0; step < BETWEEN; step += 1) await page.keyboard.press('ArrowRight')
    for (let step = 0; step < SELECTED; step += 1) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('p')
    await page.waitForFunction((count) => (window as unknown as Watched).paintTimes.length >= count, time)
  }
  return page.evaluate(() => (window as unknown as Watched).paintTimes)
}

/** The value that 95 of 100 do not exceed. */
export function percentile95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? NaN
}
