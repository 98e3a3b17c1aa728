import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { Home, root } from './host'
import { App } from './pages/app'

const runtime = runtimePath()

test.describe('the real Electron', () => {
  test.skip(runtime === null, 'its runtime is not installed')
  test.skip(process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY, 'there is no display')

  test('opens the sample pages in a window without Node', async () => {
    const home = new Home()
    const electron = await _electron.launch({
      args: [root, `--user-data-dir=${home.path('electron')}`, ...(process.platform === 'linux' ? ['--no-sandbox'] : [])],
      env: { ...(home.env as Record<string, string>), DISPLAY: process.env.DISPLAY ?? '', GALLEY_DATA: home.path('data') },
    })
    const app = new App(await electron.firstWindow())
    await app.openSample('qingwan-a01.txt')
    expect(await app.split.articles()).toBeGreaterThan(0)
    expect(await app.page.evaluate(() => [typeof process, typeof require])).toEqual(['undefined', 'undefined'])
    await electron.close()
    await home.remove()
  })
})

/** Where the runtime is; null when it was never fetched. Asking the package itself would fetch it. */
function runtimePath(): string | null {
  const folder = join(root, 'node_modules/electron')
  const name = join(folder, 'path.txt')
  if (!existsSync(name)) return null
  const path = join(folder, 'dist', readFileSync(name, 'utf8'))
  return existsSync(path) ? path : null
}
