import { namesFileV1, type NameDecision } from '#core/file/names-file'
import type { StoredState } from '#core/mention/learn/state'

/** What a project learned, in one file: `models/tagger.bin`, and what is handed from project to project. */
export interface LearnedFile {
  readonly stored: StoredState
  /** Decisions about names that go along to another project; none in a project's own file. */
  readonly decisions: readonly NameDecision[]
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })
const LINE_END = 0x0a

/** Two lines of JSON (decisions, lessons), then the weights as bytes. */
export function packLearned({ stored, decisions }: LearnedFile): Uint8Array {
  const head = encoder.encode(`${JSON.stringify(decisions)}\n${stored.names}`)
  const bytes = new Uint8Array(head.length + stored.weights.length)
  bytes.set(head)
  bytes.set(stored.weights, head.length)
  return bytes
}

/** Null for bytes that are no such file. Whether the lessons and the weights can be used is for `readState` to say. */
export function unpackLearned(bytes: Uint8Array): LearnedFile | null {
  const first = bytes.indexOf(LINE_END)
  const second = first < 0 ? -1 : bytes.indexOf(LINE_END, first + 1)
  if (second < 0) return null
  try {
    const decisions = namesFileV1.shape.names.safeParse(JSON.parse(decoder.decode(bytes.subarray(0, first))))
    if (!decisions.success) return null
    const names = decoder.decode(bytes.subarray(first + 1, second + 1))
    return { stored: { names, weights: bytes.slice(second + 1) }, decisions: decisions.data }
  } catch {
    return null
  }
}
