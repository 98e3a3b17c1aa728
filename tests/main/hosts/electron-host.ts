import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { createConfPreferences } from '#main/adapters/conf-preferences'
import { startElectronHost } from '#main/hosts/electron/start-electron-host'
import type { WindowState } from '#main/hosts/electron/window-state'
import { electronStandIn } from '../../support/electron-stand-in'
import { inlinePages, inlineSuggesters, temporaryFolder } from '../outside'

/** The Electron host as it starts, over the stand-in, with a data folder of its own. */
export async function startElectron(settings: Parameters<typeof electronStandIn>[0] = {}, args: readonly string[] = [], data = temporaryFolder()) {
  const standIn = electronStandIn(settings)
  const kept = new Map<string, unknown>()
  await startElectronHost(standIn.electron, {
    resources: {
      version: '1.2.3',
      samples: resolve('resources/samples'),
      renderer: join(data, 'renderer'),
    },
    pages: inlinePages(),
    suggesters: inlineSuggesters(),
    preload: '/app/preload/index.cjs',
    openStores: (dir) => ({
      preferences: createConfPreferences(dir),
      windowState: { get: (key) => kept.get(key), set: (key, value: WindowState) => void kept.set(key, value) },
    }),
    argv: ['electron', '/app', ...args],
    env: { GALLEY_DATA: data },
    log: () => undefined,
  })
  onTestFinished(async () => {
    if (settings.first === false || standIn.log.quit > 0) return
    standIn.electron.app.quit()
    // The host lets go of everything and then quits once more.
    while (standIn.log.quit < 2) await new Promise((done) => setImmediate(done))
  })
  return { ...standIn, data, kept }
}
