import { create } from 'zustand'
import type { TextKey } from '#renderer/i18n/texts'

/** Work that takes long enough to be shown: the status line draws its bar. */
export interface Work {
  readonly title: TextKey
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
  readonly stop: (() => void) | null
}

export const useWork = create<{ readonly work: Work | null }>(() => ({ work: null }))

/** Shows how far a work is; null when it has ended. The last to speak is shown. */
export function showWork(work: Work | null): void {
  useWork.setState({ work })
}
