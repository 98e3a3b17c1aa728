import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './set-up.mjs'

const PACKAGE = join(root, 'node_modules', 'electron')
/** Notes that the runtime could not be had, so that not every start waits for it. */
const FAILED = join(root, '.cache', 'electron-runtime-failed.json')
const LONGEST_INSTALL = 60_000
const A_DAY = 24 * 60 * 60 * 1000

/**
 * The path of Electron's program; null when its runtime is not installed. Reads `path.txt` as Electron itself does:
 * asking the package would begin a download.
 */
export function electronProgram() {
  try {
    const name = readFileSync(join(PACKAGE, 'path.txt'), 'utf8')
    const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH || join(PACKAGE, 'dist'), name)
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}

/**
 * Runs the runtime's own installer once, for a minute at most; a failure is remembered for a day. `tell` gets the lines
 * that say so. Gives back the program, or null.
 */
export function installElectronRuntime(tell) {
  const version = versionOf()
  if (version === null || failedLately(version)) return null
  tell('Installing the runtime of Electron (once, about 120 MB) …')
  const { status } = spawnSync(process.execPath, [join(PACKAGE, 'install.js')], {
    stdio: 'ignore',
    timeout: LONGEST_INSTALL,
    killSignal: 'SIGKILL',
  })
  const program = status === 0 ? electronProgram() : null
  if (program === null) rememberFailure(version)
  else rmSync(FAILED, { force: true })
  return program
}

function failedLately(version) {
  try {
    const failed = JSON.parse(readFileSync(FAILED, 'utf8'))
    return failed.version === version && Date.now() - failed.at < A_DAY
  } catch {
    return false
  }
}

function rememberFailure(version) {
  mkdirSync(dirname(FAILED), { recursive: true })
  writeFileSync(FAILED, `${JSON.stringify({ version, at: Date.now() })}\n`)
}

function versionOf() {
  try {
    return JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version
  } catch {
    return null
  }
}
