import type { Change } from '#contract/calls/documents'
import type { Label } from '#contract/calls/projects'
import { call } from '#renderer/client/host'
import { readyProject } from '../import/run-import'
import { showScreen } from '../open-document'
import { doStep } from '../project-steps'
import { putSummaries, useSession } from '../session'
import { say, sayFailure } from '../status'
import { freeLetter } from '../tag-keys'
import { showPhase, useAnnotations, type AnnotationResult } from './annotations-store'
import { asJob } from './bring-annotations'

/** What the editor wants done. */
export interface AnnotationWish {
  /** Label of the files → label of the project, one that is new, or (null) none. */
  readonly labels: Readonly<Record<string, string | null>>
  /** Tags in the texts of the project. */
  readonly tag: boolean
  /** What becomes of texts that it has not. */
  readonly fresh: 'articles' | 'pages' | null
}

/**
 * Takes in what was found: the tags in the project's texts, the labels that come with them and the documents that are made are one
 * step to undo; documents that are open are changed in their own history.
 */
export async function takeAnnotations(wish: AnnotationWish): Promise<void> {
  const { phase } = useAnnotations.getState()
  if (phase.kind !== 'asking') return
  const { batch, look, title } = phase
  showPhase({ kind: 'taking' })
  const result = (await readyProject(title)) ? await take(batch, wish) : null
  void call('import.discard', { batch })
  showPhase({ kind: 'idle' })
  if (result === null) return
  const absent = wish.fresh === null ? look.absent.listed : []
  const skipped = wish.fresh === null ? look.elsewhere : 0
  const lost = { count: result.lost.count + look.lost.count + skipped, listed: [...look.lost.listed, ...absent, ...result.lost.listed] }
  say('annotations:taken', { tagged: result.tagged, documents: result.documents, made: result.made, lost: lost.count }, lost.count > 0 ? 'error' : 'done')
  if (lost.listed.length > 0) useAnnotations.setState({ result: { ...result, lost } })
  if (result.made > 0 && useSession.getState().documentId === null) showScreen('library')
}

async function take(batch: string, { labels, tag, fresh }: AnnotationWish): Promise<AnnotationResult | null> {
  const before = useSession.getState().project?.labels ?? []
  const added = newLabels(labels, before)
  const answer = tag ? await call('annotations.changes', { batch, labels: { ...labels } }) : null
  if (answer !== null && !answer.ok) return (sayFailure(answer.failure), null)
  const changes: readonly Change[] = answer?.value.changes ?? []
  const tagged = changes.reduce((sum, { edits }) => sum + edits.length, 0)
  let result: AnnotationResult = { tagged, documents: changes.length, made: 0, lost: { count: 0, listed: [] }, cancelled: false }
  const make = async (as: NonNullable<AnnotationWish['fresh']>): Promise<readonly string[]> => {
    const made = await asJob('annotations:making', (job) => call('annotations.make', { job, batch, labels: { ...labels }, as }))
    if (!made.ok) return (sayFailure(made.failure), [])
    putSummaries(made.value.made)
    for (const failure of made.value.failed) sayFailure(failure)
    const { lost, cancelled } = made.value
    result = { ...result, tagged: tagged + made.value.tagged, made: made.value.made.length, lost, cancelled }
    return made.value.made.map(({ id }) => id)
  }
  if (changes.length === 0 && added.length === 0 && fresh === null) return result
  const done = await doStep({
    what: (made) => (tagged > 0 || made === 0 ? { key: 'annotations:did', values: { count: tagged } } : { key: 'annotations:did-make', values: { count: made } }),
    documents: () => changes,
    labels: added.length === 0 ? undefined : [...before, ...added],
    make: fresh === null ? undefined : () => make(fresh),
  })
  return done === null ? null : result
}

/** The labels that the wish names and the project has not. */
function newLabels(wished: AnnotationWish['labels'], before: readonly Label[]): Label[] {
  const added: Label[] = []
  for (const name of new Set(Object.values(wished))) {
    if (name === null || [...before, ...added].some((label) => label.name === name)) continue
    const all = [...before, ...added]
    added.push({ name, title: null, key: freeLetter(all), colour: all.length % 8, guideline: null })
  }
  return added
}
