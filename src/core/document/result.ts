import type { EditResult, Refusal } from './edit'
import type { Document } from './model'

/** The edit was done. */
export function done(document: Document): EditResult {
  return { ok: true, document }
}

/** The edit was not done; the document is as it was. */
export function refused(reason: Refusal): EditResult {
  return { ok: false, reason }
}
