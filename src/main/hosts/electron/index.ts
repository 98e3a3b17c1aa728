import * as electron from 'electron'
import ElectronStore from 'electron-store'
import { fileURLToPath } from 'node:url'
import { createConfPreferences } from '../../adapters/conf-preferences'
import { createWorkerPages } from '../../adapters/pages/worker-pages'
import { resourcesOf } from '../../adapters/resources'
import { createWorkerSuggesters } from '../../adapters/suggest/worker-suggesters'
import { startElectronHost } from './start-electron-host'
import { nativeTexts } from './texts'
import type { WindowState } from './window-state'

const resources = resourcesOf(import.meta.url)

startElectronHost(electron, {
  resources,
  pages: createWorkerPages({ entry: resources.pageWorker, weights: resources.weights }),
  suggesters: createWorkerSuggesters({ entry: resources.suggestWorker, tagger: resources.tagger }),
  preload: fileURLToPath(new URL('../preload/index.cjs', import.meta.url)),
  openStores: (dir) => ({
    preferences: createConfPreferences(dir, ElectronStore),
    windowState: new ElectronStore<{ window: WindowState }>({ cwd: dir, name: 'window', clearInvalidConfig: true }),
  }),
  argv: process.argv,
  env: process.env,
  log: (line) => process.stderr.write(`${line}\n`),
}).catch((error: unknown) => {
  const { cannotStart } = nativeTexts('system', electron.app.getPreferredSystemLanguages())
  electron.dialog.showErrorBox(cannotStart, error instanceof Error ? (error.stack ?? error.message) : String(error))
  electron.app.exit(1)
})
