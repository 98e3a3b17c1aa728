import type { PageBytes } from './pages'

/** A mention that the machine proposes for a file, as `galley suggest` prints it. Offsets in Unicode code points. */
export interface FileMention {
  /** Into the source: from the first to behind the last character, whatever lies between. */
  readonly start: number
  readonly end: number
  readonly label: string
  /** As it reads, without the wraps. */
  readonly quote: string
  /** Chance (0 to 1) that it is right. */
  readonly score: number
  /** Where it comes from: `known name`, `rule` or `learned`. */
  readonly reason: string
}

/** Mentions for texts that are in no project. */
export interface Suggestions {
  /**
   * Rejects with a `Failed` that names the file. `plain`: the text as it is, each line a paragraph; otherwise it is split
   * into articles first. Only mentions with at least the chance `least` are given.
   */
  suggest(page: PageBytes, options: { readonly plain: boolean; readonly least: number }): Promise<readonly FileMention[]>
}
