import { linkTable } from '../line-links'
import type { Model } from '../model'
import type { Lesson } from './gradient'
import { MIXTURES, newProfile, type Profile } from './profile'

/** "GSP" and the number of the format. */
const MAGIC = 0x01505347

/** A profile as bytes: numbers in little-endian order, each list with its length before it. */
export function packProfile({ weights, lessons, losses, pages }: Profile): Uint8Array {
  const lists: (Float32Array | Float64Array | Uint32Array | Int32Array | Uint16Array | Uint8Array)[] = [
    Uint32Array.of(MAGIC, pages, lessons.length), weights, losses,
    ...lessons.flatMap(({ features, table, gaps, base, classes }) => [
      features.offsets, features.ids, gaps, classes, table.isEvent, table.links.block.before, base ?? new Float32Array(0),
    ]),
  ]
  const bytes = new Uint8Array(lists.reduce((sum, { byteLength }) => sum + 4 + byteLength, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const list of lists) {
    view.setUint32(at, list.byteLength, true)
    bytes.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at + 4)
    at += 4 + list.byteLength
  }
  return bytes
}

/** The profile in these bytes; null where they were made by another version or for other shipped weights' shape. */
export function unpackProfile(bytes: Uint8Array, model: Model): Profile | null {
  const take = createReader(bytes)
  try {
    const [magic, pages, count] = new Uint32Array(take())
    const weights = new Float32Array(take())
    const losses = new Float64Array(take())
    const fits = magic === MAGIC && weights.length === newProfile(model).weights.length && losses.length === MIXTURES.length
    if (!fits) return null
    const lessons = Array.from({ length: count! }, (): Lesson => {
      const features = { offsets: new Int32Array(take()), ids: new Uint16Array(take()) }
      const gaps = new Uint8Array(take())
      const classes = new Uint8Array(take())
      const isEvent = new Uint8Array(take())
      const table = linkTable(isEvent, blocksFrom(new Int32Array(take())))
      return { features, gaps, classes, table, base: new Float32Array(take()) }
    })
    return { weights, losses, lessons, pages: pages! }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Gives one list after the other; a RangeError where the bytes end too soon. */
function createReader(bytes: Uint8Array): () => ArrayBuffer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  return () => {
    const size = view.getUint32(at, true)
    if (at + 4 + size > bytes.byteLength) throw new RangeError('the profile ends too soon')
    const list = bytes.slice(at + 4, at + 4 + size).buffer as ArrayBuffer
    at += 4 + size
    return list
  }
}

/** Lines of one block have the same last line of the block before. */
function blocksFrom(before: Int32Array): Int32Array {
  let block = 0
  return before.map((line, index) => (index > 0 && line !== before[index - 1] ? ++block : block))
}
