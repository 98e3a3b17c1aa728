import { describe, expect, it } from 'vitest'
import { LARGEST_FILE } from '#contract/calls/import'
import { fromDrop, ProjectInside, type Incoming, type IncomingFile } from '#renderer/state/import/incoming'
import { inPieces, type Piece } from '#renderer/state/import/pieces'
import { FIRST_SESSION, useSession } from '#renderer/state/session'

async function all<T>(source: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of source) found.push(one)
  return found
}

function incoming(name: string, bytes: number): IncomingFile {
  return { name, file: new File([new Uint8Array(bytes)], name) }
}

const names = (piece: Piece | undefined) => piece?.items.map((item) => (item.kind === 'bytes' ? item.name : item.path))

describe('files on their way to the host', () => {
  it('travel together up to some megabytes', async () => {
    const pieces = await all(inPieces([incoming('a', 1_500_000), incoming('b', 1_500_000), incoming('c', 10)]))
    expect(pieces.map(names)).toEqual([['a', 'b'], ['c']])
  })

  it('keep every byte', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    const [piece] = await all(inPieces([{ name: 'a', file: new File([bytes], 'a') }]))
    const [item] = piece?.items ?? []
    expect(item?.kind === 'bytes' && [...Buffer.from(item.base64, 'base64')]).toEqual([...bytes])
  })

  it('may be empty', async () => {
    const [piece] = await all(inPieces([incoming('a', 0)]))
    expect(piece?.items).toEqual([{ kind: 'bytes', name: 'a', base64: '' }])
  })

  it('are left at home, by name, when they are too large or cannot be read', async () => {
    const huge = Object.defineProperty(new File([], 'huge'), 'size', { value: LARGEST_FILE + 1 })
    // What a browser's reader refuses, as it refuses a file that was deleted since it was dropped.
    const gone = { name: 'gone', size: 3 } as File
    const [piece] = await all(inPieces([{ name: 'huge', file: huge }, { name: 'gone', file: gone }, incoming('a', 1)]))
    expect(names(piece)).toEqual(['a'])
    expect(piece?.unread.map(({ code, file }) => [code, file])).toEqual([['file-too-large', 'huge'], ['file-unreadable', 'gone']])
  })
})

type Tree = { readonly [name: string]: Tree | string }

/** A dropped folder as browsers hand it out: entries come in portions, the last one empty. */
function entry(name: string, content: Tree | string, path = `/${name}`): FileSystemEntry {
  if (typeof content === 'string') {
    return { isFile: true, isDirectory: false, name, fullPath: path, file: (done: (file: File) => void) => done(new File([content], name)) } as never
  }
  const portions = [...Object.entries(content).map((one) => [one]), []]
  return {
    isFile: false,
    isDirectory: true,
    name,
    fullPath: path,
    createReader: () => ({
      readEntries: (done: (entries: FileSystemEntry[]) => void) => done((portions.shift() ?? []).map(([child, inside]) => entry(child, inside, `${path}/${child}`))),
    }),
  } as never
}

function dropped(...entries: FileSystemEntry[]): Incoming | null {
  useSession.setState(FIRST_SESSION, true)
  const items = entries.map((one) => ({ kind: 'file', getAsFile: () => new File([], one.name), webkitGetAsEntry: () => one }))
  return fromDrop({ items } as unknown as DataTransfer)
}

async function namesIn(incoming: Incoming | null): Promise<string[]> {
  return incoming?.kind === 'files' ? (await all(incoming.files)).map(({ name }) => name) : []
}

describe('a drop', () => {
  it('brings all texts of a folder and of the folders in it, with their folders’ names', async () => {
    const folder = entry('三月', { '1.txt': '', '.hidden.txt': '', 'photo.jpg': '', 晚报: { '2.TXT': '', '3.text': '' } })
    const incoming = dropped(folder)
    expect(incoming).toMatchObject({ kind: 'files', title: '三月' })
    expect(await namesIn(incoming)).toEqual(['三月/1.txt', '三月/晚报/2.TXT', '三月/晚报/3.text'])
  })

  it('brings a single file whatever its name', async () => {
    expect(await namesIn(dropped(entry('page', '')))).toEqual(['page'])
  })

  it('does not take a project for a folder of texts', async () => {
    await expect(namesIn(dropped(entry('春季', { 'galley.json': '{}', sources: { 'd1.txt': '' } })))).rejects.toThrow(ProjectInside)
  })

  it('is none when text is dragged', () => {
    expect(fromDrop({ items: [{ kind: 'string' }] } as unknown as DataTransfer)).toBeNull()
  })
})
