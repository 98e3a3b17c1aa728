import { create } from 'zustand'
import type { EntityId } from '#core/entity/entity'
import { showScreen } from '../open-document'
import { useSession } from '../session'

/** Which entities the Entities screen is about; it comes back to them. */
interface EntityView {
  readonly query: string
  /** The label that is shown; null for all. */
  readonly label: string | null
  readonly active: EntityId | null
  /** Those chosen beside the active one, to be merged or deleted together. */
  readonly chosen: ReadonlySet<EntityId>
}

const FIRST: EntityView = { query: '', label: null, active: null, chosen: new Set() }

export const useEntityView = create<EntityView>(() => FIRST)

/** Goes to an entity in the list. */
export function showEntity(id: EntityId): void {
  useEntityView.setState({ ...FIRST, active: id })
  showScreen('entities')
}

useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) useEntityView.setState(FIRST)
})
