// Importing pages into a project with all workers: time for each page and peak memory, at 1,000 and at 10,000 pages, and
// what one page of 5 MB and one of 100,000 short lines cost. Each in a process of its own, so that its memory is its own.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { createMemoryPreferences } from '#main/adapters/memory-preferences'
import { createNodeFiles } from '#main/adapters/node-files'
import { createWorkerPages } from '#main/adapters/pages/worker-pages'
import { projectLocks } from '#main/adapters/project-locks'
import { sha256 } from '#main/adapters/sha256'
import { systemClock } from '#main/adapters/system-clock'
import { createServices } from '#main/services/services'
import { variedPages } from './varied-pages'

const root = join(import.meta.dirname, '../..')
const MB = 1024 * 1024

/** What one import took. */
interface Measured {
  readonly pages: number
  readonly seconds: number
  /** What all threads worked, in seconds: the same on a busy machine. */
  readonly cpuSeconds: number
  /** Of the whole process: the main thread and all workers. */
  readonly peakMegabytes: number
  /** The longest that the main thread did not listen, in milliseconds. */
  readonly longestPause: number
}

const kind = process.argv[2]
if (kind === undefined) measureAll()
else await importPages(kind)

function measureAll(): void {
  const [thousand, tenThousand] = ['1000', '10000'].map(measure) as [Measured, Measured]
  for (const { pages, seconds, cpuSeconds, peakMegabytes, longestPause } of [thousand, tenThousand]) {
    console.log(`Importing ${pages} pages   ${seconds.toFixed(0)} s, ${(pages / seconds).toFixed(0)} pages a second, ${cpuSeconds.toFixed(0)} s of work, at most ${peakMegabytes} MB, pauses up to ${longestPause} ms`)
  }
  console.log(`  ten times the pages take ${(tenThousand.cpuSeconds / thousand.cpuSeconds).toFixed(1)} times the work`)
  for (const [name, title] of [['huge', 'A page of 5 MB'], ['lines', 'A page of 100,000 short lines']] as const) {
    const { seconds, cpuSeconds, peakMegabytes, longestPause } = measure(name)
    console.log(`${title}   ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of work, at most ${peakMegabytes} MB, pauses up to ${longestPause} ms`)
  }
}

function measure(wanted: string): Measured {
  const child = spawnSync(process.execPath, ['--import', 'tsx', import.meta.filename, wanted], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (child.status !== 0) throw new Error(`The import of ${wanted} failed`)
  return JSON.parse(child.stdout) as Measured
}

async function importPages(wanted: string): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  try {
    mkdirSync(join(dir, 'in'))
    const pages = writePages(join(dir, 'in'), wanted)
    console.log(JSON.stringify(await timed(dir, pages)))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Writes the pages, a hundred at a time, and gives their number. */
function writePages(dir: string, wanted: string): number {
  if (wanted === 'lines') writeFileSync(join(dir, 'page.txt'), Array.from({ length: 100_000 }, (_, line) => `第${line}行短文`).join('\n'))
  else if (wanted === 'huge') {
    const page = Buffer.from(variedPages(600, 7).join('\n\n'))
    // Cut between characters: the byte there begins one.
    let end = 5 * MB
    while ((page[end]! & 0xc0) === 0x80) end -= 1
    writeFileSync(join(dir, 'page.txt'), page.subarray(0, end))
  } else {
    for (let done = 0; done < Number(wanted); done += 100) {
      for (const [index, page] of variedPages(100, done).entries()) writeFileSync(join(dir, `${done + index}.txt`), page)
    }
    return Number(wanted)
  }
  return 1
}

async function timed(dir: string, pages: number): Promise<Measured> {
  const nothing = (): never => {
    throw new Error('Not needed here')
  }
  const services = createServices({
    files: createNodeFiles(),
    locks: projectLocks,
    clock: systemClock,
    digest: sha256,
    pages: createWorkerPages({ entry: pathToFileURL(join(root, 'out/node/page-worker.js')), weights: join(root, 'resources/splitter/weights.bin') }),
    suggesters: { forProject: nothing, close: async () => undefined },
    preferences: createMemoryPreferences(),
    picker: null,
    surroundings: {
      version: '0.0.0',
      capabilities: { nativeDialogs: false, pathsOfDroppedFiles: false, nativeMenu: false, revealFiles: false },
      systemLanguages: ['en'],
      home: dir,
      projects: dir,
      cache: dir,
      samples: dir,
      launch: { project: null, paths: [] },
    },
    emit: () => undefined,
    log: (line) => process.stderr.write(`${line}\n`),
  })
  const session = services.openSession()
  await services.handlers['projects.create']({ dir: join(dir, 'project'), name: 'Bench' }, session)
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const start = performance.now()
  const worked = process.cpuUsage()
  let told = 0
  const result = await services.importer.importAll([join(dir, 'in')], session, {
    progress: (run) => {
      const tenth = Math.floor((10 * run.done) / run.total)
      if (tenth > told && run.total > 1) process.stderr.write(`  ${run.done} of ${run.total}\n`)
      told = tenth
    },
  })
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(worked)
  delay.disable()
  if (result.imported.length + result.known.length !== pages) throw new Error(`${JSON.stringify(result.refused.slice(0, 3))}`)
  await services.close()
  return { pages, seconds, cpuSeconds: (user + system) / 1e6, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024), longestPause: Math.round(delay.max / 1e6) }
}
