import { LARGEST_FILE, type ImportItem } from '#contract/calls/import'
import type { Failure } from '#contract/failure'
import type { IncomingFile } from './incoming'

/** Bytes of files that one message carries; a larger file goes alone. */
const PIECE = 2 * 1024 * 1024

/** One message's worth of files, and the files that could not be read. */
export interface Piece {
  readonly items: readonly ImportItem[]
  readonly unread: readonly Failure[]
}

/** Reads files one after the other and packs them into messages, so that memory holds one message at a time. */
export async function* inPieces(files: AsyncIterable<IncomingFile> | Iterable<IncomingFile>): AsyncGenerator<Piece> {
  let items: ImportItem[] = []
  let unread: Failure[] = []
  let size = 0
  for await (const { name, file } of files) {
    if (file.size > LARGEST_FILE) {
      unread.push({ code: 'file-too-large', file: name })
      continue
    }
    const base64 = await base64Of(file).catch(() => null)
    if (base64 === null) {
      unread.push({ code: 'file-unreadable', file: name })
      continue
    }
    items.push({ kind: 'bytes', name, base64 })
    size += file.size
    if (size >= PIECE || items.length >= 200) {
      yield { items, unread }
      items = []
      unread = []
      size = 0
    }
  }
  if (items.length > 0 || unread.length > 0) yield { items, unread }
}

/** The browser's own encoder: a data address, of which the part after the comma is the base64. */
function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(file)
  })
}
