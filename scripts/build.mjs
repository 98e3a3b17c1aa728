import { spawn } from 'node:child_process'
import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './set-up.mjs'

/** The two builds: what each makes, and the program that does it. */
const BUILDS = {
  app: { what: 'the app and its page', program: ['electron-vite/bin/electron-vite.js', 'build'] },
  node: { what: 'the hosts for Node', program: ['vite/bin/vite.js', 'build', '--config', 'vite.node.config.ts'] },
}

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

/** Builds one of `BUILDS`, or all; whatever the bundlers say goes to stderr. Rejects when one fails: it counts as stale then. */
export async function build(names = Object.keys(BUILDS)) {
  await Promise.all(names.map(buildOne))
}

/**
 * Builds those of `names` that are older than something they are made of; `tell` gets one line before. Folders count as
 * well as files, so that a deletion is noticed.
 */
export async function buildIfStale(names = Object.keys(BUILDS), tell = () => {}) {
  const newest = newestOf(MADE_OF.map((path) => join(root, path)))
  const stale = names.filter((name) => newest > timeOf(stampOf(name)))
  if (stale.length === 0) return
  tell('Building …')
  await build(stale)
}

async function buildOne(name) {
  const begun = new Date()
  const { what, program } = BUILDS[name]
  rmSync(stampOf(name), { force: true })
  await run(what, program)
  // The stamp bears the time at which the build began: what changed meanwhile is newer.
  writeFileSync(stampOf(name), '')
  utimesSync(stampOf(name), begun, begun)
}

function run(what, [script, ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args, '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      // About a default of a later major version; it is of no use to whoever starts Galley.
      env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Building ${what} failed.`))))
  })
}

function stampOf(name) {
  return join(root, 'out', `.built-${name}`)
}

/** The latest time of change among files and folders, and all in them, in milliseconds. */
function newestOf(paths) {
  let newest = 0
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined) continue
    newest = Math.max(newest, stats.mtimeMs)
    if (stats.isDirectory()) newest = Math.max(newest, newestOf(readdirSync(path).map((name) => join(path, name))))
  }
  return newest
}

function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await (process.argv.includes('--if-stale') ? buildIfStale() : build())
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
