import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addUp, ofPlaywright, ofVitest } from '../../scripts/test-counts.mjs'

const root = resolve(import.meta.dirname, '../..')
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-counts-'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function runs(runner: string[], files: Record<string, string>, env: Record<string, string> = {}) {
  await mkdir(join(folder, 'tests'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'tests', name), text)
  const { status } = spawnSync(process.execPath, runner.map((part) => part.replace('NODE_MODULES', join(root, 'node_modules'))), {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  })
  const report = await readFile(join(folder, 'report.json'), 'utf8').then((text): unknown => JSON.parse(text), () => null)
  return { report, code: status ?? 1 }
}

describe('vitest', () => {
  const vitest = ['NODE_MODULES/vitest/vitest.mjs', 'run', '--passWithNoTests', '--reporter=json', '--outputFile=report.json']
  const head = "import { test, expect } from 'vitest'\n"

  test('counts tests, and a file that cannot be imported as one failure', async () => {
    const { report, code } = await runs(vitest, {
      'a.test.ts': `${head}test('one', () => {})\ntest('two', () => expect(1).toBe(2))\ntest.skip('three', () => {})`,
      'b.test.ts': "import './nowhere'",
    })
    const counts = ofVitest(report, code)
    expect(counts).toMatchObject({ passed: 1, failed: 2, skipped: ['three'] })
    expect(counts.names).toEqual(['two', expect.stringContaining('b.test.ts')])
  }, 30_000)

  test('a failure outside of every test is a failure', async () => {
    const { report, code } = await runs(vitest, {
      'a.test.ts': `${head}test('one', () => { void Promise.reject(new Error('unheard')) })`,
    })
    expect(ofVitest(report, code)).toMatchObject({ passed: 1, failed: 1 })
  }, 30_000)
})

describe('Playwright', () => {
  const playwright = ['NODE_MODULES/@playwright/test/cli.js', 'test', '--reporter=json', '--pass-with-no-tests']
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: 'report.json' }
  const head = "import { test, expect } from '@playwright/test'\n"

  test('counts tests; skipped ones say why', async () => {
    const { report, code } = await runs(
      playwright,
      {
        'a.spec.ts':
          `${head}test('one', () => {})\ntest('two', () => expect(1).toBe(2))\n` +
          `test.describe('inner', () => { test('three', () => { test.skip(true, 'no display') }) })`,
      },
      env,
    )
    expect(ofPlaywright(report, code)).toEqual({
      passed: 1,
      failed: 1,
      skipped: ['tests/a.spec.ts › inner › three: no display'],
      names: ['tests/a.spec.ts › two'],
    })
  }, 60_000)

  test('a file that cannot be imported is a failure', async () => {
    const { report, code } = await runs(playwright, { 'a.spec.ts': "import './nowhere'" }, env)
    expect(ofPlaywright(report, code)).toMatchObject({ passed: 0, failed: 1 })
  }, 60_000)
})

test('no report and no test at all are failures', () => {
  expect(ofVitest(null, 0)).toMatchObject({ failed: 1 })
  expect(ofPlaywright(null, 0)).toMatchObject({ failed: 1 })
  expect(addUp([{ passed: 0, failed: 0, skipped: ['all'], names: [] }])).toMatchObject({ failed: 1, names: ['no test ran'] })
})
