import { basename, join, relative, sep } from 'node:path'
import { LARGEST_FILE } from '#contract/calls/import'
import type { Failure } from '#contract/failure'
import { failureOf } from '../../ports/failed'
import type { Files } from '../../ports/files'
import { isTextFile } from './text-files'

/** A file to be imported, or why it cannot be. */
export interface FoundFile {
  /** The name of its document, without folders. */
  readonly name: string
  /** Its name within what was chosen: with the folders in a chosen folder, parted by `/`. */
  readonly within: string
  /** Where its bytes are. */
  readonly path: string
  readonly bytes: number
  readonly problem: Failure | null
}

/**
 * Finds the files that paths stand for: a file is itself, a folder all texts in it and below, in the order of their
 * names. Each real file and folder is visited once, whatever links lead to it (`visited` holds their identities), so
 * that links in circles end. What cannot be looked at is found with its problem; nothing ends the search.
 */
export async function* findFiles(files: Files, paths: readonly string[], visited: Set<string>, isWanted = isTextFile): AsyncGenerator<FoundFile> {
  for (const path of paths) yield* visit(files, path, visited, isWanted)
}

async function* visit(files: Files, start: string, visited: Set<string>, isWanted: (name: string) => boolean): AsyncGenerator<FoundFile> {
  // A stack rather than recursion: folders may be nested deeper than calls can be.
  const stack = [start]
  for (let path = stack.pop(); path !== undefined; path = stack.pop()) {
    try {
      const facts = await files.facts(path)
      if (facts === null) yield broken(path, start, { code: 'file-missing', file: path })
      else if (facts.kind === 'other') yield broken(path, start, { code: 'file-unreadable', file: path })
      else if (visited.has(facts.identity)) continue
      else {
        visited.add(facts.identity)
        if (facts.kind === 'file') yield found(path, start, facts.size)
        else for (const inside of (await insideOf(files, path, isWanted)).reverse()) stack.push(inside)
      }
    } catch (error) {
      yield broken(path, start, failureOf(error, path))
    }
  }
}

async function insideOf(files: Files, dir: string, isWanted: (name: string) => boolean): Promise<string[]> {
  const entries = await files.list(dir)
  return entries
    .filter(({ name, kind }) => !name.startsWith('.') && (kind === 'folder' || isWanted(name)))
    .map(({ name }) => name)
    .sort(byName)
    .map((name) => join(dir, name))
}

function found(path: string, start: string, bytes: number): FoundFile {
  const problem: Failure | null =
    bytes > LARGEST_FILE ? { code: 'file-too-large', file: path, details: { bytes, most: LARGEST_FILE } } : null
  return { name: basename(path), within: withinOf(path, start), path, bytes, problem }
}

/** A file that was chosen itself is its name. */
function withinOf(path: string, start: string): string {
  return path === start ? basename(path) : relative(start, path).split(sep).join('/')
}

function broken(path: string, start: string, problem: Failure): FoundFile {
  return { name: basename(path), within: withinOf(path, start), path, bytes: 0, problem }
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

function byName(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : 1)
}
