import { useEffect } from 'react'
import { create } from 'zustand'
import { NO_ENTITIES, resolve, type EntityList } from '#core/entity/entity'
import { applyChange, type EntityChange } from '#core/entity/entity-change'
import { call, on } from '#renderer/client/host'
import { useSession } from '../session'
import { sayFailure } from '../status'

interface Entities {
  readonly list: EntityList
  /** `none`: nobody asked for it yet. While it `failed` nothing can be linked. */
  readonly state: 'none' | 'loading' | 'ready' | 'failed'
}

/** The project's entities as this window knows them. */
export const useEntities = create<Entities>(() => ({ list: NO_ENTITIES, state: 'none' }))

/** The list, which is fetched when the first component asks for it. */
export function useEntityList(): EntityList {
  const dir = useSession(({ project }) => project?.dir)
  useEffect(() => {
    if (dir !== undefined) void fetchEntities()
  }, [dir])
  return useEntities(({ list }) => list)
}

/** The name of an entity at this moment; empty for one that is not there. */
export function entityName(id: string): string {
  return resolve(useEntities.getState().list, id)?.name ?? ''
}

/** Takes a change over that is on disk. */
export function takeChange(change: EntityChange): void {
  useEntities.setState(({ list }) => ({ list: applyChange(list, change) }))
}

async function fetchEntities(): Promise<void> {
  const { state } = useEntities.getState()
  if (state === 'ready' || state === 'loading') return
  useEntities.setState({ state: 'loading' })
  const dir = useSession.getState().project?.dir
  const answer = await call('entities.list', {})
  if (useSession.getState().project?.dir !== dir) return
  if (!answer.ok) {
    useEntities.setState({ state: 'failed' })
    return sayFailure(answer.failure)
  }
  const { entities, serial, problems } = answer.value
  useEntities.setState({ list: { entities: new Map(entities.map((entity) => [entity.id, entity])), serial }, state: 'ready' })
  for (const problem of problems) sayFailure(problem)
}

/** Follows the list of the window that may change it. Called once, after `connect`; gives back how to stop. */
export function watchEntities(): () => void {
  return on('entities.changed', ({ change }) => takeChange(change))
}

/** Another project has another list. */
useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) useEntities.setState({ list: NO_ENTITIES, state: 'none' })
})
