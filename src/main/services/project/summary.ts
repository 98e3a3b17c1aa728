import type { DocumentRow } from '#core/file/document-row'
import type { OpenProject } from '#contract/calls/projects'
import type { DocumentSummary } from '#contract/document'
import type { Session } from '../session'
import type { Project } from './project'

/** What a window is told of a document; how the same file is recognised is the index's own business. */
export function summaryOf({ digest: _digest, ...summary }: DocumentRow): DocumentSummary {
  return summary
}

/** What a window is told of its project. */
export function projectAsSeenBy(session: Session, project: Project): OpenProject {
  return {
    dir: project.folder.dir,
    name: project.name,
    labels: [...project.labels],
    documents: project.index.rows().map(summaryOf),
    readOnly: project.readOnlyFor(session),
    problems: [...project.problems],
  }
}
