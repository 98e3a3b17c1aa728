import { watch } from 'node:fs'
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Dirent, Stats } from 'node:fs'
import type { Entry, Facts, Files } from '../ports/files'
import { stageIn } from './staging'
import { reading, systemCode, writing } from './system-failure'
import { syncFolder, writeWhole, type WriteCalls } from './write-file'

/** The file system of the machine. */
export function createNodeFiles(calls: WriteCalls = { open, rename, rm }): Files {
  return {
    read: (path) => reading(path, () => readFile(path)),
    list: (dir) => reading(dir, async () => Promise.all((await readdir(dir, { withFileTypes: true })).map((entry) => entryOf(dir, entry)))),
    facts: (path) => reading(path, () => factsOf(path)),
    makeFolder: (dir) => writing(dir, async () => void (await mkdir(dir, { recursive: true }))),
    write: (path, content, options = {}) => writing(path, () => writeWhole(calls, path, content, options)),
    stage: (parent) => writing(parent, () => stageIn(calls, parent)),
    syncFolder: (dir) => writing(dir, () => syncFolder(calls, dir)),
    move: (from, to) =>
      writing(from, async () => {
        await mkdir(dirname(to), { recursive: true })
        await rename(from, to)
        await syncFolder(calls, dirname(to))
        await syncFolder(calls, dirname(from))
      }),
    remove: (path) => writing(path, () => rm(path, { force: true })),
    scratch: async () => {
      const dir = await writing(tmpdir(), () => mkdtemp(join(tmpdir(), 'galley-')))
      return { dir, discard: () => rm(dir, { recursive: true, force: true }).catch(() => undefined) }
    },
    watch: watchFolder,
  }
}

async function entryOf(dir: string, entry: Dirent): Promise<Entry> {
  if (!entry.isSymbolicLink()) return { name: entry.name, kind: kindOf(entry) }
  const target = await stat(join(dir, entry.name)).catch(() => null)
  return { name: entry.name, kind: target === null ? 'other' : kindOf(target) }
}

async function factsOf(path: string): Promise<Facts | null> {
  try {
    const stats = await stat(path)
    return { kind: kindOf(stats), size: stats.size, modified: stats.mtimeMs, identity: `${stats.dev}:${stats.ino}` }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return null
    throw error
  }
}

function kindOf(thing: Dirent | Stats): Entry['kind'] {
  if (thing.isFile()) return 'file'
  return thing.isDirectory() ? 'folder' : 'other'
}

function watchFolder(dir: string, changed: (name: string) => void): () => void {
  try {
    const watcher = watch(dir, { persistent: false }, (_, name) => {
      if (name !== null) changed(name)
    })
    // A folder that goes away ends the watching; whoever saves into it hears of it then.
    watcher.on('error', () => watcher.close())
    return () => watcher.close()
  } catch {
    return () => undefined
  }
}
