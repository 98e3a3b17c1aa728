// Exit code: 0 all read; 1 something was read wrongly; 2 a reader is missing, the others read everything.
// npm run test:interop            exports the sample pages (and the real ones beside the project, if there are any) to every format
//                                 and loads each with the tool it is meant for, comparing every mention
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { checkNode, installIfStale, root } from './set-up.mjs'

checkNode()
installIfStale()
const run = (command, args, options = {}) => spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
if (run(process.execPath, [join(root, 'scripts/build.mjs'), '--if-stale']).status !== 0) process.exit(1)

const environment = join(root, '.cache/interop')
const python = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
const requirements = join(root, 'scripts/interop/requirements.txt')
const wanted = readFileSync(requirements, 'utf8').split('\n').filter((line) => /^[a-z]/u.test(line))
if (!existsSync(python) && run('python3', ['-m', 'venv', environment]).status !== 0) {
  console.error(`Not run: there is no Python 3 with venv on this machine. MISSING  ${wanted.join(', ')}`)
  process.exit(2)
}
const install = (...what) =>
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--timeout', '15', '--retries', '1', ...what], { stdio: ['ignore', 'ignore', 'pipe'] })
// Together they are quicker; one by one where that fails: a reader that cannot be installed must not take the others with it.
if (install(...wanted).status !== 0) {
  for (const line of wanted) if (install(line).status !== 0) console.error(`MISSING  ${line} could not be installed`)
}
process.exitCode = run(process.execPath, ['--import', 'tsx', join(root, 'scripts/interop/main.ts'), python]).status ?? 1
