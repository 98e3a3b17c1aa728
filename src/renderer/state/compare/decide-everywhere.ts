import { create } from 'zustand'
import { MOST_COMPARED } from '#contract/calls/compare'
import { KINDS, type Kind } from '#core/compare/difference'
import { call } from '#renderer/client/host'
import { heldDocument, loadTheirs as loadFromDisk } from '../document-store'
import { finishBeforeLeaving } from '../leaving'
import { putSummaries, readOnlyReason, useSession } from '../session'
import { say, sayFailure } from '../status'
import { showWork } from '../work'
import { loadTheirs } from './compared'
import { documentsWithOpen, lookAgainAt, openOf, useCompare } from './store'

/** Decisions about many documents that can be taken back: names of steps that the host keeps. */
interface Everywhere {
  readonly undo: readonly string[]
  readonly ids: readonly string[]
  readonly busy: boolean
}

export const useEverywhere = create<Everywhere>(() => ({ undo: [], ids: [], busy: false }))

/** Decides every open difference of a kind (null: of all) in all documents. It can be stopped, and taken back as one step. */
export async function decideEverywhere(kind: Kind | null, side: 'mine' | 'theirs'): Promise<void> {
  const reason = readOnlyReason(useSession.getState())
  if (reason !== null) return sayFailure(reason)
  const { looked } = useCompare.getState()
  const ids = documentsWithOpen({ ...useCompare.getState(), kind })
  if (ids.length === 0) return say('compare:nothing-open', undefined, 'refused')
  const total = ids.reduce((sum, id) => sum + openOf(looked.get(id), kind), 0)
  const undo: string[] = []
  await inPieces(ids, async (piece) => {
    const answer = await call('compare.decideAll', { ids: [...piece], kinds: kind === null ? [...KINDS] : [kind], side })
    if (!answer.ok) return sayFailure(answer.failure), false
    for (const failure of answer.value.failed) sayFailure(failure)
    if (answer.value.undo !== null) undo.push(answer.value.undo)
    putSummaries(answer.value.changed)
    return true
  })
  useEverywhere.setState({ undo, ids })
  await refresh(ids)
  say(`compare:did-${side}-all`, { count: total })
}

/** Puts every document back as it was before the last decision about all of them. */
export async function undoEverywhere(): Promise<void> {
  const { undo, ids } = useEverywhere.getState()
  useEverywhere.setState({ undo: [], ids: [] })
  await inPieces([...undo].reverse(), async ([name]) => {
    const answer = await call('compare.undo', { undo: name! })
    if (!answer.ok) return sayFailure(answer.failure), false
    for (const failure of answer.value.failed) sayFailure(failure)
    putSummaries(answer.value.changed)
    return true
  }, 1)
  await refresh(ids)
  say('compare:undone-all', { count: ids.length })
}

/** Works on the pieces one after the other, showing how far it is, until one says no or the person stops it. */
async function inPieces(items: readonly string[], work: (piece: readonly string[]) => Promise<boolean>, size = MOST_COMPARED): Promise<void> {
  if (useEverywhere.getState().busy) return
  let stopped = false
  useEverywhere.setState({ busy: true })
  try {
    await finishBeforeLeaving()
    for (let from = 0; from < items.length && !stopped; from += size) {
      showWork({ title: 'compare:deciding', done: from, total: items.length, stop: () => (stopped = true) })
      if (!(await work(items.slice(from, from + size)))) break
    }
  } finally {
    showWork(null)
    useEverywhere.setState({ busy: false })
  }
}

async function refresh(ids: readonly string[]): Promise<void> {
  // Everything was saved before: what is on disk is what the window had, with the decisions.
  for (const id of ids) if (heldDocument(id) !== null) await loadFromDisk(id)
  const shown = useSession.getState().documentId
  const document = shown === null ? null : heldDocument(shown)
  if (document !== null && ids.includes(document.id)) await loadTheirs(document)
  await lookAgainAt(ids)
}

useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) useEverywhere.setState({ undo: [], ids: [], busy: false })
})
