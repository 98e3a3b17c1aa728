import { create } from 'zustand'
import type { AnnotationLook, LostMention } from '#contract/calls/annotations'

/** How far the taking in of annotations is. One at a time. */
export type AnnotationPhase =
  | { readonly kind: 'idle' }
  /** Files are read, and places looked for. */
  | { readonly kind: 'looking' }
  /** What was found is shown, and the editor asked; `title` names a new project. */
  | { readonly kind: 'asking'; readonly batch: string; readonly look: AnnotationLook; readonly title: string }
  | { readonly kind: 'taking' }

/** How it ended. */
export interface AnnotationResult {
  readonly tagged: number
  readonly documents: number
  readonly made: number
  readonly lost: { readonly count: number; readonly listed: readonly LostMention[] }
  readonly cancelled: boolean
}

interface State {
  readonly phase: AnnotationPhase
  /** Shown until it is closed, where something could not be placed. */
  readonly result: AnnotationResult | null
}

export const useAnnotations = create<State>(() => ({ phase: { kind: 'idle' }, result: null }))

export function showPhase(phase: AnnotationPhase): void {
  useAnnotations.setState({ phase })
}
