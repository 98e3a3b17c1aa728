import { expect } from '@playwright/test'
import { hosted } from './hosted'
import { App } from './pages/app'

export { expect }

interface Galley {
  /** The app on its first screen, for a person who never opened it before. */
  app: App
}

/** A test in the window. After it, the page must not have thrown, nor asked anything of any other machine. */
export const test = hosted.extend<Galley>({
  locale: 'en-GB',
  page: async ({ page }, use) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url())
      if (/^(http|ws)s?:$/u.test(protocol) && hostname !== '127.0.0.1') faults.push(`asked ${request.url()}`)
    })
    await use(page)
    expect(faults).toEqual([])
  },
  app: async ({ page, host }, use) => {
    const app = new App(page)
    await app.open(host)
    await use(app)
  },
})
