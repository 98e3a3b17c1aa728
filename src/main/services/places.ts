import { dirname, join, resolve } from 'node:path'
import { Failed } from '../ports/failed'
import type { Entry, Files } from '../ports/files'
import type { Picker } from '../ports/picker'
import type { Surroundings } from '../ports/surroundings'
import type { CallsOf, Handlers } from './handlers'
import { PROJECT_FILE } from './project/project-folder'
import { PROFILE_ENDING } from '#contract/calls/splitter'
import { MODEL_ENDING } from '#contract/calls/suggest'
import { isAnnotationFile, isTextFile } from './import/text-files'

interface Outside {
  readonly files: Files
  readonly picker: Picker | null
  readonly surroundings: Surroundings
}

/** Finding one's way to files and folders, by the system's dialogs or by the app's own list. */
export function createPlaces({ files, picker, surroundings }: Outside): Handlers<CallsOf<'places'>> {
  async function isProject(dir: string): Promise<boolean> {
    return (await files.facts(join(dir, PROJECT_FILE)).catch(() => null))?.kind === 'file'
  }

  return {
    'places.pick': async ({ kind, suggested }) => {
      if (picker === null) throw new Failed('not-allowed')
      return { paths: await picker.pick(kind, suggested) }
    },
    'places.list': async ({ dir: wanted, files: kinds }) => {
      const isListed = LISTED[kinds ?? 'texts']
      const dir = resolve(surroundings.home, wanted ?? '')
      const entries = (await files.list(dir)).filter(({ name }) => !name.startsWith('.')).sort(byName)
      const folders = entries.filter(({ kind }) => kind === 'folder')
      return {
        dir,
        parent: dirname(dir) === dir ? null : dirname(dir),
        folders: await Promise.all(
          folders.map(async ({ name }) => ({ name, dir: join(dir, name), isProject: await isProject(join(dir, name)) })),
        ),
        files: entries
          .filter(({ name, kind }) => kind === 'file' && isListed(name))
          .map(({ name }) => ({ name, path: join(dir, name) })),
      }
    },
    'places.reveal': async ({ path }) => {
      if (picker === null) throw new Failed('not-allowed')
      await picker.reveal(path)
      return {}
    },
  }
}

const LISTED: Readonly<Record<'texts' | 'profiles' | 'models' | 'copies' | 'annotations', (name: string) => boolean>> = {
  texts: isTextFile,
  profiles: isProfileFile,
  models: (name) => name.endsWith(MODEL_ENDING),
  // The report of an export stands beside it and is nothing to open.
  copies: (name) => name.toLowerCase().endsWith('.json') && !name.endsWith('.report.json'),
  annotations: isAnnotationFile,
}

/** By its name: one that was exported, or the one in a project's `models/`. Whether it can be used is told when it is read. */
function isProfileFile(name: string): boolean {
  return name.endsWith(PROFILE_ENDING) || name === 'splitter.bin'
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

function byName(a: Entry, b: Entry): number {
  return collator.compare(a.name, b.name)
}
