/** Numbers features: each named group of features owns a run of rows in the network's first layer. */
export class FeatureSpace {
  #size = 0

  /** A group with values 0 to `size - 1`; gives the number of value 0. */
  group(size: number): number {
    const first = this.#size
    this.#size += size
    return first
  }

  /** How many features there are so far. */
  get size(): number {
    return this.#size
  }
}

/** The features that hold for each line of a page: those of line i are `ids[offsets[i]] … ids[offsets[i + 1] - 1]`. */
export interface LineFeatures {
  readonly offsets: Int32Array
  readonly ids: Uint16Array
}

/** Collects the features of line after line. */
export class FeatureWriter {
  readonly #offsets: Int32Array
  #ids: Uint16Array
  #count = 0
  #lines = 0

  constructor(lineCount: number) {
    this.#offsets = new Int32Array(lineCount + 1)
    this.#ids = new Uint16Array(lineCount * 64 + 64)
  }

  /** The feature with this number holds for the current line. */
  add(id: number): void {
    if (this.#count === this.#ids.length) {
      const wider = new Uint16Array(2 * this.#ids.length)
      wider.set(this.#ids)
      this.#ids = wider
    }
    this.#ids[this.#count++] = id
  }

  /** Closes the current line. */
  endLine(): void {
    this.#lines += 1
    this.#offsets[this.#lines] = this.#count
  }

  finish(): LineFeatures {
    return { offsets: this.#offsets, ids: this.#ids.subarray(0, this.#count) }
  }
}

/** The place of a value among ascending limits: 0 below the first, `limits.length` from the last on. */
export function bucket(value: number, limits: readonly number[]): number {
  let place = 0
  while (place < limits.length && value >= limits[place]!) place += 1
  return place
}
