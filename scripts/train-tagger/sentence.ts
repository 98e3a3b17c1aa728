/** A text with its names, offsets in UTF-16 code units, `end` exclusive. */
export interface Sentence {
  readonly text: string
  readonly names: readonly Name[]
}

export interface Name {
  readonly start: number
  readonly end: number
  /** PER, LOC or ORG. */
  readonly label: string
}
