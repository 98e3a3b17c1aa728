// npm test              everything
// npm test -- unit      without the end-to-end tests; `e2e` is those alone
// npm test -- PATTERN   the test files whose path holds the pattern
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { checkNode, installIfStale, root } from './set-up.mjs'
import { addUp, ofPlaywright, ofVitest } from './test-counts.mjs'

checkNode()
const [what, ...rest] = process.argv.slice(2)
const patterns = what === undefined || what === 'unit' || what === 'e2e' ? rest : [what, ...rest]
const started = Date.now()

installIfStale()
const runs = []
if (run('build', [join(root, 'scripts/build.mjs'), '--if-stale'], process.env) !== 0) {
  runs.push(failure('the build failed'))
} else {
  if (what !== 'e2e') runs.push(unitTests())
  if (what !== 'unit') runs.push(endToEndTests())
}

const { passed, failed, skipped, names } = addUp(runs)
console.log(`\nSkipped: ${skipped.length}`)
for (const name of skipped) console.log(`  - ${name}`)
console.log(`Failed: ${failed}`)
for (const name of names) console.log(`  - ${name}`)
console.log(`${Math.round((Date.now() - started) / 1000)} seconds`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function unitTests() {
  const report = reportFile('vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = run('vitest', [join(root, 'node_modules/vitest/vitest.mjs'), ...args, '--passWithNoTests', ...patterns], process.env)
  return ofVitest(read(report), code)
}

function endToEndTests() {
  const chromium = findChromium()
  if (!chromium) {
    const name = 'end-to-end tests: no Chromium was found (set CHROMIUM_PATH, or install chromium or chrome)'
    return process.env.CI ? failure(name) : { passed: 0, failed: 0, skipped: [name], names: [] }
  }
  console.log(`\nEnd-to-end tests in the Chromium of ${chromium.from}`)
  const report = reportFile('playwright.json')
  const code = run(
    'playwright',
    [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json', '--pass-with-no-tests', ...patterns],
    { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  )
  return ofPlaywright(read(report), code)
}

function run(name, args, env) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
  if (error) console.error(`${name} did not start: ${error.message}`)
  return status ?? 1
}

function failure(name) {
  return { passed: 0, failed: 1, skipped: [], names: [name] }
}

/** Where a runner writes its report; an older one is taken away, so that none is ever read twice. */
function reportFile(name) {
  const folder = join(root, '.cache/test')
  mkdirSync(folder, { recursive: true })
  rmSync(join(folder, name), { force: true })
  return join(folder, name)
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
