import type { Part } from './model'
import { onlyBlanksBetween } from './source-span'

/**
 * Makes one part of neighbours in the list that have the same role and nothing but white space between them in the
 * source, if one of them is `fresh`: what nobody touched stays as it is, and so does a piece whose place is in question.
 */
export function mergeParts(text: string, parts: readonly Part[], fresh: ReadonlySet<Part>): Part[] {
  const merged: Part[] = []
  let lastIsFresh = false
  for (const part of parts) {
    const last = merged.at(-1)
    const isFresh = fresh.has(part)
    if (last !== undefined && (lastIsFresh || isFresh) && fit(text, last, part)) {
      merged[merged.length - 1] = together(last, part)
      lastIsFresh = true
    } else {
      merged.push(part)
      lastIsFresh = isFresh
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
