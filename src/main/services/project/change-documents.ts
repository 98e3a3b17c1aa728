import { applyEdit } from '#core/document/apply'
import { editMentions, possibleTags } from '#core/document/mention-edits'
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

type Edit = Change['edits'][number]
type Run = Extract<Edit, { kind: 'tag' | 'untag' }>

/** Tags, and what takes tags away, in runs: an import brings thousands, and together they cost little more than one. */
function inRuns(edits: readonly Edit[]): (Run[] | Exclude<Edit, Run>)[] {
  const runs: (Run[] | Exclude<Edit, Run>)[] = []
  for (const edit of edits) {
    const last = runs.at(-1)
    if (edit.kind !== 'tag' && edit.kind !== 'untag') runs.push(edit)
    else if (Array.isArray(last) && last[0]!.kind === edit.kind) last.push(edit)
    else runs.push([edit])
  }
  return runs
}

type Done = { readonly document: Document; readonly undo: readonly ReversibleEdit[] }

function applyAll(document: Document, edits: Change['edits']): Done {
  let now = document
  const undo: (readonly ReversibleEdit[])[] = []
  for (const wanted of inRuns(edits)) {
    const done = Array.isArray(wanted) ? applyRun(now, wanted) : applyEach(now, wanted.kind === 'tag-text' ? editsOfTagFix(now, wanted) : [wanted as ReversibleEdit])
    undo.unshift(done.undo)
    now = done.document
  }
  return { document: now, undo: undo.flat() }
}

function applyRun(before: Document, run: readonly Run[]): Done {
  const tags = run.filter((edit) => edit.kind === 'tag')
  const { possible, impossible } = possibleTags(before, tags)
  const wanted = impossible > 0 ? run : tags.length > 0 ? possible : run
  const result = editMentions(before, wanted)
  if (!result.ok) throw refused(before, result.reason)
  if (tags.length > 0) return { document: result.document, undo: possible.map((_, index) => ({ kind: 'untag', mention: `m${result.document.serial - index}` })) }
  const mentions = new Map(before.mentions.map((mention) => [mention.id, mention]))
  const gone = run.flatMap((edit) => (edit.kind === 'untag' ? mentions.get(edit.mention)! : []))
  return { document: result.document, undo: gone.reverse().map(({ label, spans, entity }) => ({ kind: 'tag', label, spans, ...(entity === undefined ? {} : { entity }) })) }
}

function applyEach(before: Document, edits: readonly ReversibleEdit[]): Done {
  let document = before
  const undo: (readonly ReversibleEdit[])[] = []
  for (const edit of edits) {
    const result = applyEdit(document, edit)
    // What is so already need not be done: the others of the same step still are.
    if (!result.ok && (result.reason === 'nothing-to-do' || result.reason === 'already-tagged')) continue
    if (!result.ok) throw refused(document, result.reason)
    undo.unshift(inverseOf(document, edit))
    document = result.document
  }
  return { document, undo: undo.flat() }
}

function refused({ source }: Document, reason: string): Failed {
  return new Failed('edit-refused', { file: source.name, details: { reason } })
}
