import { spawn } from 'node:child_process'
import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './set-up.mjs'

/** Written when a build is whole; bears the time at which the build began. */
const STAMP = join(root, 'out', '.built')

/** What the built files are made of. */
const MADE_OF = [
  'src',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'electron.vite.config.ts',
  'vite.node.config.ts',
  'vite.alias.ts',
  'scripts/build.mjs',
]

const STEPS = {
  'the app for Electron, and the page': ['electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
  'the app for the browser and the command line': ['vite/bin/vite.js', 'build', '--config', 'vite.node.config.ts', '--logLevel', 'warn'],
}

/** True when something that the built files are made of changed after they were built. Folders count, so deletions do. */
export function isStale() {
  const built = timeOf(STAMP)
  return built === null || MADE_OF.some((path) => changedAfter(join(root, path), built))
}

/**
 * Builds everything, both bundlers side by side; whatever they say goes to stderr. Rejects when one fails: what was
 * built before then counts as stale.
 */
export async function build() {
  const begun = new Date()
  rmSync(STAMP, { force: true })
  await Promise.all(Object.entries(STEPS).map(([what, [script, ...args]]) => run(what, join(root, 'node_modules', script), args)))
  writeFileSync(STAMP, '')
  utimesSync(STAMP, begun, begun)
}

/** Builds when something is stale; `tell` gets one line before. */
export async function buildIfStale(tell = () => {}) {
  if (!isStale()) return
  tell('Building …')
  await build()
}

function run(what, script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      // About a default of a later major version; it is of no use to whoever starts Galley.
      env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Building ${what} failed.`))))
  })
}

function changedAfter(path, time) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return false
  if (stats.mtimeMs > time) return true
  return stats.isDirectory() && readdirSync(path).some((name) => changedAfter(join(path, name), time))
}

function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (process.argv.includes('--if-stale')) await buildIfStale()
    else await build()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
