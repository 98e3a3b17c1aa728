import { readFile, rmdir, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { lock as lockFolder } from 'proper-lockfile'
import type { Lock, Locks } from '../ports/locks'
import { systemCode } from './system-failure'

/** The lock itself: a folder, since making one is atomic everywhere. Its owner touches it every three seconds. */
const LOCK = '.galley.lock'
/** Who holds the lock; a hint for people and for taking over at once, never the lock itself. */
const OWNER = '.galley.owner.json'

/** A lock that was not touched for this long (milliseconds) belongs to nobody. */
const STALE = 10_000

interface Owner {
  readonly pid: number
  readonly machine: string
}

/** Locks in the project's folder, so that they hold between machines that share the folder, too. */
export const projectLocks: Locks = {
  async take(dir, lost) {
    const attempt = (): Promise<() => Promise<void>> =>
      lockFolder(dir, { lockfilePath: join(dir, LOCK), stale: STALE, update: 3000, realpath: true, onCompromised: lost })
    try {
      return { lock: await owned(dir, await attempt()) }
    } catch (error) {
      if (systemCode(error) !== 'ELOCKED') return { refused: { code: 'project-read-only', file: dir, details: { code: systemCode(error) ?? '' } } }
    }
    const owner = await readOwner(dir)
    if (owner !== null && isGone(owner)) {
      // Its process was killed a moment ago: no need to wait until the lock is stale.
      await rmdir(join(dir, LOCK)).catch(() => undefined)
      const release = await attempt().catch(() => null)
      if (release !== null) return { lock: await owned(dir, release) }
    }
    const details = { holder: 'process', ...(owner === null ? {} : { pid: owner.pid, machine: owner.machine }) }
    return { refused: { code: 'project-held', file: dir, details } }
  },
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
