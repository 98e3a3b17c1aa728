#!/usr/bin/env node
// The command line from a clone: builds what is stale, then runs it. Everything but the command's own results goes to
// stderr.
import { buildIfStale } from '../scripts/build.mjs'
import { checkNode, installIfStale } from '../scripts/set-up.mjs'

checkNode()
installIfStale()
try {
  await buildIfStale(['node'], (line) => console.error(line))
} catch (error) {
  console.error(error.message)
  process.exit(3)
}
await import('../out/node/cli.js')
