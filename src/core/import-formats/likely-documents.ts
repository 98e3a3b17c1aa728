import type { ImportedText } from './imported'
import { visibleOf } from './visible-text'

/** Characters in a row that are compared as one. */
const RUN = 8
/** One run in so many is kept: which, its hash says, so that the same are kept of either text. */
const KEPT = 8
/** A run that more texts have than this tells nothing. */
const COMMON = 8
/** So much of a text has to be in a document (0 to 1). */
const LEAST = 0.3
/** FNV-1a's. */
const PRIME = 0x01000193

/** Finds the document that a text was taken from though it is not the same any more: the one that has most of its runs. */
export class LikelyDocuments {
  readonly #texts = new Map<number, number[]>()
  readonly #runs: number[]
  readonly #best: { readonly document: string; readonly runs: number }[] = []

  constructor(texts: readonly ImportedText[]) {
    this.#runs = texts.map(({ text }, index) => {
      const runs = new Set(runsOf(visibleOf(text).text))
      for (const run of runs) {
        const those = this.#texts.get(run)
        if (those === undefined) this.#texts.set(run, [index])
        else if (those.length <= COMMON) those.push(index)
      }
      return runs.size
    })
  }

  /** Notes what a document has of the texts. Linear in it. */
  look(id: string, text: string): void {
    const found = new Map<number, number>()
    for (const run of new Set(runsOf(text))) {
      const those = this.#texts.get(run)
      if (those === undefined || those.length > COMMON) continue
      for (const index of those) found.set(index, (found.get(index) ?? 0) + 1)
    }
    for (const [index, runs] of found) if (runs > (this.#best[index]?.runs ?? 0)) this.#best[index] = { document: id, runs }
  }

  /** The document with most of a text, of those that were looked at; null when none has enough. */
  of(index: number): string | null {
    const best = this.#best[index]
    return best !== undefined && best.runs >= LEAST * this.#runs[index]! ? best.document : null
  }
}

function* runsOf(text: string): Generator<number> {
  for (let start = 0; start + RUN <= text.length; start += 1) {
    let hash = 0x811c9dc5
    for (let at = start; at < start + RUN; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
    hash = (hash ^ (hash >>> 15)) >>> 0
    if (hash % KEPT === 0) yield hash
  }
}
