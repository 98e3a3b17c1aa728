import { randomBytes } from 'node:crypto'
import type { open as openFile, rename as renameFile, rm as removeFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { temporaryName, type Content, type WriteOptions } from '../ports/files'
import { systemCode } from './system-failure'

/** The system calls that a write makes: tests pass ones that fail where a disk would. */
export interface WriteCalls {
  readonly open: typeof openFile
  readonly rename: typeof renameFile
  readonly rm: typeof removeFile
}

/** Pieces of a text are gathered to about this many characters before they are written. */
const GATHERED = 256 * 1024

/** As `Files.write` promises. Rejects with the system's own error. */
export async function writeWhole(calls: WriteCalls, path: string, content: Content, options: WriteOptions): Promise<number> {
  const temporary = join(dirname(path), temporaryName(basename(path), randomBytes(6).toString('hex')))
  let bytes: number
  try {
    const handle = await calls.open(temporary, 'wx')
    try {
      bytes = await pour(handle, content)
      if (options.modified !== undefined) await handle.utimes(options.modified / 1000, options.modified / 1000)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renameOver(calls, temporary, path)
  } catch (error) {
    await calls.rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  if (options.syncFolder !== false) await syncFolder(calls, dirname(path))
  return bytes
}

/** Makes the names in a folder durable. Windows cannot and need not sync a folder. */
export async function syncFolder(calls: Pick<WriteCalls, 'open'>, dir: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await calls.open(dir, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function pour(handle: FileHandle, content: Content): Promise<number> {
  let bytes = 0
  const append = async (data: string | Uint8Array): Promise<void> => {
    const buffer = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
    await handle.writeFile(buffer)
    bytes += buffer.byteLength
  }
  if (typeof content === 'string' || content instanceof Uint8Array) {
    await append(content)
    return bytes
  }
  let gathered = ''
  for await (const piece of content) {
    gathered += piece
    if (gathered.length < GATHERED) continue
    await append(gathered)
    gathered = ''
  }
  await append(gathered)
  return bytes
}

/** Windows refuses to rename over a file that a virus scanner or an indexer is just reading: it lets go in a moment. */
async function renameOver(calls: Pick<WriteCalls, 'rename'>, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await calls.rename(from, to)
    } catch (error) {
      const passing = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '')
      if (!passing || attempt === 10) throw error
      await pause(20 * attempt)
    }
  }
}
