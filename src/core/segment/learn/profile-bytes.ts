import type { Model } from '../model'
import { newProfile, type NamedLesson, type Profile } from './profile'
import { SHARES } from './trial'

/** "GSP" and the number of the format. */
const MAGIC = 0x03505347
/** Before the lists: the magic number, the mark of the shipped weights, and the mark of all that follows; four bytes each. */
const HEAD = 12

/** Why bytes are no profile that can be used: they are damaged, or belong to another version's weights. */
export type ProfileProblem = 'damaged' | 'other-version'

export type ProfileResult = { readonly ok: true; readonly profile: Profile } | { readonly ok: false; readonly problem: ProfileProblem }

/** A profile as bytes: numbers in little-endian order, each list with its length before it. `model` is the shipped one. */
export function packProfile({ place, lessons, gains, pages }: Profile, model: Model): Uint8Array {
  const lists: (Float32Array | Float64Array | Int32Array | Uint16Array | Uint8Array)[] = [
    place, gains, unitsOf(pages),
    ...lessons.flatMap(({ name, features, scores, gaps, classes }) => [unitsOf([name]), features.offsets, features.ids, scores, gaps, classes]),
  ]
  const bytes = new Uint8Array(lists.reduce((sum, { byteLength }) => sum + 4 + byteLength, HEAD))
  const view = new DataView(bytes.buffer)
  let at = HEAD
  for (const list of lists) {
    view.setUint32(at, list.byteLength, true)
    bytes.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at + 4)
    at += 4 + list.byteLength
  }
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, markOfModel(model), true)
  view.setUint32(8, markOf(bytes.subarray(HEAD)), true)
  return bytes
}

/** Reads what `packProfile` wrote. Never throws: anything that does not fit in every detail is refused. */
export function unpackProfile(bytes: Uint8Array, model: Model): ProfileResult {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEAD || (view.getUint32(0, true) & 0xffffff) !== (MAGIC & 0xffffff)) return { ok: false, problem: 'damaged' }
  if (view.getUint32(0, true) !== MAGIC) return { ok: false, problem: 'other-version' }
  if (view.getUint32(8, true) !== markOf(bytes.subarray(HEAD))) return { ok: false, problem: 'damaged' }
  if (view.getUint32(4, true) !== markOfModel(model)) return { ok: false, problem: 'other-version' }
  const reader = createReader(bytes)
  const { take } = reader
  try {
    const place = new Float32Array(take())
    const gains = new Float64Array(take())
    const pages = textsOf(new Uint16Array(take()))
    const fits = place.length === newProfile(model).place.length && gains.length === SHARES.length
    if (!fits) return { ok: false, problem: 'other-version' }
    const lessons: NamedLesson[] = []
    while (!reader.isAtEnd()) {
      const name = textsOf(new Uint16Array(take()))[0] ?? ''
      const features = { offsets: new Int32Array(take()), ids: new Uint16Array(take()) }
      lessons.push({ name, features, scores: new Float32Array(take()), gaps: new Uint8Array(take()), classes: new Uint8Array(take()) })
    }
    return { ok: true, profile: { place, lessons, gains, pages } }
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, problem: 'damaged' }
    throw error
  }
}

/** Gives one list after the other; a RangeError where the bytes end too soon. */
function createReader(bytes: Uint8Array): { readonly take: () => ArrayBuffer; readonly isAtEnd: () => boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = HEAD
  return {
    isAtEnd: () => at === bytes.byteLength,
    take: () => {
      const size = view.getUint32(at, true)
      if (at + 4 + size > bytes.byteLength) throw new RangeError('the profile ends too soon')
      // A copy of its own, which `slice` is not for every kind of byte array.
      const list = new Uint8Array(bytes.subarray(at + 4, at + 4 + size)).buffer
      at += 4 + size
      return list
    },
  }
}

function unitsOf(texts: readonly string[]): Uint16Array {
  return Uint16Array.from(texts.join('\n'), (unit) => unit.charCodeAt(0))
}

function textsOf(units: Uint16Array): string[] {
  const text = Array.from(units, (unit) => String.fromCharCode(unit)).join('')
  return text === '' ? [] : text.split('\n')
}

/** Tells the shipped weights apart: what was learnt beside others means nothing. */
function markOfModel({ first, second, ways }: Model): number {
  return [first.weights, second.weights, ...ways].reduce((mark, { buffer, byteOffset, byteLength }) => markOf(new Uint8Array(buffer, byteOffset, byteLength), mark), START)
}

const START = 0x811c9dc5

/** FNV-1a of the bytes, 32 bits: notices damage, keeps nobody from forging. */
function markOf(bytes: Uint8Array, start = START): number {
  let mark = start
  for (const byte of bytes) mark = Math.imul(mark ^ byte, 0x01000193)
  return mark >>> 0
}
