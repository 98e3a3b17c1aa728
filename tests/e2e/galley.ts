import { test as base, expect } from '@playwright/test'
import { Home, Host } from './host'
import { App } from './pages/app'

export { expect }

interface Galley {
  home: Home
  /** The browser host of this test. `restart` in a test replaces it. */
  host: Host
  /** The app on its first screen, for a person who never opened it before. */
  app: App
}

/**
 * Every test has a home and a host of its own. After it, the page must not have thrown, nor asked anything of any other
 * machine.
 */
export const test = base.extend<Galley>({
  locale: 'en-GB',
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  home: async ({}, use) => {
    const home = new Home()
    await use(home)
    await home.remove()
  },
  host: async ({ home }, use) => {
    const host = await Host.start(home)
    await use(host)
    await host.stop()
  },
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
