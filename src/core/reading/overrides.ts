import type { RepairOverride } from '#core/document/model'
import type { Span } from '#core/text/span'

/**
 * The overrides that touch the stretch (share a character with it, or are empty and stand in it, its end not included), in
 * source order. `overrides` is in source order and without overlaps. Binary search.
 */
export function overridesIn(overrides: readonly RepairOverride[], stretch: Span): readonly RepairOverride[] {
  if (overrides.length === 0) return overrides
  let low = 0
  let high = overrides.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (overrides[middle]!.end < stretch.start) low = middle + 1
    else high = middle
  }
  const found: RepairOverride[] = []
  for (; low < overrides.length && overrides[low]!.start < stretch.end; low++) {
    const override = overrides[low]!
    if (override.end > stretch.start || override.start === override.end) found.push(override)
  }
  return found
}
