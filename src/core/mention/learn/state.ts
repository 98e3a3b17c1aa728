import type { Weights } from '../tagger/weights'
import { packWeights, parseWeights } from '../tagger/weights-file'
import type { Lesson } from './lesson'
import type { Trial } from './trials'

/** What a project's editors taught, as it is kept in the project's folder: names as JSON, weights as bytes. */
export interface LearnedState {
  /** The version of this form. */
  readonly version: number
  /** How many articles were learned from. */
  readonly count: number
  /** How well more or less of what was learned did on lessons that were new. */
  readonly trials: readonly Trial[]
  /** The lessons that are still gone over. */
  readonly lessons: readonly Lesson[]
}

export const STATE_VERSION = 4

/** Why a learned state is refused. The suggester then starts from the frozen weights; the project's articles can teach it anew. */
export type StateProblem = 'damaged' | 'other-version'

export type StateResult =
  | { readonly ok: true; readonly state: LearnedState; readonly weights: Weights }
  | { readonly ok: false; readonly problem: StateProblem }

/** The state as it goes to disk: `names` is text (JSON), `weights` bytes. */
export interface StoredState {
  readonly names: string
  readonly weights: Uint8Array
}

export function storeState(state: LearnedState, weights: Weights): StoredState {
  return { names: `${JSON.stringify(state)}\n`, weights: packWeights(weights) }
}

/** Reads what `storeState` wrote. Never throws; anything that does not fit in every detail is refused as damaged. */
export function readState(stored: StoredState): StateResult {
  let state: unknown
  try {
    state = JSON.parse(stored.names)
  } catch {
    return { ok: false, problem: 'damaged' }
  }
  if (!isObject(state)) return { ok: false, problem: 'damaged' }
  if (state['version'] !== STATE_VERSION) return { ok: false, problem: typeof state['version'] === 'number' ? 'other-version' : 'damaged' }
  if (!isState(state)) return { ok: false, problem: 'damaged' }
  const weights = parseWeights(stored.weights)
  if (!weights.ok) return { ok: false, problem: weights.problem === 'other-version' ? 'other-version' : 'damaged' }
  return { ok: true, state, weights: weights.weights }
}

type Fields = { readonly [name: string]: unknown }

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isState(value: Fields): value is Fields & LearnedState {
  const { count, trials, lessons } = value
  return Number.isSafeInteger(count) && (count as number) >= 0 && isListOf(trials, isTrial) && isListOf(lessons, isLesson)
}

function isListOf(value: unknown, fits: (item: Fields) => boolean): boolean {
  return Array.isArray(value) && value.every((item: unknown) => isObject(item) && fits(item))
}

function isTrial({ right, both }: Fields): boolean {
  return Number.isFinite(right) && Number.isFinite(both) && (right as number) >= 0 && (both as number) >= (right as number)
}

function isLesson({ id, texts }: Fields): boolean {
  return typeof id === 'string' && isListOf(texts, (part) => typeof part['text'] === 'string' && namesFit(part['text'], part['names']))
}

/** Names lie within the text, in order, and do not overlap. */
function namesFit(text: string, names: unknown): boolean {
  let free = 0
  return isListOf(names, ({ start, end, label }) => {
    if (!Number.isInteger(start) || !Number.isInteger(end) || typeof label !== 'string') return false
    const fits = (start as number) >= free && (end as number) > (start as number) && (end as number) <= text.length
    free = end as number
    return fits
  })
}
