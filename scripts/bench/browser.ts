import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Browser } from '@playwright/test'
import { findChromium } from '../chromium.mjs'

export const root = resolve(import.meta.dirname, '../..')

/** The Chromium that the tests run in too. Throws where there is none: nothing could be measured. */
export async function launchChromium(): Promise<Browser> {
  const found = findChromium()
  if (!found) throw new Error('no Chromium was found: set CHROMIUM_PATH, or install chromium or chrome')
  return chromium.launch({ executablePath: found.path, env: { ...(process.env as Record<string, string>), ...found.env }, args: ['--no-sandbox'] })
}

/** Galley as `npm start` runs it, with a home of its own. */
export class Started {
  private constructor(
    private readonly process: ChildProcess,
    readonly address: string,
  ) {}

  static async start(data: string, ...args: string[]): Promise<Started> {
    const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), '--browser', '--no-open', ...args], {
      cwd: root,
      env: { ...process.env, GALLEY_DATA: data, LANG: 'en_GB.UTF-8' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    // Also when the bench fails halfway.
    process.once('exit', () => child.kill())
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /http:\/\/127\.0\.0\.1:\S+/u.exec(line)?.[0]
      if (address) return new Started(child, address)
    }
    throw new Error('Galley ended without an address')
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit')
    this.process.kill('SIGTERM')
    await ended
  }
}

/** Runs `work` with an empty folder that is taken away when the bench ends: a host of a failed one may still write there. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return work(folder)
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN
}
