import { create } from 'zustand'
import type { AnswerOf } from '#contract/calls'
import { call } from '#renderer/client/host'
import { showScreen } from './open-document'
import { useSession } from './session'
import { sayFailure } from './status'

/** The most hits that are asked for: more than anybody goes through one by one. */
export const MOST_HITS = 500

export type Hit = AnswerOf<'documents.search'>['hits'][number]

interface Search {
  readonly query: string
  readonly searching: boolean
  /** What was found for `foundFor`; kept while documents are looked at, so that the hits can be visited one after the other. */
  readonly hits: readonly Hit[]
  readonly more: boolean
  readonly foundFor: string
  /** Grows each time somebody wants to type a search. */
  readonly asked: number
}

const NO_SEARCH = { query: '', searching: false, hits: [], more: false, foundFor: '' } as const

export const useSearch = create<Search>(() => ({ ...NO_SEARCH, asked: 0 }))

/** Goes to the library with the cursor in the search field. */
export function askForSearch(): void {
  showScreen('library')
  useSearch.setState(({ asked }) => ({ asked: asked + 1 }))
}

/** Searches all texts. Only the answer to the last question counts. An empty one clears. */
export async function search(query: string): Promise<void> {
  const wanted = query.trim()
  if (wanted === '') return useSearch.setState({ ...NO_SEARCH, query })
  useSearch.setState({ query, searching: true })
  const answer = await call('documents.search', { query: wanted, limit: MOST_HITS })
  if (useSearch.getState().query.trim() !== wanted) return
  if (answer.ok) useSearch.setState({ searching: false, hits: answer.value.hits, more: answer.value.more, foundFor: wanted })
  // The same words were asked for once more: that answer is still to come.
  else if (answer.failure.code !== 'cancelled') {
    useSearch.setState({ searching: false })
    sayFailure(answer.failure)
  }
}

/** Another project's hits are nobody's business. */
useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) useSearch.setState(NO_SEARCH)
})
