// A process that saves the first document of a project again and again until it is killed. Each save that was answered
// is told on stdout: the number of the save, which stands in the document as `serial`.
import { createMemoryPreferences } from '#main/adapters/memory-preferences'
import { createNodeFiles } from '#main/adapters/node-files'
import { projectLocks } from '#main/adapters/project-locks'
import { sha256 } from '#main/adapters/sha256'
import { systemClock } from '#main/adapters/system-clock'
import { createServices } from '#main/services/services'

/** The services hand out immutable data and take what came over the wire. */
type Mutable<T> = T extends readonly (infer E)[] ? Mutable<E>[] : T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T

const [dir = ''] = process.argv.slice(2)
const nothing = (): never => {
  throw new Error('Not needed here')
}
const { handlers, openSession } = createServices({
  files: createNodeFiles(),
  locks: projectLocks,
  clock: systemClock,
  digest: sha256,
  pages: { width: 1, look: nothing, sample: nothing, split: nothing, segment: nothing, labels: nothing, survey: nothing, annotations: nothing, lookAtProfile: nothing, learn: nothing, close: async () => undefined },
  suggesters: { forProject: () => ({ start: nothing, suggest: nothing, decide: nothing, follow: nothing, store: nothing, end: nothing }), close: async () => undefined },
  preferences: createMemoryPreferences(),
  picker: null,
  surroundings: {
    version: '0.0.0',
    capabilities: { nativeDialogs: false, pathsOfDroppedFiles: false, nativeMenu: false, revealFiles: false },
    systemLanguages: ['en'],
    home: dir,
    projects: dir,
    cache: dir,
    samples: dir,
    launch: { project: null, paths: [] },
  },
  emit: () => undefined,
  log: (line) => process.stderr.write(`${line}\n`),
})
const session = openSession()
const { documents, readOnly } = await handlers['projects.open']({ dir }, session)
if (readOnly !== null) throw new Error(JSON.stringify(readOnly))
const opened = await handlers['documents.open']({ id: documents[0]!.id }, session)
const document = structuredClone(opened.document) as Mutable<typeof opened.document>
let { revision } = opened
for (let serial = document.serial + 1; ; serial += 1) {
  const saved = await handlers['documents.save']({ document: { ...document, status: 'edited', serial }, revision }, session)
  revision = saved.revision
  process.stdout.write(`${serial}\n`)
}
