import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The project's folder. */
export const root = resolve(import.meta.dirname, '..')

const OLDEST_NODE = [20, 19]

/** Ends the process with a kind message when this Node is too old for the packages. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  console.error(`Galley needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`)
  console.error('Install a current Node (nodejs.org, or your version manager) and run the command again.')
  process.exit(1)
}

/**
 * True when node_modules holds what package-lock.json asks for. Compares versions rather than times, so that neither
 * a fresh checkout nor a `git pull` that leaves the lock alone installs anything again.
 */
export function isInstalled(folder = root) {
  const wanted = packagesOf(join(folder, 'package-lock.json'))
  const present = packagesOf(join(folder, 'node_modules/.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(
    // A package for another system is optional and rightly missing.
    ([path, { version, optional, devOptional, link }]) =>
      path === '' || link || (present[path] ? present[path].version === version : Boolean(optional || devOptional)),
  )
}

/** Runs `npm ci` when node_modules is missing or not what the lock asks for. Ends the process when that fails. */
export function installIfStale() {
  if (isInstalled()) return
  console.error('Installing packages (npm ci) …')
  const npm = process.env.npm_execpath
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']]
  const { status } = spawnSync(command, [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
    // Electron fetches its runtime by itself when something asks for it; installing the packages is no such moment.
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: join(root, '.cache', 'no-electron') },
  })
  if (status !== 0) {
    console.error('npm ci failed; the lines above say why.')
    process.exit(1)
  }
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}
