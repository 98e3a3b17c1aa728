import { call, on } from '#renderer/client/host'
import { openProject } from '../projects'
import { readOnlyReason, useSession } from '../session'
import { say, sayFailure } from '../status'
import { useImport, type Batch } from './import-store'
import { ProjectInside, titleFor, type Incoming } from './incoming'
import { inPieces } from './pieces'
import { projectAt } from './project-at'
import { runImport } from './run-import'

/**
 * Takes files in: lets the host look at them, asks the editor only where there is something to ask, and imports. A path
 * that is a project is opened instead. One import at a time; a second is refused in the status line.
 */
export async function bringIn(incoming: Incoming): Promise<void> {
  if (useImport.getState().phase.kind !== 'idle') return say('import:one-at-a-time', {}, 'refused')
  if (incoming.kind === 'paths' && incoming.paths.length === 1) {
    const dir = await projectAt(incoming.paths[0] ?? '')
    if (dir !== null) return void (await openProject(dir))
  }
  const readOnly = readOnlyReason(useSession.getState())
  if (readOnly !== null) return sayFailure(readOnly)
  useImport.setState({ phase: { kind: 'looking', files: 0, stopped: false }, unread: [], result: null })
  const stopHearing = on('import.looking', ({ files }) =>
    useImport.setState(({ phase }) => (phase.kind === 'looking' ? { phase: { ...phase, files } } : {})),
  )
  const batch = await look(incoming)
  stopHearing()
  const title = titleFor(incoming)
  if (batch === null) useImport.setState({ phase: { kind: 'idle' } })
  else if (batch.files === 0) endWithoutFiles(batch)
  else if (needsAnswer(batch)) useImport.setState({ phase: { kind: 'asking', batch, encodings: {}, title, profile: { kind: 'project' } } })
  else await runImport({ batch: batch.batch, encodings: {}, title, profile: { kind: 'project' } })
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
        if (batch !== null) void call('import.discard', { batch: batch.batch })
        sayFailure(answer.failure)
        return null
      }
      batch = keepUnlessStopped(answer.value)
      if (batch === null) return null
      const { files } = batch
      useImport.setState(({ phase }) => (phase.kind === 'looking' ? { phase: { ...phase, files } } : {}))
    }
  } catch (error) {
    if (batch !== null) void call('import.discard', { batch: batch.batch })
    if (error instanceof ProjectInside) say('import:is-project', { name: error.folder }, 'refused')
    // A dropped folder went away while it was read.
    else sayFailure({ code: 'file-unreadable', file: incoming.title })
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
  useImport.setState({ phase: { kind: 'idle' } })
  const { unread } = useImport.getState()
  if (unread.length === 0) return say('import:no-texts', {}, 'refused')
  say('import:done', { imported: 0, known: 0, refused: unread.length }, 'error')
  useImport.setState({ result: { imported: [], known: [], refused: [...unread], cancelled: false } })
}
