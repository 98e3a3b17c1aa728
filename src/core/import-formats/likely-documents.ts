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
  /** Run → the entry of the last text that has it. There are millions: an entry is two numbers, not a list. */
  readonly #last = new Map<number, number>()
  readonly #textOf: number[] = []
  /** The entry before it of the same run; -1 for none. */
  readonly #before: number[] = []
  /** How many entries its run had with it. */
  readonly #rank: number[] = []
  /** Text → how many runs it has. */
  readonly #runs: number[] = []
  readonly #best: { readonly document: string; readonly runs: number }[] = []

  /** Takes in the next text, without its white space. All are added before any document is looked at. */
  add(text: string): void {
    const runs = new Set(runsOf(text))
    for (const run of runs) {
      const before = this.#last.get(run) ?? -1
      const rank = before === -1 ? 1 : this.#rank[before]! + 1
      if (rank > COMMON + 1) continue
      this.#last.set(run, this.#textOf.length)
      this.#textOf.push(this.#runs.length)
      this.#before.push(before)
      this.#rank.push(rank)
    }
    this.#runs.push(runs.size)
  }

  /** Notes what a document has of the texts. Linear in it. */
  look(id: string, text: string): void {
    const found = new Map<number, number>()
    for (const run of new Set(runsOf(text))) {
      let entry = this.#last.get(run) ?? -1
      if (entry === -1 || this.#rank[entry]! > COMMON) continue
      for (; entry !== -1; entry = this.#before[entry]!) {
        const index = this.#textOf[entry]!
        found.set(index, (found.get(index) ?? 0) + 1)
      }
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
