import { test as base } from '@playwright/test'
import { Home, Host } from './host'

export interface Hosted {
  home: Home
  /** The browser host of this test. */
  host: Host
}

/** Every test has a home and a host of its own; nothing of them is left behind. */
export const hosted = base.extend<Hosted>({
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
})
