import { useState } from 'react'
import { FIRST_PREFERENCES } from '#contract/calls/app'
import { useSession } from './session'
import { setPreferences } from './preferences'

export type Side = 'left' | 'right'

/** The widths between which a side column can be set, in CSS pixels. */
export const NARROWEST = 160
export const WIDEST = 560

/** A side column's width in CSS pixels, whether it is folded away, and how to change either. */
export function useColumn(side: Side): {
  readonly width: number
  readonly folded: boolean
  /** `keep` false while it is still being dragged. */
  readonly setWidth: (width: number, keep: boolean) => void
  readonly toggle: () => void
} {
  const kept = useSession((session) => session.preferences.columns[side])
  const [dragged, setDragged] = useState<number | null>(null)
  return {
    width: dragged ?? Math.max(kept, NARROWEST),
    folded: kept === 0,
    setWidth(width, keep) {
      const possible = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)))
      setDragged(keep ? null : possible)
      if (keep) setColumn(side, possible)
    },
    toggle: () => toggleColumn(side),
  }
}

const lastWidth: Record<Side, number> = { ...FIRST_PREFERENCES.columns }

/** Folds a column away, or brings it back as wide as it was. */
export function toggleColumn(side: Side): void {
  const width = useSession.getState().preferences.columns[side]
  if (width > 0) lastWidth[side] = width
  setColumn(side, width > 0 ? 0 : lastWidth[side])
}

function setColumn(side: Side, width: number): void {
  setPreferences({ columns: { ...useSession.getState().preferences.columns, [side]: width } })
}
