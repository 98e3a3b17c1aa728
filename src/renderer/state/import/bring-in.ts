import { call } from '#renderer/client/host'
import { currentText } from '#renderer/i18n/i18n'
import { createProject } from '../projects'
import { useSession } from '../session'
import { say, sayFailure } from '../status'
import { useImport, type Batch } from './import-store'
import { titleOf, type Incoming } from './incoming'
import { inPieces } from './pieces'
import { runImport } from './run-import'

/**
 * Takes files in: makes a project for them if none is open, lets the host look at them, asks the editor only where
 * there is something to ask, and imports. One import at a time; a second is refused in the status line.
 */
export async function bringIn(incoming: Incoming): Promise<void> {
  if (useImport.getState().phase.kind !== 'idle') return say('import:one-at-a-time', {}, 'refused')
  useImport.setState({ phase: { kind: 'looking', files: 0, stopped: false }, unread: [], result: null })
  const batch = (await readyProject(incoming)) ? await look(incoming) : null
  if (batch === null || batch.files === 0) {
    useImport.setState({ phase: { kind: 'idle' } })
    if (batch !== null) endWithoutFiles(batch)
  } else if (needsAnswer(batch)) {
    useImport.setState({ phase: { kind: 'asking', batch, encodings: {} } })
  } else {
    await runImport(batch.batch, {})
  }
}

/** Stops reading files that are being looked at; what was looked at is forgotten. */
export function stopLooking(): void {
  useImport.setState(({ phase }) => (phase.kind === 'looking' ? { phase: { ...phase, stopped: true } } : {}))
}

/**
 * An editor is asked when a file has a problem, or when its encoding is a guess: UTF-8 and marked UTF-16 prove themselves,
 * bytes that fit one encoding only leave no choice, but GB18030 and Big5 are told apart by what they would say.
 */
export function needsAnswer(batch: Batch): boolean {
  const guessed = batch.shown.some((file) => file.encoding !== 'utf-8' && file.fits.length > 1)
  const unseenGuesses = batch.files > batch.shown.length && Object.keys(batch.encodings).some((name) => name !== 'utf-8')
  return guessed || unseenGuesses || batch.shown.some((file) => file.problem !== null)
}

async function readyProject(incoming: Incoming): Promise<boolean> {
  const { project } = useSession.getState()
  if (project?.readOnly != null) {
    sayFailure(project.readOnly)
    return false
  }
  if (project !== null) return true
  const name = (incoming.kind === 'paths' ? titleOf(incoming.paths) : incoming.title) || currentText('import:new-project')
  const place = await call('projects.suggestFolder', { name })
  if (!place.ok) {
    sayFailure(place.failure)
    return false
  }
  if ((await createProject(place.value.dir, name)) !== null) return false
  say('import:project-made', { name, dir: place.value.dir })
  return true
}

/** Null when it was stopped or failed; then nothing is left of it. */
async function look(incoming: Incoming): Promise<Batch | null> {
  if (incoming.kind === 'paths') {
    const items = incoming.paths.map((path) => ({ kind: 'path' as const, path }))
    const answer = await call('import.stage', { batch: null, items })
    if (!answer.ok) sayFailure(answer.failure)
    return answer.ok ? keepUnlessStopped(answer.value) : null
  }
  let batch: Batch | null = null
  try {
    for await (const { items, unread } of inPieces(incoming.files)) {
      useImport.setState((state) => ({ unread: [...state.unread, ...unread] }))
      const answer = await call('import.stage', { batch: batch?.batch ?? null, items: [...items] })
      if (!answer.ok) {
        sayFailure(answer.failure)
        return null
      }
      batch = keepUnlessStopped(answer.value)
      if (batch === null) return null
      useImport.setState({ phase: { kind: 'looking', files: batch.files, stopped: false } })
    }
  } catch {
    // A dropped folder went away while it was read.
    sayFailure({ code: 'file-unreadable', file: incoming.title })
    return null
  }
  if (batch === null) endWithoutFiles(null)
  return batch
}

function keepUnlessStopped(batch: Batch): Batch | null {
  const { phase } = useImport.getState()
  if (phase.kind !== 'looking' || !phase.stopped) return batch
  void call('import.discard', { batch: batch.batch })
  say('import:not-imported')
  return null
}

function endWithoutFiles(batch: Batch | null): void {
  if (batch !== null) void call('import.discard', { batch: batch.batch })
  const { unread } = useImport.getState()
  if (unread.length === 0) return say('import:no-texts', {}, 'refused')
  say('import:done', { imported: 0, known: 0, refused: unread.length }, 'error')
  useImport.setState({ result: { imported: [], known: [], refused: [...unread], cancelled: false } })
}
