import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { createTeachableSplitter } from '#core/segment/learn/teachable-splitter'
import { createMemoryPreferences } from '#main/adapters/memory-preferences'
import { createNodeFiles } from '#main/adapters/node-files'
import type { PageTask } from '#main/adapters/pages/page-task'
import { readAnnotations, workOnPage } from '#main/adapters/pages/work-on-page'
import { Failed } from '#main/ports/failed'
import { projectLocks } from '#main/adapters/project-locks'
import { sha256 } from '#main/adapters/sha256'
import { systemClock } from '#main/adapters/system-clock'
import type { Pages } from '#main/ports/pages'
import { createSuggestWork } from '#main/adapters/suggest/suggest-work'
import { createSuggesters } from '#main/adapters/suggest/worker-suggesters'
import { readTaggerResources } from '#main/adapters/tagger-resources'
import type { SuggesterResources } from '#core/mention/suggester'
import type { Suggesters } from '#main/ports/suggester'
import type { Outside } from '#main/services/services'

/** An empty folder that goes away with the test. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'galley-test-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** Writes files below a folder: name → content. */
export function writeFiles(dir: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(dir, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
}

/** The work on pages as it is, on this thread. */
export function inlinePages(change: (task: PageTask) => void | Promise<void> = () => undefined): Pages {
  const splitter = createTeachableSplitter(readFileSync('resources/splitter/weights.bin'))
  const run = async (task: Exclude<PageTask, { kind: 'annotations' }>): Promise<never> => {
    await change(task)
    return workOnPage(task, splitter) as never
  }
  return {
    width: 2,
    look: (page, preferred) => run({ kind: 'look', page, preferred }),
    sample: (page, encoding) => run({ kind: 'sample', page, encoding }),
    split: (request) => run({ kind: 'split', request }),
    segment: (text, _name, profile) => run({ kind: 'segment', text, profile }),
    labels: (page, encoding, profile) => run({ kind: 'labels', page, encoding, profile }),
    lookAtProfile: (bytes) => run({ kind: 'profile', bytes }),
    learn: (profile, page) => run({ kind: 'learn', profile, page }),
    annotations: async (request, take) => {
      await change({ kind: 'annotations', request })
      const { format, parts } = readAnnotations(request)
      for (const part of parts) if (!(await take(part))) throw new Failed('cancelled')
      return format
    },
    survey: (request) => run({ kind: 'survey', request }),
    close: async () => undefined,
  }
}

let tagger: SuggesterResources | undefined

/** Suggesters as they are, on this thread; the dictionary is read when a test first asks for a suggestion. */
export function inlineSuggesters(): Suggesters {
  const work = createSuggestWork(() => (tagger ??= readTaggerResources(resolve('resources/tagger'))))
  return createSuggesters(
    async (message) => structuredClone(work(structuredClone(message))),
    async () => undefined,
  )
}

/** A real outside whose projects are below `data`; `change` replaces single ports. */
export function outsideIn(data: string, change: Partial<Omit<Outside, 'emit'>> = {}): Omit<Outside, 'emit'> {
  return {
    files: createNodeFiles(),
    locks: projectLocks,
    clock: systemClock,
    digest: sha256,
    pages: inlinePages(),
    suggesters: inlineSuggesters(),
    preferences: createMemoryPreferences(),
    picker: null,
    surroundings: {
      version: '0.0.0',
      capabilities: { nativeDialogs: false, pathsOfDroppedFiles: false, nativeMenu: false, revealFiles: false },
      systemLanguages: ['en'],
      home: data,
      projects: join(data, 'projects'),
      cache: join(data, 'cache'),
      samples: resolve('resources/samples'),
      launch: { project: null, paths: [] },
    },
    log: () => undefined,
    ...change,
  }
}
