import { createMemoryPreferences } from '../../adapters/memory-preferences'
import { createNodeFiles } from '../../adapters/node-files'
import { createWorkerPages } from '../../adapters/pages/worker-pages'
import { projectLocks } from '../../adapters/project-locks'
import { resourcesOf } from '../../adapters/resources'
import { createSuggestions } from '../../adapters/suggestions'
import { sha256 } from '../../adapters/sha256'
import { createWorkerSuggesters } from '../../adapters/suggest/worker-suggesters'
import { systemClock } from '../../adapters/system-clock'
import { systemLanguages } from '../../adapters/system-languages'
import { userFolders } from '../../adapters/user-folders'
import { createServices } from '../../services/services'
import { runCommandLine } from './run-command-line'

const resources = resourcesOf(import.meta.url)
const folders = userFolders()
const files = createNodeFiles()
const pages = createWorkerPages({ entry: resources.pageWorker, weights: resources.weights })
const suggestions = createSuggestions({ tagger: resources.tagger, splitter: resources.weights })
const languages = systemLanguages()
const services = createServices({
  files,
  locks: projectLocks,
  clock: systemClock,
  digest: sha256,
  pages,
  suggesters: createWorkerSuggesters({ entry: resources.suggestWorker, tagger: resources.tagger }),
  preferences: createMemoryPreferences(),
  picker: null,
  surroundings: {
    version: resources.version,
    capabilities: { nativeDialogs: false, pathsOfDroppedFiles: true, nativeMenu: false, revealFiles: false },
    systemLanguages: languages,
    home: folders.home,
    projects: folders.projects,
    cache: folders.cache,
    samples: resources.samples,
    launch: { project: null, paths: [] },
  },
  emit: () => undefined,
  log: (line) => process.stderr.write(`${line}\n`),
})

// Whoever reads the results may have enough of them (galley … | head).
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  version: resources.version,
  services,
  files,
  pages,
  suggestions,
  languages,
  out: process.stdout,
  err: process.stderr,
  onInterrupt: (stop) => void process.on('SIGINT', stop),
})
