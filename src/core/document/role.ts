import type { Role } from '#core/segment/role'
import { overlaps, type Span } from '#core/text/span'
import { decided, partsWithTextIn } from './assign'
import type { EditResult } from './edit'
import type { Document } from './model'
import { rearrange } from './rearrange'
import { done, refused } from './result'
import { isStretch } from './source-span'

/** Gives the text in `span` a role. Where its pieces belong stays open if it was. */
export function setRole(document: Document, span: Span, role: Role): EditResult {
  if (!isStretch(document.text, span)) return refused('bad-span')
  const concerned = partsWithTextIn(document, span)
  if (concerned.length === 0) return refused('no-text-there')
  if (concerned.every(({ part }) => part.role === role && part.by === 'editor')) return refused('nothing-to-do')

  return done(
    rearrange(document, {
      within: span,
      pick: (part) => (overlaps(part, span) ? [span] : []),
      change: (piece) => {
        const chosen = { ...decided(piece), role }
        return piece.candidates === undefined ? chosen : { ...chosen, candidates: piece.candidates }
      },
      answers: [],
    }),
  )
}
