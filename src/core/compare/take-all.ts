import { applyEdit } from '#core/document/apply'
import type { Edit } from '#core/document/edit'
import type { Document } from '#core/document/model'
import { compareDocuments } from './compare-documents'
import type { Difference } from './difference'
import type { EntityNames } from './entity-names'

/** So often a document is compared again: taking articles can show a reading order that was hidden before, and no more. */
const ROUNDS = 4

/**
 * The one step that takes theirs wherever `wanted` says so; null when there is nothing to take. What shows up only when
 * others are taken (a reading order, the link of a mention) is asked about as well.
 */
export function takeTheirs(mine: Document, theirs: Document, names: EntityNames, wanted: (difference: Difference) => boolean): Edit | null {
  const edits: Edit[] = []
  let now = mine
  for (let round = 0; round < ROUNDS; round++) {
    const step = editsOf(compareDocuments(now, theirs, names).filter(wanted))
    const before = edits.length
    for (const edit of step) {
      const result = applyEdit(now, edit)
      // One that was taken with another: an override that it replaced.
      if (!result.ok) continue
      now = result.document
      edits.push(edit)
    }
    if (edits.length === before) break
  }
  return edits.length === 0 ? null : { kind: 'together', edits }
}

/** Changes of the split go together as one edit, mention edits as one batch: however many, a document is made few times. */
function editsOf(differences: readonly Difference[]): readonly Edit[] {
  const all = differences.flatMap(({ theirsEdit }) => theirsEdit ?? [])
  const pieces = all.flatMap((edit) => (edit.kind === 'arrange' ? edit.pieces : []))
  const mentions = all.flatMap((edit) => (edit.kind === 'together' && edit.edits[0]?.kind === 'untag' ? edit.edits : isMention(edit) ? [edit] : []))
  const rest = all.filter((edit) => edit.kind !== 'arrange' && !isMention(edit) && !(edit.kind === 'together' && edit.edits[0]?.kind === 'untag'))
  return [
    ...(pieces.length > 0 ? [{ kind: 'arrange', pieces } as const] : []),
    ...(mentions.length > 0 ? [{ kind: 'together', edits: mentions } as const] : []),
    ...rest,
  ]
}

function isMention({ kind }: Edit): boolean {
  return ['tag', 'untag', 'relabel', 'respan', 'link', 'unlink'].includes(kind)
}
