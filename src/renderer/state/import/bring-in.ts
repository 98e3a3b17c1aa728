import { on } from '#renderer/client/host'
import { bringAnnotations } from '../annotations/bring-annotations'
import { openProject, restoreCopy } from '../projects'
import { readOnlyReason, useSession } from '../session'
import { say, sayFailure } from '../status'
import { useImport, type Batch } from './import-store'
import { namesOf, titleFor, type Incoming } from './incoming'
import { projectAt } from './project-at'
import { runImport } from './run-import'
import { endWithoutFiles, stage } from './stage'

/**
 * Takes files in: lets the host look at them, asks the editor only where there is something to ask, and imports. A path
 * that is a project is opened instead. One import at a time; a second is refused in the status line.
 */
export async function bringIn(incoming: Incoming): Promise<void> {
  const other = otherThanTexts(incoming)
  if (other !== null) return void (await other())
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
  const batch = await stage(incoming)
  stopHearing()
  const title = titleFor(incoming)
  if (batch === null) useImport.setState({ phase: { kind: 'idle' } })
  else if (batch.files === 0) endWithoutFiles(batch)
  else if (needsAnswer(batch)) useImport.setState({ phase: { kind: 'asking', batch, encodings: {}, title, profile: { kind: 'project' } } })
  else await runImport({ batch: batch.batch, encodings: {}, title, profile: { kind: 'project' } })
}

/** Files that are no pages by their names: a complete copy, or annotations of another tool. */
function otherThanTexts(incoming: Incoming): (() => Promise<unknown>) | null {
  const names = namesOf(incoming)
  const [only, ...others] = names
  if (only === undefined) return null
  if (others.length === 0 && incoming.kind === 'paths' && /\.galley\.json$/iu.test(only)) return () => restoreCopy(only)
  return names.some((name) => ANNOTATIONS.test(name)) ? () => bringAnnotations(incoming) : null
}

const ANNOTATIONS = /\.(?:jsonl?|jsonld|ann|bio|bioes|bmes|conll)$/iu

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
