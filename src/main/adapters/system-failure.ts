import type { FailureCode } from '#contract/failure'
import { Failed } from '../ports/failed'

const READING: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
}

const WRITING: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
}

/** Runs something that reads at `path`; an error of the system becomes the failure that it means. */
export function reading<T>(path: string, work: () => Promise<T>): Promise<T> {
  return translated(path, work, READING, 'file-unreadable')
}

/** Runs something that writes at `path`; an error of the system becomes the failure that it means. */
export function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  return translated(path, work, WRITING, 'cannot-write')
}

/** The system's own name of an error, such as ENOSPC; undefined for errors that are not the system's. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

async function translated<T>(
  file: string,
  work: () => Promise<T>,
  table: Readonly<Record<string, FailureCode>>,
  otherwise: FailureCode,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = systemCode(error)
    if (error instanceof Failed || code === undefined) throw error
    throw new Failed(table[code] ?? otherwise, { file, details: { code } })
  }
}
