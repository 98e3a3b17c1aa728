import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

export const root = resolve(import.meta.dirname, '../..')
export const samples = join(root, 'resources/samples')

/** A person's home folder, empty at first: preferences and projects of one test are never those of another. */
export class Home {
  readonly dir = mkdtempSync(join(tmpdir(), 'galley-e2e-'))
  readonly env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: this.dir,
    USERPROFILE: this.dir,
    APPDATA: join(this.dir, 'AppData'),
    XDG_CONFIG_HOME: join(this.dir, '.config'),
    XDG_DATA_HOME: join(this.dir, '.local/share'),
    LANG: 'en_GB.UTF-8',
  }

  path(...parts: string[]): string {
    return join(this.dir, ...parts)
  }

  /** Hosts that were started here and may still run: a test that fails half-way leaves none behind. */
  readonly hosts: Host[] = []

  async remove(): Promise<void> {
    await Promise.all(this.hosts.map((host) => host.kill()))
    rmSync(this.dir, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** The browser host as its own process, as `npm start -- --browser --no-open` runs it. */
export class Host {
  private constructor(
    private readonly process: ChildProcess,
    /** What a person pastes into the browser. */
    readonly address: string,
  ) {}

  /** Starts it and waits for the address that it prints. */
  static async start(home: Home, ...args: string[]): Promise<Host> {
    const child = spawn(process.execPath, [join(root, 'out/node/browser.js'), '--no-open', ...args], {
      cwd: home.dir,
      env: home.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    for await (const line of createInterface({ input: child.stdout })) {
      said += `${line}\n`
      const address = /http:\/\/127\.0\.0\.1:\S+/u.exec(line)?.[0]
      if (address) {
        child.stdout.resume()
        const host = new Host(child, address)
        home.hosts.push(host)
        return host
      }
    }
    throw new Error(`the browser host ended without an address:\n${said}`)
  }

  /** Ends it as Ctrl+C does; gives back its exit code. */
  async stop(): Promise<number | null> {
    return this.end('SIGTERM')
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const ended = once(this.process, 'exit')
      this.process.kill(signal)
      await ended
    }
    return this.process.exitCode
  }
}
