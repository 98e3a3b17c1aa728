import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Edit } from '#core/document/edit'
import { applyEdit } from '#core/document/apply'
import type { Document } from '#core/document/model'
import { outsideIn, temporaryFolder, writeFiles } from './outside'
import { FLOOD, MARKET } from './sample-texts'
import { importPaths, startHost, type TestHost, type TestWindow } from './window'

/** Edits a document as a window does: opens it, applies, saves. */
export async function editIn(window: TestWindow, id: string, edits: (document: Document) => readonly Edit[]): Promise<void> {
  const { document, revision } = await window.call('documents.open', { id })
  let now: Document = document
  for (const edit of edits(document)) {
    const result = applyEdit(now, edit)
    if (!result.ok) throw new Error(`${edit.kind}: ${result.reason}`)
    now = result.document
  }
  await window.call('documents.save', { document: now as never, revision })
}

/** Tags the first place where a text stands in the source. */
export function tagOf(document: Document, text: string, label: string): Edit {
  const start = document.text.indexOf(text)
  return { kind: 'tag', label, spans: [{ start, end: start + text.length }] }
}

export interface TwoEditors {
  readonly data: string
  readonly host: TestHost
  /** My window, with my project open. */
  readonly window: TestWindow
  readonly mine: string
  /** The folder of the other editor's copy; it is closed. */
  readonly theirs: string
  readonly ids: readonly string[]
}

/** A project of two pages and a copy of it, in which two editors did what `work` says to the first page. */
export async function twoEditors(
  work: { readonly mine?: (document: Document) => readonly Edit[]; readonly theirs?: (document: Document) => readonly Edit[] } = {},
  pages: Record<string, string> = { 'flood.txt': FLOOD, 'market.txt': MARKET },
): Promise<TwoEditors> {
  const data = temporaryFolder()
  const host = startHost(outsideIn(data))
  const window = host.openWindow()
  const [mine, theirs] = [join(data, 'mine'), join(data, 'theirs')]
  writeFiles(join(data, 'in'), pages)
  await window.call('projects.create', { dir: mine, name: 'Mine' })
  const { imported: ids } = await importPaths(window, [join(data, 'in')])
  await window.call('projects.close', {})
  cpSync(mine, theirs, { recursive: true })
  if (work.theirs !== undefined) {
    await window.call('projects.open', { dir: theirs })
    await editIn(window, ids[0]!, work.theirs)
    await window.call('projects.close', {})
  }
  await window.call('projects.open', { dir: mine })
  if (work.mine !== undefined) await editIn(window, ids[0]!, work.mine)
  return { data, host, window, mine, theirs, ids }
}
