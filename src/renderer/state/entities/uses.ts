import { useEffect, useState } from 'react'
import type { AnswerOf } from '#contract/calls'
import { resolve, type EntityId, type EntityList } from '#core/entity/entity'
import { call } from '#renderer/client/host'
import { finishBeforeLeaving } from '../leaving'
import { sayFailure } from '../status'

export type Uses = AnswerOf<'entities.mentions'>

/** So many mentions of an entity are shown. */
export const MOST_SHOWN = 1000

/** How often each entity of the list is mentioned, merged ones counted with the one they are; empty until the host has counted. */
export function useCounts(list: EntityList): ReadonlyMap<EntityId, number> {
  const [named, setNamed] = useState<AnswerOf<'entities.counts'>['counts']>({})
  useEffect(() => {
    let superseded = false
    void (async () => {
      await finishBeforeLeaving()
      const answer = await call('entities.counts', {})
      if (superseded) return
      if (answer.ok) setNamed(answer.value.counts)
      else sayFailure(answer.failure)
    })()
    return () => void (superseded = true)
  }, [list])

  const counts = new Map<EntityId, number>()
  for (const [id, { mentions }] of Object.entries(named)) {
    const entity = resolve(list, id)
    if (entity !== undefined) counts.set(entity.id, (counts.get(entity.id) ?? 0) + mentions)
  }
  return counts
}

/** The mentions of an entity over the project; null until the host has answered. */
export function useMentionsOf(list: EntityList, id: EntityId | null): Uses | null {
  const [found, setFound] = useState<{ readonly id: EntityId; readonly uses: Uses } | null>(null)
  useEffect(() => {
    if (id === null) return
    let superseded = false
    const ids = [...list.entities.keys()].filter((one) => one === id || (list.entities.get(one)?.mergedInto !== undefined && resolve(list, one)?.id === id))
    void (async () => {
      await finishBeforeLeaving()
      const answer = await call('entities.mentions', { ids, limit: MOST_SHOWN })
      if (superseded) return
      if (answer.ok) setFound({ id, uses: answer.value })
      else sayFailure(answer.failure)
    })()
    return () => void (superseded = true)
  }, [list, id])
  return found !== null && found.id === id ? found.uses : null
}
