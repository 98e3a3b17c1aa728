import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** file → what it imports, and the rule that must speak up; null: allowed. */
const IMPORTS: readonly [file: string, imports: string, rule: string | null][] = [
  ['src/core/segment/lines-of.ts', '#core/text/span', null],
  ['src/core/text/back.ts', '#core/segment/role', 'core-text'],
  ['src/core/document/later.ts', '#core/reading/wraps', 'core-document'],
  ['src/core/document/roles.ts', '#core/segment/role', null],
  ['src/core/document/splits.ts', '#core/segment/split', 'document-takes-types-of-segment'],
  ['src/core/reading/wraps.ts', '#core/text/span', null],
  ['src/core/helpers/a.ts', '#core/text/span', 'core-folders'],
  ['src/core/text/reads.ts', 'node:fs', 'core-is-pure'],
  ['src/core/text/package.ts', 'zustand', 'core-is-pure'],
  ['src/core/file/schema.ts', 'zod', null],
  ['src/core/text/schema.ts', 'zod', 'zod-in-file-only'],
  ['src/core/export/hugging-face/parquet.ts', 'hyparquet-writer', null],
  ['src/core/export/csv.ts', 'hyparquet-writer', 'parquet-in-one-file'],
  ['src/contract/schema.ts', 'zod', null],
  ['src/contract/fs.ts', 'node:fs', 'contract-is-schemas'],
  ['src/contract/main.ts', '#main/services/a', 'contract'],
  ['src/main/services/a.ts', '#main/ports/a', null],
  ['src/main/services/b.ts', '#main/adapters/a', 'services'],
  ['src/main/services/c.ts', 'node:fs', 'services-without-node'],
  ['src/main/services/d.ts', '#renderer/ui/a', 'main-never-renderer'],
  ['src/main/services/e.ts', 'zustand', 'ships-what-it-needs'],
  ['src/main/adapters/a.ts', 'node:fs', null],
  ['src/main/adapters/b.ts', 'electron-store', 'electron-in-its-host-only'],
  ['src/main/hosts/browser/a.ts', 'electron', 'electron-in-its-host-only'],
  ['src/main/hosts/browser/b.ts', '#main/hosts/electron/a', 'hosts-apart'],
  ['src/main/hosts/electron/a.ts', 'electron', null],
  ['src/main/hosts/electron/b.ts', 'electron-store', null],
  ['src/main/ports/a.ts', '#core/text/span', null],
  ['src/main/ports/b.ts', '#main/services/a', 'ports'],
  ['src/main/transport/a.ts', '#main/hosts/electron/a', 'transport'],
  ['src/renderer/ui/a.ts', '#core/text/span', null],
  ['src/renderer/ui/b.ts', '#main/services/a', 'renderer-never-main'],
  ['src/renderer/ui/c.ts', '#renderer/screens/split/a', 'screens-on-top'],
  ['src/renderer/ui/d.ts', 'node:path', 'renderer-without-node'],
  ['src/renderer/screens/split/a.ts', '#renderer/ui/a', null],
  ['src/renderer/screens/tag/a.ts', '#renderer/screens/split/a', 'screens-apart'],
  ['src/renderer/screens/tag/b.ts', '#renderer/screens/split/List', 'screens-apart'],
  ['src/renderer/state/a.ts', './b', 'no-circles'],
  ['src/renderer/state/c.ts', './nowhere', 'found'],
]

let folder = ''
let reported: { rule: { name: string }; from: string; to: string }[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-rules-'))
  for (const file of ['.dependency-cruiser.cjs', 'package.json', '.dependency-cruiser.tsconfig.json', 'tsconfig.base.json', 'tsconfig.renderer.json']) {
    await cp(join(root, file), join(folder, file))
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const sources = new Map([
    ['src/core/text/span.ts', 'export const a = 1\n'],
    ['src/core/segment/role.ts', 'export const a = 1\n'],
    ['src/core/segment/split.ts', 'export const a = 1\n'],
    ['src/renderer/screens/split/List.tsx', 'export const a = 1\n'],
    ['src/renderer/state/b.ts', "import * as it from './a'\nexport const a = it\n"],
    ...IMPORTS.map(([file, imports]): [string, string] => [file, `import * as it from '${imports}'\nexport const a = it\n`]),
  ])
  for (const [file, text] of sources) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const report = await promisify(execFile)(
    process.execPath,
    [cruise, 'src', '--config', '.dependency-cruiser.cjs', '--preserve-symlinks', '--output-type', 'json'],
    { cwd: folder, maxBuffer: 1 << 26 },
  ).catch((failure: { stdout: string; stderr: string }) => failure)
  reported = (JSON.parse(report.stdout) as { summary: { violations: typeof reported } }).summary.violations
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

test.each(IMPORTS)('%s imports %s: broken rule: %s', (file, _imports, rule) => {
  const rules = reported.filter((violation) => violation.from === file).map((violation) => violation.rule.name)
  if (rule === null) expect(rules).toEqual([])
  else expect(rules).toContain(rule)
})
