import { readFile, realpath, rmdir, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { lock as lockFolder } from 'proper-lockfile'
import type { Lock, Locks } from '../ports/locks'
import { systemCode } from './system-failure'

/** The lock itself: a folder, since making one is atomic everywhere. Its owner touches it every three seconds. */
const LOCK = '.galley.lock'
/** Who holds the lock; a hint for people and for taking over at once, never the lock itself. */
const OWNER = '.galley.owner.json'

/** Held by whoever takes over from a process that was killed, so that of two that try only one does. */
const TAKEOVER = '.galley.takeover'

/** A lock that was not touched for this long (milliseconds) belongs to nobody. */
const STALE = 10_000

interface Owner {
  readonly pid: number
  readonly machine: string
}

/** Locks in the project's folder, so that they hold between machines that share the folder, too. */
export const projectLocks: Locks = {
  async take(dir, lost) {
    try {
      return { lock: await owned(dir, await makeLock(dir, LOCK, lost)) }
    } catch (error) {
      if (systemCode(error) !== 'ELOCKED') return { refused: { code: 'project-read-only', file: dir, details: { code: systemCode(error) ?? '' } } }
    }
    const lock = await takeOver(dir, lost)
    if (lock !== null) return { lock }
    const owner = await readOwner(dir)
    const details = { holder: 'process', ...(owner === null ? {} : { pid: owner.pid, machine: owner.machine }) }
    return { refused: { code: 'project-held', file: dir, details } }
  },
}

/** The library knows its locks by the path they are for, so each of the two has its own. */
async function makeLock(dir: string, name: string, lost: () => void): Promise<() => Promise<void>> {
  const path = join(await realpath(dir), name)
  return lockFolder(path, { lockfilePath: path, stale: STALE, update: 3000, realpath: false, onCompromised: lost })
}

/** The lock of a process that was killed a moment ago, without waiting until it is stale; null when its owner lives. */
async function takeOver(dir: string, lost: () => void): Promise<Lock | null> {
  const end = await makeLock(dir, TAKEOVER, () => undefined).catch(() => null)
  if (end === null) return null
  try {
    // Read only now: whoever took over before has written its own name by the time it lets go.
    const owner = await readOwner(dir)
    if (owner === null || !isGone(owner)) return null
    await rmdir(join(dir, LOCK)).catch(() => undefined)
    const release = await makeLock(dir, LOCK, lost).catch(() => null)
    return release === null ? null : await owned(dir, release)
  } finally {
    await end().catch(() => undefined)
  }
}

async function owned(dir: string, release: () => Promise<void>): Promise<Lock> {
  const owner: Owner = { pid: process.pid, machine: hostname() }
  await writeFile(join(dir, OWNER), `${JSON.stringify(owner)}\n`).catch(() => undefined)
  let released = false
  return {
    async release() {
      if (released) return
      released = true
      await rm(join(dir, OWNER), { force: true }).catch(() => undefined)
      await release().catch(() => undefined)
    },
  }
}

async function readOwner(dir: string): Promise<Owner | null> {
  try {
    const owner: unknown = JSON.parse(await readFile(join(dir, OWNER), 'utf8'))
    if (typeof owner !== 'object' || owner === null || !('pid' in owner) || !('machine' in owner)) return null
    return typeof owner.pid === 'number' && typeof owner.machine === 'string' ? { pid: owner.pid, machine: owner.machine } : null
  } catch {
    return null
  }
}

/** True when the owner ran on this machine and its process is no more. */
function isGone({ pid, machine }: Owner): boolean {
  if (machine !== hostname()) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return systemCode(error) === 'ESRCH'
  }
}
