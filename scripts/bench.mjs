// npm run bench              the figures that Galley keeps an eye on, as ratios measured in this run
// npm run bench -- PART      one of: splitting, start, split, typing, import, entities, review, export
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { checkNode, installIfStale, root } from './set-up.mjs'

const PARTS = ['splitting', 'start', 'split', 'typing', 'import', 'entities', 'review', 'export']

checkNode()
installIfStale()
const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !PARTS.includes(name))
if (unknown) {
  console.error(`There is no bench called ${unknown}; there are: ${PARTS.join(', ')}.`)
  process.exit(2)
}
const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1
if (node(join(root, 'scripts/build.mjs'), '--if-stale') !== 0) process.exit(1)
for (const part of PARTS) {
  if (wanted.length > 0 && !wanted.includes(part)) continue
  if (node('--import', 'tsx', join(root, `scripts/bench/${part}.ts`)) !== 0) process.exitCode = 1
}
