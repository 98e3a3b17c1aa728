import type { LearnedSoFar, ProjectSuggester, ReadableText, Taught } from '../../ports/suggester'

/** What the suggestion worker is asked to do for a project. Plain data: it crosses to another thread. */
export type SuggestTask =
  | { readonly kind: 'start'; readonly with: LearnedSoFar }
  | { readonly kind: 'suggest'; readonly document: ReadableText }
  | { readonly kind: 'decide'; readonly decisions: Parameters<ProjectSuggester['decide']>[0] }
  | { readonly kind: 'follow'; readonly document: Taught }
  | { readonly kind: 'store' }
  | { readonly kind: 'end' }

/** A task with the number of the project that it is for. */
export interface SuggestMessage {
  readonly project: number
  readonly task: SuggestTask
}

/** What the worker answers. `not-started`: it is new and knows nothing of this project. */
export type SuggestAnswer =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'not-started' }
  | { readonly kind: 'failed'; readonly message: string }

/** What the worker is started with. */
export interface SuggestWorkerData {
  /** The folder `resources/tagger`. */
  readonly tagger: string
}
