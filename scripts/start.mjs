// `npm start`: installs and builds what is missing or stale, then opens Galley: in Electron where its runtime and a
// display are to be had, else in the browser.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build.mjs'
import { electronProgram, installElectronRuntime } from './electron-runtime.mjs'
import { checkNode, installIfStale, root } from './set-up.mjs'

const HELP = `Usage: npm start -- [OPTIONS] [FILE_OR_FOLDER…]

Opens Galley. Texts that are named are imported: into the project that --project names, else into the one that an
earlier start with the same files or folders made, else into a new one.

  --project DIR  open this project (made if there is none)
  --browser      open in the browser even where Electron is installed
  --no-open      serve for a browser and only print the address
  --port N       serve on this port instead of any free one
  --help         print this text

GALLEY_DATA=DIR in the environment keeps settings and new projects in DIR.
`

/** An Electron that ends with an error within this time (milliseconds) never came up: libraries or rights are missing. */
const NEVER_UP = 10_000

const tell = (line) => console.error(line)

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
        project: { type: 'string' },
      },
    })
    return { ...values, paths: positionals }
  } catch (error) {
    tell(`${error.message}\n\n${HELP}`)
    process.exit(2)
  }
}

/** Electron's program, or why the browser is taken instead. */
function chooseHost(wanted) {
  if (wanted.browser || wanted['no-open'] || wanted.port !== undefined) return { program: null, why: null }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { program: null, why: 'There is no display for a window: Galley is served for a browser instead.' }
  }
  const program = electronProgram() ?? installElectronRuntime(tell)
  return { program, why: program === null ? 'The runtime of Electron cannot be had here: Galley opens in the browser instead.' : null }
}

/** Runs Electron to its end. False when it never came up. */
function runElectron(program, args) {
  const begun = Date.now()
  const env = { ...process.env }
  delete env.ELECTRON_RUN_AS_NODE
  const child = spawn(program, [root, ...args], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('exit', (code, signal) => {
      const cameUp = code === 0 || signal !== null || Date.now() - begun > NEVER_UP
      if (cameUp) process.exitCode = code ?? 0
      resolve(cameUp)
    })
  })
}

/** Serves for a browser, in this process. */
async function runBrowser(args) {
  const script = join(root, 'out', 'node', 'browser.js')
  process.argv = [process.execPath, script, ...args]
  await import('../out/node/browser.js')
}

/** npm runs scripts in the project's folder; what a person names is seen from where that person is. */
const here = (process.env.npm_lifecycle_event === 'start' ? process.env.INIT_CWD : undefined) ?? process.cwd()

checkNode()
const wanted = readArguments()
if (wanted.help) {
  process.stdout.write(HELP)
} else {
  installIfStale()
  try {
    await buildIfStale(undefined, tell)
  } catch (error) {
    tell(error.message)
    process.exit(1)
  }
  const project = wanted.project === undefined ? [] : ['--project', resolve(here, wanted.project)]
  const common = [...project, ...wanted.paths.map((path) => resolve(here, path))]
  const { program, why } = chooseHost(wanted)
  const cameUp = program !== null && (await runElectron(program, common))
  if (!cameUp) {
    if (why !== null) tell(why)
    else if (program !== null) tell('Electron does not start here: Galley opens in the browser instead.')
    const options = [...(wanted['no-open'] ? ['--no-open'] : []), ...(wanted.port === undefined ? [] : ['--port', wanted.port])]
    await runBrowser([...options, ...common])
  }
}
