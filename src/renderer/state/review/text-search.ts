import type { z } from 'zod'
import { create } from 'zustand'
import { MOST_DOCUMENTS, type textHitSchema } from '#contract/calls/review'
import { call } from '#renderer/client/host'
import { finishBeforeLeaving } from '../leaving'
import { useSession } from '../session'
import { sayFailure } from '../status'
import { showWork } from '../work'

export type TextHit = z.infer<typeof textHitSchema>

interface TextSearch {
  /** The words that were asked for last; empty for none. */
  readonly query: string
  /** Article key → how often and where the words are in its reading text; null while nothing is searched for. */
  readonly found: ReadonlyMap<string, TextHit> | null
  readonly searching: boolean
}

const NONE: TextSearch = { query: '', found: null, searching: false }

export const useTextSearch = create<TextSearch>(() => NONE)

/** A work shorter than this (milliseconds) needs no bar. */
const QUICK = 400

let last = 0

/** Looks for words in all reading texts, some documents at a time. Only the last question counts; an empty one clears. */
export async function searchTexts(query: string): Promise<void> {
  const mine = ++last
  const wanted = query.trim()
  if (wanted === '') {
    showWork(null)
    return useTextSearch.setState(NONE)
  }
  useTextSearch.setState({ query: wanted, searching: true })
  await finishBeforeLeaving()
  const ids = useSession.getState().documents.map(({ id }) => id)
  const found = new Map<string, TextHit>()
  const begun = performance.now()
  const stop = (): void => void (mine === last && ((last += 1), finish(wanted, found)))
  for (let from = 0; from < ids.length; from += MOST_DOCUMENTS) {
    const answer = await call('review.search', { query: wanted, ids: ids.slice(from, from + MOST_DOCUMENTS) })
    if (mine !== last) return
    if (!answer.ok) {
      sayFailure(answer.failure)
      break
    }
    for (const { document, article, ...hit } of answer.value.hits) found.set(`${document}/${article}`, hit)
    if (performance.now() - begun > QUICK) showWork({ title: 'review:searching', done: from, total: ids.length, stop })
  }
  finish(wanted, found)
}

function finish(query: string, found: ReadonlyMap<string, TextHit>): void {
  showWork(null)
  useTextSearch.setState({ query, found, searching: false })
}

useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) void searchTexts('')
})
