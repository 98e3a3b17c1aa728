import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createConfPreferences } from '../../adapters/conf-preferences'
import { createNodeFiles } from '../../adapters/node-files'
import { createWorkerPages } from '../../adapters/pages/worker-pages'
import { projectLocks } from '../../adapters/project-locks'
import { resourcesOf } from '../../adapters/resources'
import { sha256 } from '../../adapters/sha256'
import { createWorkerSuggesters } from '../../adapters/suggest/worker-suggesters'
import { systemClock } from '../../adapters/system-clock'
import { systemLanguages } from '../../adapters/system-languages'
import { userFolders } from '../../adapters/user-folders'
import { planLaunch } from '../../services/launch'
import { AddressFile } from './kept-address'
import { HELP, readArguments, type BrowserArguments } from './arguments'
import { openInBrowser } from './open-in-browser'
import { startBrowserHost } from './start-browser-host'

async function main(): Promise<void> {
  const wanted = readArguments(process.argv.slice(2))
  if (wanted.help) return void process.stdout.write(HELP)
  await serve(wanted)
}

async function serve(wanted: BrowserArguments): Promise<void> {
  const resources = resourcesOf(import.meta.url)
  if (!existsSync(join(resources.renderer, 'index.html'))) throw new Error('Galley is not built yet: run npm start, or npm run build.')
  const folders = userFolders()
  const files = createNodeFiles()
  const preferences = createConfPreferences(folders.settings)
  const surroundings = {
    version: resources.version,
    capabilities: { nativeDialogs: false, pathsOfDroppedFiles: false, nativeMenu: false, revealFiles: false },
    systemLanguages: systemLanguages(),
    home: folders.home,
    projects: folders.projects,
    cache: folders.cache,
    samples: resources.samples,
  }
  const launch = await planLaunch({ files, preferences, surroundings }, wanted)
  const host = await startBrowserHost(
    {
      files,
      locks: projectLocks,
      clock: systemClock,
      digest: sha256,
      pages: createWorkerPages({ entry: resources.pageWorker, weights: resources.weights }),
      suggesters: createWorkerSuggesters({ entry: resources.suggestWorker, tagger: resources.tagger }),
      preferences,
      picker: null,
      surroundings: { ...surroundings, launch },
      log: (line) => process.stderr.write(`${line}\n`),
    },
    { renderer: resources.renderer, port: wanted.port, address: new AddressFile(join(folders.settings, 'browser-address.json')) },
  )
  endOnSignals(() => host.close())
  process.stdout.write(`Galley is at ${host.address}\nCtrl+C ends it.\n`)
  if (wanted.open) await openInBrowser(host.address)
}

/** The most that letting go may take, in milliseconds: a disk that does not answer must not keep the process for ever. */
const LONGEST_END = 10_000

/** Ends the process when it is asked to, after everything was let go of. */
function endOnSignals(close: () => Promise<void>): void {
  let ending = false
  const end = (): void => {
    // Packages that clean up at the end send a signal they caught once more: it is not a second wish of the person.
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), LONGEST_END).unref()
    close()
      .catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
      .finally(() => process.exit(0))
  }
  // Listeners that stay: others end the process at once when they find themselves alone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
}

function reasonOf(error: NodeJS.ErrnoException): string {
  return error.code === 'EADDRINUSE' ? 'Another program listens on that port: choose another, or leave --port out.' : error.message
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? reasonOf(error) : String(error)}\n`)
  process.exit(1)
})
