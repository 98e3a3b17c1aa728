import { call, on } from '#renderer/client/host'
import type { ImportResult, ProfileChoice } from '#contract/calls/import'
import type { EventOf } from '#contract/events'
import { currentText } from '#renderer/i18n/i18n'
import { openDocument, showScreen } from '../open-document'
import { createProject } from '../projects'
import { putSummaries, useSession } from '../session'
import { say, sayFailure } from '../status'
import { useImport } from './import-store'

/** What is to be imported, and how. */
export interface ImportWish {
  readonly batch: string
  /** File number → encoding, where the editor chose one. */
  readonly encodings: Readonly<Record<string, string>>
  /** Names a new project, if none is open. */
  readonly title: string
  readonly profile: ProfileChoice
}

/**
 * Imports a batch into the open project, or into a new one called `title` if none is open; ends when the host says so.
 * Rows appear in the library as they come in. Files left out are listed at the end; a single new document is opened.
 */
export async function runImport({ batch, encodings, title, profile }: ImportWish): Promise<void> {
  if (!(await readyProject(title))) {
    useImport.setState({ phase: { kind: 'idle' } })
    void call('import.discard', { batch })
    return
  }
  // Events may come before the answer that tells the job's number: they are kept until it is known.
  const early: EventOf<'import.progress'>[] = []
  let job: string | null = null
  let end: (result: ImportResult | null) => void = () => {}
  const ended = new Promise<ImportResult | null>((resolve) => (end = resolve))
  const earlyEnds: EventOf<'import.ended'>[] = []
  const stops = [
    on('import.progress', (progress) => (job === null ? early.push(progress) : progress.job === job && takeProgress(progress))),
    on('import.ended', (event) => (job === null ? earlyEnds.push(event) : event.job === job && end(event.result))),
  ]
  const answer = await call('import.start', { batch, encodings: { ...encodings }, profile })
  if (answer.ok) {
    job = answer.value.job
    const first = { job, done: 0, total: 0, rate: 0, secondsLeft: null }
    useImport.setState({ phase: { kind: 'running', progress: first, stopping: false } })
    for (const progress of early) if (progress.job === job) takeProgress(progress)
    for (const event of earlyEnds) if (event.job === job) end(event.result)
    const stopWatching = useSession.subscribe(({ connection }) => connection !== 'open' && end(null))
    const result = await ended
    stopWatching()
    finish(result)
  } else {
    useImport.setState({ phase: { kind: 'idle' } })
    void call('import.discard', { batch })
    sayFailure(answer.failure)
  }
  for (const stop of stops) stop()
}

/** What a project without a better name is called. */
export function projectTitle(title: string): string {
  return title || currentText('import:new-project')
}

/** The open project, or a new one that is called `title`; false when it cannot be made. */
export async function readyProject(title: string): Promise<boolean> {
  if (useSession.getState().project !== null) return true
  const name = projectTitle(title)
  const place = await call('projects.suggestFolder', { name })
  if (!place.ok) {
    sayFailure(place.failure)
    return false
  }
  if ((await createProject(place.value.dir, name)) !== null) return false
  say('import:project-made', { name, dir: place.value.dir })
  return true
}

/** Stops after the file in hand; what is done stays. */
export function cancelImport(): void {
  const { phase } = useImport.getState()
  if (phase.kind !== 'running' || phase.stopping) return
  useImport.setState({ phase: { ...phase, stopping: true } })
  void call('import.cancel', { job: phase.progress.job }).then((answer) => {
    if (!answer.ok && answer.failure.code !== 'no-such-job') sayFailure(answer.failure)
  })
}

function takeProgress({ added, ...progress }: EventOf<'import.progress'>): void {
  putSummaries(added)
  useImport.setState(({ phase }) => ({
    phase: { kind: 'running', progress, stopping: phase.kind === 'running' && phase.stopping },
  }))
}

function finish(result: ImportResult | null): void {
  useImport.setState({ phase: { kind: 'idle' } })
  if (result === null) return say('import:lost', {}, 'error')
  const unread = useImport.getState().unread
  const refused = [...unread, ...result.refused]
  const counts = { imported: result.imported.length, known: result.known.length, refused: refused.length }
  say(result.cancelled ? 'import:stopped' : 'import:done', counts, refused.length > 0 ? 'error' : 'done')
  if (refused.length > 0) useImport.setState({ result: { ...result, refused } })
  const [only, ...others] = result.imported
  if (only !== undefined && others.length === 0) openDocument(only)
  else if (useSession.getState().documentId === null) showScreen('library')
}
