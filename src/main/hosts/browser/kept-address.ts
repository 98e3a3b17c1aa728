import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Where a host was to be found. */
export interface KeptAddress {
  readonly port: number
  readonly token: string
}

/**
 * Remembers the address while a host runs, in a file that only its owner can read. A host that ends in order takes it
 * away; one that was killed leaves it, and the next host takes the same port and token: a window that still has
 * unsaved changes finds its host again and saves them.
 */
export class AddressFile {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /** The address of a host that was killed; null when there is none. */
  read(): KeptAddress | null {
    try {
      const kept: unknown = JSON.parse(readFileSync(this.#path, 'utf8'))
      return isAddress(kept) ? kept : null
    } catch {
      return null
    }
  }

  /** Never throws: without the file all works but the finding again. */
  keep({ port, token }: KeptAddress): void {
    try {
      mkdirSync(dirname(this.#path), { recursive: true })
      rmSync(this.#path, { force: true })
      writeFileSync(this.#path, `${JSON.stringify({ port, token })}\n`, { mode: 0o600 })
    } catch {
      // The folder for settings cannot be written in.
    }
  }

  /** Takes the file away if it still tells of this host. */
  forget(token: string): void {
    if (this.read()?.token === token) rmSync(this.#path, { force: true })
  }
}

function isAddress(value: unknown): value is KeptAddress {
  if (typeof value !== 'object' || value === null || !('port' in value) || !('token' in value)) return false
  return Number.isInteger(value.port) && typeof value.token === 'string' && /^[\w-]{20,}$/u.test(value.token)
}
