import type { Part } from './model'
import { onlyBlanksBetween } from './source-span'

/**
 * Makes one part of neighbours in the list that have the same role and nothing but white space between them in the
 * source. Two parts of `untouched` stay two, and so does a piece whose place is still in question.
 */
export function mergeParts(text: string, parts: readonly Part[], untouched: ReadonlySet<Part>): Part[] {
  const merged: Part[] = []
  let fresh = false // whether the last of `merged` was touched
  for (const part of parts) {
    const last = merged.at(-1)
    const touched = !untouched.has(part)
    if (last !== undefined && (fresh || touched) && fit(text, last, part)) {
      merged[merged.length - 1] = together(last, part)
      fresh = true
    } else {
      merged.push(part)
      fresh = touched
    }
  }
  return merged
}

function fit(text: string, a: Part, b: Part): boolean {
  if (a.role !== b.role || a.candidates !== undefined || b.candidates !== undefined) return false
  return onlyBlanksBetween(text, a.end, b.start)
}

/** Where an editor decided one of the two, the whole counts as decided. */
function together(a: Part, b: Part): Part {
  const byEditor = a.by === 'editor' || b.by === 'editor'
  return {
    start: a.start,
    end: b.end,
    role: a.role,
    by: byEditor ? 'editor' : 'machine',
    confidence: byEditor ? 1 : Math.min(a.confidence, b.confidence),
  }
}
