import { applyEdit } from '#core/document/apply'
import { decidedIn, withDecision, type Decision } from '#core/compare/decisions'
import type { Kind } from '#core/compare/difference'
import { takeTheirs } from '#core/compare/take-all'
import type { Document } from '#core/document/model'
import type { DocumentRow } from '#core/file/document-row'
import type { Failure } from '#contract/failure'
import { Failed, failureOf } from '../../ports/failed'
import type { Files } from '../../ports/files'
import { differencesOf, type Comparison } from './comparison'
import { writeDecisions } from './kept-decisions'

/** A document before and after a decision about many; kept on disk, however many there are. */
export interface Before {
  readonly id: string
  readonly document: Document | null
  readonly decisions: readonly Decision[] | null
}

export interface DecidedAll {
  readonly changed: DocumentRow[]
  /** Differences that are settled now. */
  decided: number
  readonly failed: Failure[]
}

/**
 * Decides every open difference of these kinds in these documents: takes theirs, or keeps mine. What a document was before is
 * handed to `keep` before anything of it is changed. `stopped` is asked between documents; what is done by then stays.
 */
export async function decideAll(
  files: Files,
  comparison: Comparison,
  wanted: { readonly ids: readonly string[]; readonly kinds: ReadonlySet<Kind>; readonly side: 'mine' | 'theirs' },
  keep: (before: Before) => Promise<void>,
  stopped: () => boolean,
): Promise<DecidedAll> {
  const { project } = comparison
  const done: DecidedAll = { changed: [], decided: 0, failed: [] }
  for (const id of wanted.ids) {
    if (stopped()) break
    try {
      const compared = await comparison.open(id)
      const isDecided = decidedIn(compared.decisions)
      const isWanted = (difference: ReturnType<typeof differencesOf>[number]) => wanted.kinds.has(difference.kind) && !isDecided(difference)
      const open = differencesOf(compared).filter(isWanted)
      if (open.length === 0) continue
      if (wanted.side === 'mine') {
        await keep({ id, document: null, decisions: compared.decisions })
        await writeDecisions(files, project.folder, compared.mine, open.reduce((all, one) => withDecision(all, one, 'mine'), compared.decisions))
        done.decided += open.length
        continue
      }
      const edit = takeTheirs(compared.mine, compared.theirs, compared.names, isWanted)
      if (edit === null) continue
      await keep({ id, document: compared.mine, decisions: null })
      const row = await project.documents.change(id, (now) => {
        const result = applyEdit(now, edit)
        if (!result.ok) throw new Failed('edit-refused', { file: now.source.name, details: { reason: result.reason } })
        return result.document
      })
      if (row !== null) done.changed.push(row)
      done.decided += open.filter(({ theirsEdit }) => theirsEdit !== null).length
    } catch (error) {
      done.failed.push(failureOf(error, project.index.row(id)?.name ?? id))
    }
  }
  return done
}
