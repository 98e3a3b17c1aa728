import { pathOfFile } from '#renderer/client/host'
import { useSession } from '../session'

/** A file whose bytes the window has to send itself. `name` holds the folders that were dropped, parted by `/`. */
export interface IncomingFile {
  readonly name: string
  readonly file: File
}

/** What someone wants imported: paths that the host reads by itself, or files whose bytes are sent. */
export type Incoming =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'files'; readonly files: AsyncIterable<IncomingFile> | Iterable<IncomingFile>; readonly title: string }

/** The files of a file dialog. */
export function fromFileList(files: readonly File[]): Incoming {
  return byPath(files) ?? { kind: 'files', files: files.map((file) => ({ name: file.name, file })), title: titleOf(files.map((file) => file.name)) }
}

/**
 * What was dropped on the window; null when nothing of it is a file. Must be called before the drop event ends: the
 * browser empties its list then.
 */
export function fromDrop(transfer: DataTransfer): Incoming | null {
  const items = [...transfer.items].filter((item) => item.kind === 'file')
  const files = items.flatMap((item) => item.getAsFile() ?? [])
  if (files.length === 0) return null
  const paths = byPath(files)
  if (paths !== null) return paths
  const entries = items.flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return fromFileList(files)
  return { kind: 'files', files: walk(entries), title: titleOf(entries.map((entry) => entry.name)) }
}

function byPath(files: readonly File[]): Incoming | null {
  if (useSession.getState().host?.capabilities.pathsOfDroppedFiles !== true) return null
  const paths = files.flatMap((file) => pathOfFile(file) ?? [])
  return paths.length === files.length ? { kind: 'paths', paths } : null
}

/** What a project made for these would be called; empty when nothing is to go by. */
export function titleFor(incoming: Incoming): string {
  return incoming.kind === 'paths' ? titleOf(incoming.paths) : incoming.title
}

/** The names of the files, where they are known before they are read. */
export function namesOf(incoming: Incoming): readonly string[] {
  if (incoming.kind === 'paths') return incoming.paths
  return Array.isArray(incoming.files) ? (incoming.files as IncomingFile[]).map(({ name }) => name) : []
}

function titleOf(names: readonly string[]): string {
  const [only, ...others] = names
  if (only === undefined || others.length > 0) return ''
  const name = only.replace(/[/\\]+$/, '').replace(/^.*[/\\]/, '')
  return name.replace(/\.[^.]+$/, '')
}

/** Folders are searched for texts by the same rule as the host's; a file dropped by itself is taken whatever its name. */
async function* walk(entries: readonly FileSystemEntry[]): AsyncGenerator<IncomingFile> {
  for (const entry of entries) {
    if (entry.isDirectory) yield* textsIn(entry as FileSystemDirectoryEntry)
    else yield await fileOf(entry as FileSystemFileEntry)
  }
}

async function* textsIn(folder: FileSystemDirectoryEntry): AsyncGenerator<IncomingFile> {
  const entries = await entriesOf(folder)
  if (entries.some((entry) => entry.name === 'galley.json')) throw new ProjectInside(folder.name)
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory) yield* textsIn(entry as FileSystemDirectoryEntry)
    else if (/\.te?xt$/i.test(entry.name)) yield await fileOf(entry as FileSystemFileEntry)
  }
}

/** A folder that is a project was dropped where only its files' bytes can be had: it has to be opened, not imported. */
export class ProjectInside extends Error {
  constructor(readonly folder: string) {
    super(`${folder} is a project`)
  }
}

/** The browser hands out a folder's entries some hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}

async function fileOf(entry: FileSystemFileEntry): Promise<IncomingFile> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
  return { name: entry.fullPath.replace(/^\//, ''), file }
}
