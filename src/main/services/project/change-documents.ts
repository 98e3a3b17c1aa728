import { applyEdit } from '#core/document/apply'
import { inverseOf, type ReversibleEdit } from '#core/document/inverse'
import type { Document } from '#core/document/model'
import { editsOfTagFix } from '#core/review/tag-text'
import type { AnswerOf } from '#contract/calls'
import type { Change } from '#contract/calls/documents'
import { Failed, failureOf } from '../../ports/failed'
import type { Project } from './project'
import { summaryOf } from './summary'

type Changed = AnswerOf<'documents.change'>

/** As `documents.change` promises. `stopped` is asked between documents; what is done by then stays, and is in the answer. */
export async function changeDocuments(project: Project, changes: readonly Change[], stopped: () => boolean): Promise<Changed> {
  const changed: Changed['changed'] = []
  const failed: Changed['failed'] = []
  for (const { id, edits } of changes) {
    if (stopped()) break
    let undo: readonly ReversibleEdit[] = []
    try {
      const row = await project.documents.change(id, (document) => {
        const done = applyAll(document, edits)
        undo = done.undo
        return undo.length === 0 ? null : done.document
      })
      if (row !== null) changed.push({ summary: summaryOf(row), undo: { id, edits: [...undo] as Change['edits'] } })
    } catch (error) {
      failed.push(failureOf(error, project.index.row(id)?.name ?? id))
    }
  }
  return { changed, failed }
}

function applyAll(document: Document, edits: Change['edits']): { document: Document; undo: readonly ReversibleEdit[] } {
  let now = document
  const undo: ReversibleEdit[] = []
  for (const wanted of edits) {
    for (const edit of wanted.kind === 'tag-text' ? editsOfTagFix(now, wanted) : [wanted as ReversibleEdit]) {
      const result = applyEdit(now, edit)
      // What is so already need not be done: the others of the same step still are.
      if (!result.ok && (result.reason === 'nothing-to-do' || result.reason === 'already-tagged')) continue
      if (!result.ok) throw new Failed('edit-refused', { file: document.source.name, details: { reason: result.reason } })
      undo.unshift(...inverseOf(now, edit))
      now = result.document
    }
  }
  return { document: now, undo }
}
