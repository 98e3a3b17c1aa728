import { call } from '#renderer/client/host'
import { say, sayFailure } from '../status'
import { useImport, type Batch } from './import-store'
import { ProjectInside, type Incoming } from './incoming'
import { inPieces } from './pieces'

/** Null when it was stopped or failed; then nothing is left of it. */
export async function stage(incoming: Incoming, kind?: 'annotations'): Promise<Batch | null> {
  if (incoming.kind === 'paths') {
    const items = incoming.paths.map((path) => ({ kind: 'path' as const, path }))
    const answer = await call('import.stage', { batch: null, items, ...(kind && { kind }) })
    if (!answer.ok) sayFailure(answer.failure)
    return answer.ok ? keepUnlessStopped(answer.value) : null
  }
  let batch: Batch | null = null
  try {
    for await (const { items, unread } of inPieces(incoming.files)) {
      useImport.setState((state) => ({ unread: [...state.unread, ...unread] }))
      const answer = await call('import.stage', { batch: batch?.batch ?? null, items: [...items], ...(kind && { kind }) })
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

/** Says that there was nothing to import, and lists what could not be read. */
export function endWithoutFiles(batch: Batch | null): void {
  if (batch !== null) void call('import.discard', { batch: batch.batch })
  useImport.setState({ phase: { kind: 'idle' } })
  const { unread } = useImport.getState()
  if (unread.length === 0) return say('import:no-texts', {}, 'refused')
  say('import:done', { imported: 0, known: 0, refused: unread.length }, 'error')
  useImport.setState({ result: { imported: [], known: [], refused: [...unread], cancelled: false } })
}
