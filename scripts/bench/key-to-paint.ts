import type { Page } from '@playwright/test'

/**
 * Presses `key` on `times` selections of two characters, each some characters after the one before, and tells for every
 * press how many milliseconds later the frame with the new mark was on screen. The caret stands in the text before.
 * @param marks selector of the elements that show a mention
 */
export async function keyToPaint(page: Page, key: string, marks: string, times: number): Promise<number[]> {
  await page.evaluate(
    ([key, marks]) => {
      const painted: number[] = []
      Object.assign(window, { painted })
      const widths = () => [...document.querySelectorAll(marks)].reduce((sum, mark) => sum + (mark.textContent ?? '').length, 0)
      const whenChanged = (before: number, since: number) =>
        requestAnimationFrame(() => {
          if (widths() === before) return whenChanged(before, since)
          // A task that is queued in a frame's callback runs when the frame has been handed over for painting.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => painted.push(performance.now() - since)
          port2.postMessage(null)
        })
      addEventListener('keydown', (event) => event.key === key && whenChanged(widths(), event.timeStamp), { capture: true })
    },
    [key, marks] as const,
  )
  for (let time = 1; time <= times; time += 1) {
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press(key)
    await page.waitForFunction((count) => (window as unknown as { painted: number[] }).painted.length >= count, time)
  }
  return page.evaluate(() => (window as unknown as { painted: number[] }).painted)
}

/** The value that 95 of 100 do not exceed. */
export function percentile95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? NaN
}
