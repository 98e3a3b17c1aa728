import type { EntityFacts, EntityId } from './entity'

/** What is to be said anew; the rest stays. */
export type SomeFacts = { readonly [K in keyof EntityFacts]?: EntityFacts[K] | undefined }

/** One thing an editor does to the list of entities. A plain value. */
export type EntityEdit =
  | { readonly kind: 'create'; readonly facts: EntityFacts }
  /** Many at once, as an import brings them. */
  | { readonly kind: 'add'; readonly entities: readonly EntityFacts[] }
  /** Says something else of an entity; a preferred name that is replaced stays as another name. */
  | { readonly kind: 'change'; readonly id: EntityId; readonly values: SomeFacts }
  /** `from` turned out to be `into`: their names become other names of it, their mentions point at it. */
  | { readonly kind: 'merge'; readonly into: EntityId; readonly from: readonly EntityId[] }
  /** Takes a merge back: the entity stands alone again, with its names; the mentions that pointed at it do again. */
  | { readonly kind: 'separate'; readonly id: EntityId }
  /** Some of the names are another entity's: it is made, the first of them is its preferred name. */
  | { readonly kind: 'split'; readonly id: EntityId; readonly names: readonly string[] }
  /** Mentions that point at a deleted entity count as not linked. Those merged into it go as well. */
  | { readonly kind: 'delete'; readonly ids: readonly EntityId[] }
  /** Every entity of a label gets another one; null deletes them. */
  | { readonly kind: 'relabel'; readonly from: string; readonly to: string | null }

/** Why an edit of the list cannot be done; the screens say it in words. */
export type EntityRefusal = 'no-such-entity' | 'no-name' | 'no-label' | 'same-entity' | 'not-merged' | 'no-such-name' | 'nothing-to-do'
