import { QUESTIONS } from './link-pieces'
import { emptyModel, type Model } from './model'

/**
 * Weights as bytes: blocks of up to 32 weights, each one float32 (little-endian: the size of a step) and then one
 * signed byte per weight. The tensors follow each other in a fixed order; their sizes follow from the program. After them
 * stand the pairs of characters that the language's words are made of (see `WordPairs`).
 */
const BLOCK = 32
/** "GSW" and the number of the format. */
const MAGIC = [0x47, 0x53, 0x57, 0x03]

/** The weights do not fit this program. */
export class UnfitWeights extends Error {}

/** What was learned, in its fixed order. */
export function tensorsOf({ first, second, bylines, confidence, ways }: Model): Float32Array[] {
  const looks = [first, second].flatMap(({ weights, scorers }) => [weights, ...QUESTIONS.map((question) => scorers[question].weights)])
  return [...looks, bylines.weights, confidence.weights, ...ways]
}

export function packWeights(model: Model): Uint8Array {
  const tensors = tensorsOf(model)
  const bytes = new Uint8Array(sizeOf(model))
  const view = new DataView(bytes.buffer)
  bytes.set(MAGIC)
  let at = MAGIC.length
  for (const tensor of tensors) {
    for (let first = 0; first < tensor.length; first += BLOCK) {
      const block = tensor.subarray(first, first + BLOCK)
      const step = block.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127
      view.setFloat32(at, step, true)
      at += 4
      for (const value of block) view.setInt8(at++, step === 0 ? 0 : Math.round(value / step))
    }
  }
  bytes.set(model.vocabulary.wordPairs, at)
  return bytes
}

function sizeOf(model: Model): number {
  const tensors = tensorsOf(model).reduce((sum, { length }) => sum + length + 4 * Math.ceil(length / BLOCK), 0)
  return MAGIC.length + tensors + model.vocabulary.wordPairs.length
}

/** The model with these weights. Throws `UnfitWeights` where the bytes were made for another program, or damaged. */
export function unpackWeights(bytes: Uint8Array): Model {
  const model = emptyModel()
  const tensors = tensorsOf(model)
  const size = sizeOf(model)
  if (MAGIC.some((byte, index) => bytes[index] !== byte) || bytes.length !== size) {
    throw new UnfitWeights(`weights of ${bytes.length} bytes do not fit: expected ${size}`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = MAGIC.length
  for (const tensor of tensors) {
    for (let first = 0; first < tensor.length; first += BLOCK) {
      const step = view.getFloat32(at, true)
      at += 4
      for (let index = first; index < Math.min(first + BLOCK, tensor.length); index += 1) tensor[index] = view.getInt8(at++) * step
    }
  }
  model.vocabulary.wordPairs.set(bytes.subarray(at))
  return model
}
