/** What an editor may choose about how a dataset is written. Each format says which of it matters to it. */
export interface ExportOptions {
  /** What offsets count, where the format leaves it open. */
  readonly unit: 'codepoint' | 'utf16'
  /** One file for all articles (of a split), or one for each. */
  readonly files: 'one' | 'each'
  /** Of overlapping mentions, which one a format keeps that holds one at a place. */
  readonly overlaps: 'outer' | 'inner'
  /** The longest sentence, in characters, of formats made of sentences. Longer ones are cut, never inside a mention. */
  readonly longest: number
  /** Whether what is known of an article (newspaper, date, reporters, …) goes with it. */
  readonly metadata: boolean
}

export type OptionName = keyof ExportOptions

export const USUAL_OPTIONS: ExportOptions = { unit: 'codepoint', files: 'one', overlaps: 'outer', longest: 510, metadata: true }
