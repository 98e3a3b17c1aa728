import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { root } from './set-up.mjs'

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge']
const ELSEWHERE = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) =>
      join(process.env[name] ?? 'C:\\', path),
    ),
  ),
}

/**
 * The Chromium for tests and benches: CHROMIUM_PATH, else the machine's own, else the one that comes as a package.
 * `env` holds what it needs besides the process's environment; `from` says in words where it was found. Null where
 * there is none. Throws when CHROMIUM_PATH names no program.
 * @returns {{ path: string, env: Record<string, string>, from: string } | null}
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROMIUM_PATH is ${named}, which is no program`)
    return { path: named, env: {}, from: 'CHROMIUM_PATH' }
  }
  const found = ownOf(process.env.PATH ?? '')
  return found ? { path: found, env: {}, from: 'this machine' } : packaged()
}

function ownOf(path) {
  if (process.platform !== 'linux') return ELSEWHERE[process.platform]?.find(existsSync)
  // Some systems install a script of that name which only tells how to get the real one: ask it for its version.
  return path
    .split(delimiter)
    .flatMap((folder) => ON_PATH.map((name) => join(folder, name)))
    .find((file) => isProgram(file) && starts(file))
}

/** The package @sparticuz/chromium, unpacked once into .cache: a Chromium without window for Linux on x64. */
function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const from = join(root, 'node_modules/@sparticuz/chromium')
  if (!existsSync(join(from, 'bin/chromium.br'))) return null
  const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'))
  const folder = join(root, '.cache', `chromium-${version}`)
  if (!existsSync(folder)) unpack(join(from, 'bin'), folder)

  const path = join(folder, 'chromium')
  const carried = { LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') }
  const libraries = starts(path) ? {} : carried
  if (!starts(path, libraries)) return null
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: folder }
  return { path, env: { ...libraries, ...fonts }, from: 'the package @sparticuz/chromium' }
}

/** All or nothing: a second run never finds a half-unpacked folder. */
function unpack(from, folder) {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const half = mkdtempSync(`${folder}-`)
  const read = (name) => brotliDecompressSync(readFileSync(join(from, name)))
  writeFileSync(join(half, 'chromium'), read('chromium.br'))
  chmodSync(join(half, 'chromium'), 0o755)
  // Libraries that a bare machine lacks (NSS, NSPR, expat), a software renderer, and one font.
  for (const name of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) {
    const { status, stderr } = spawnSync('tar', ['-xf', '-', '-C', half, '--no-same-owner'], { input: read(name) })
    if (status !== 0) throw new Error(`${name} cannot be unpacked: ${stderr}`)
  }
  writeFileSync(
    join(half, 'fonts.conf'),
    `<?xml version="1.0"?>\n<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
  )
  try {
    renameSync(half, folder)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function starts(file, env = {}) {
  return spawnSync(file, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0
}
