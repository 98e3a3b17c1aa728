import type { Document } from '#core/document/model'
import type { Decision } from '#core/mention/learn/known-names'
import type { StateProblem, StoredState } from '#core/mention/learn/state'
import type { Suggestion } from '#core/mention/suggestion'

/** What a project's suggester starts with. */
export interface LearnedSoFar {
  /** Null when nothing was learned yet. */
  readonly stored: StoredState | null
  readonly decisions: readonly Decision[]
}

/** How a suggester started. */
export interface Started {
  /** Why what was stored was left aside; null when it was not. */
  readonly problem: StateProblem | null
  /** How many finished articles it learned from. */
  readonly articles: number
}

/** What of a document is read for names. */
export type ReadableText = Pick<Document, 'text' | 'repairs' | 'articles'>
/** A document some of whose articles are finished. */
export type Taught = Pick<Document, 'id' | 'text' | 'repairs' | 'mentions' | 'articles'>

/** The suggester of one project. Works beside the main thread, one thing after the other, and answers with promises. */
export interface ProjectSuggester {
  /** Starts it with what the project has, unless it runs. The first call of all. */
  start(): Promise<Started>
  suggest(document: ReadableText): Promise<readonly Suggestion[]>
  /** Holds from the next `suggest` on; null takes a decision back. */
  decide(decisions: readonly (Omit<Decision, 'accepted'> & { readonly accepted: boolean | null })[]): Promise<void>
  /**
   * Learns from the document's finished articles and forgets those that are not finished any more. Gives back from how
   * many articles of the project it has learned.
   */
  follow(document: Taught): Promise<number>
  /** Everything learned so far. */
  store(): Promise<StoredState>
  /** Lets go of it. `start` makes it anew from what is stored then. */
  end(): Promise<void>
}

/** Makes suggesters; all of them share one dictionary and one set of weights. */
export interface Suggesters {
  /**
   * The suggester of a project. `load` is called when it starts, and once more should its thread have crashed: what was
   * not stored by then is lost, nothing else. A call that failed rejects with a `Failed`.
   */
  forProject(load: () => Promise<LearnedSoFar>): ProjectSuggester
  close(): Promise<void>
}
