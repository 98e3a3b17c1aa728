import { overlaps, type Span } from '#core/text/span'
import type { EditResult } from './edit'
import type { Document, RepairOverride } from './model'
import { done, refused } from './result'
import { isOffset } from './source-span'

/** Adds an override; older ones that it overlaps are gone. */
export function repair(document: Document, override: RepairOverride): EditResult {
  if (!isRepairSpan(document.text, override)) return refused('bad-span')
  const same = document.repairs.find((other) => isSameSpan(other, override))
  if (same !== undefined && isSameAction(same, override)) return refused('nothing-to-do')
  const others = document.repairs.filter((other) => !overlaps(other, override) && !isSameSpan(other, override))
  return done({ ...document, repairs: [...others, override].sort((a, b) => a.start - b.start || a.end - b.end) })
}

/** Takes back the override of exactly this stretch. */
export function unrepair(document: Document, span: Span): EditResult {
  const repairs = document.repairs.filter((other) => !isSameSpan(other, span))
  return repairs.length === document.repairs.length ? refused('no-such-repair') : done({ ...document, repairs })
}

/** Whether an override may stand on this stretch: what drops or replaces text must have some. */
export function isRepairSpan(text: string, { start, end, action }: RepairOverride): boolean {
  if (!isOffset(text, start) || !isOffset(text, end)) return false
  return start < end || (start === end && action !== 'drop' && typeof action === 'string')
}

function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

function isSameAction({ action: a }: RepairOverride, { action: b }: RepairOverride): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.replace === b.replace : a === b
}
