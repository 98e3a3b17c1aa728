/** What stands under a name in a folder. A link counts as what it leads to; one that leads nowhere is `other`. */
export interface Entry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
}

export interface Facts {
  readonly kind: 'file' | 'folder' | 'other'
  /** In bytes. */
  readonly size: number
  /** Time of the last change, milliseconds since 1970. */
  readonly modified: number
  /** The same for two paths that lead to the same file or folder. */
  readonly identity: string
}

/** What can be written: all of it, or piece by piece. */
export type Content = string | Uint8Array | Iterable<string> | AsyncIterable<string>

export interface WriteOptions {
  /** The time of change that the file is to bear, milliseconds since 1970; the time of writing when left out. */
  readonly modified?: number
  /** False leaves out the sync of the folder: whoever writes many files calls `syncFolder` once. True by default. */
  readonly syncFolder?: boolean
}

/**
 * Files that come to be together. Until `place` nothing is where it is to be; `discard` (which never rejects, and does
 * nothing after `place`) leaves no trace.
 */
export interface Staging {
  /** Adds to a file, by its path with `/`; `whole` says that nothing more is to come for it. */
  append(file: string, content: string | Uint8Array, whole?: boolean): Promise<void>
  /** The files so far, rising by name, with their bytes. */
  sizes(): { readonly file: string; readonly bytes: number }[]
  /** Syncs everything and makes it the folder `dir`; what was there is gone then, and is there as before when it fails. */
  placeFolder(dir: string): Promise<void>
  /** Syncs everything and moves each file to its place, replacing what is there. */
  placeFiles(places: readonly { readonly file: string; readonly path: string }[]): Promise<void>
  discard(): Promise<void>
}

/** The file system. Every method rejects with a `Failed` that names the path. */
export interface Files {
  read(path: string): Promise<Uint8Array>
  /** Unsorted. */
  list(dir: string): Promise<Entry[]>
  /** Null when there is nothing at `path`. Follows links. */
  facts(path: string): Promise<Facts | null>
  /** Makes the folder and those above it; fine when it exists. */
  makeFolder(dir: string): Promise<void>
  /**
   * Writes a whole file or nothing: a temporary file in the same folder is written, synced and renamed. Resolves with
   * the number of bytes, when they are on disk. When it fails, what was at `path` is as before and no temporary file
   * is left; a process that is killed in the middle leaves one (see `isTemporary`).
   */
  write(path: string, content: Content, options?: WriteOptions): Promise<number>
  /** Begins files that are to stand in `parent`, on whose disk they wait. */
  stage(parent: string): Promise<Staging>
  /** Makes the names in a folder durable. */
  syncFolder(dir: string): Promise<void>
  /** Moves a file within one disk, and makes the target's folder. */
  move(from: string, to: string): Promise<void>
  /** Removes a file; fine when there is none. */
  remove(path: string): Promise<void>
  /** Makes an empty folder outside of any project, which goes with everything in it when `discard` is called. That never rejects. */
  scratch(): Promise<{ readonly dir: string; discard(): Promise<void> }>
  /**
   * Tells the names of files that change in `dir`; a name may come several times. Tells nothing where the system cannot
   * watch. Gives back a function that stops it.
   */
  watch(dir: string, changed: (name: string) => void): () => void
}

const TEMPORARY = /^\..+\.[0-9a-f]{12}\.galley-tmp$/u

/** The name under which a file is written before it gets its own; `unique` is 12 hexadecimal digits. */
export function temporaryName(name: string, unique: string): string {
  return `.${name}.${unique}.galley-tmp`
}

/** True for the name of a file whose writing was cut off. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name)
}
