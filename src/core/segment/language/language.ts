/**
 * What a splitter has to know about one written language. Everything that is particular to a language sits in one
 * object of this shape; the rest of the splitter only sees numbers.
 */
export interface Language {
  /**
   * The newspaper formulas a line shows, as a bit set (see `FORMULAS`). `head` and `tail` are the first and the last
   * characters of the line (at most `FORMULA_REACH`; the same text where the line is shorter), letter-spacing closed
   * and half-width marks widened.
   */
  readonly formulasOf: (head: string, tail: string, isWhole: boolean) => number
  /**
   * What the beginning of a paragraph tells about whether a text opens with it or goes on with it, as a bit set (see
   * `OPENINGS`). `text` is at most `OPENING_REACH` characters, wraps undone.
   */
  readonly openingsOf: (text: string) => number
  /** Marks that end a sentence. */
  readonly sentenceMarks: string
  /** The one that a headline never ends with. */
  readonly fullStop: string
  /** Marks that open a quotation or a title, and those that close one: the same place is the same pair. */
  readonly openingMarks: string
  readonly closingMarks: string
  /** Characters that carry grammar rather than content. */
  readonly functionCharacters: string
  /** Two characters that often open or close a clause. */
  readonly clauseEdges: ReadonlySet<string>
}

/** How many characters of a paragraph's beginning are looked at. */
export const OPENING_REACH = 72

/** What paragraphs begin with, in the order of their bits: first what texts open with, then what they go on with. */
export const OPENINGS = [
  'day',
  'full-date',
  'news-source',
  'event',
  'place-or-body',
  'full-name',
  'reporter',
  'connective',
  'refers-back',
  'speaker',
  'quotation',
  'numbered',
] as const

export type Opening = (typeof OPENINGS)[number]

/** How many characters of a line's head and tail formulas are looked for in. */
export const FORMULA_REACH = 60

/** The names of the formulas, in the order of their bits. The first one that fits a line is its main one. */
export const FORMULAS = [
  'jump',
  'imprint',
  'date',
  'page-number',
  'note',
  'paper-dateline',
  'agency-dateline',
  'reporter-dateline',
  'marked-byline',
  'titled-byline',
  'picture-byline',
  'written-by',
  'names-only',
  'bracketed-names',
  'credit-line',
  'credit-end',
  'caption-mark',
  'archive-picture',
  'signature-end',
  'question',
  'contact',
  'dash',
  'middle-dot',
  'bullet',
  'no-letters',
  'private-use',
  'numbered',
  'source',
  'lead',
  'names-end',
] as const

export type Formula = (typeof FORMULAS)[number]

/** The bit of a formula in the sets that `formulasOf` gives. */
export function formulaBit(formula: Formula): number {
  return 1 << FORMULAS.indexOf(formula)
}
