import { create } from 'zustand'
import type { AnswerOf, RequestOf } from '#contract/calls'
import type { Answer, Failure } from '#contract/failure'
import { applyEdit } from '#core/document/apply'
import type { Edit, Refusal } from '#core/document/edit'
import { deltaBetween } from '#core/document/delta'
import * as history from '#core/document/history'
import { inverseOf, type ReversibleEdit } from '#core/document/inverse'
import type { Document } from '#core/document/model'
import { call } from '#renderer/client/host'
import { currentLanguage, textIn } from '#renderer/i18n/i18n'
import { createSaver, type Saver } from './autosave'
import { sentenceOf } from './edit-sentence'
import { forgetPlaces } from './last-places'
import { putSummaries, useSession } from './session'
import { say, sayFailure, showSaving, type SaveState } from './status'

/** A document that was opened in this session: its history stays while other documents are looked at. */
interface Entry {
  readonly history: history.History
  readonly saver: Saver
  readonly saving: SaveState
}

interface Documents {
  /** Id of the document that is shown, or being opened; null for none. */
  readonly id: string | null
  /** Null while the document is being opened, and when it cannot be. */
  readonly history: history.History | null
  /** Why the document cannot be shown. */
  readonly failure: Failure | null
  /** Ids of documents whose files someone else changed, oldest first: an editor has to say of each which version stays. */
  readonly conflicts: readonly string[]
}

export const useDocuments = create<Documents>(() => ({ id: null, history: null, failure: null, conflicts: [] }))

const entries = new Map<string, Entry>()

/** What happened to an edit. */
export type Turn = 'done' | 'undone' | 'redone'

const followers = new Set<(edit: Edit, turn: Turn) => void>()

/** Hears of every edit that is done, undone or redone: some say more than what the document holds. Gives back how to stop. */
export function onEdit(follower: (edit: Edit, turn: Turn) => void): () => void {
  followers.add(follower)
  return () => followers.delete(follower)
}

function followUp(edit: Edit, turn: Turn): void {
  for (const follower of followers) follower(edit, turn)
}

/** The document that is shown; null when there is none. */
export function useDocument(): Document | null {
  return useDocuments((state) => state.history?.present ?? null)
}

/** The same outside of a component, at this moment. */
export function currentDocument(): Document | null {
  return useDocuments.getState().history?.present ?? null
}

/**
 * Shows a document: one that was open before comes back with its history, unless its file was changed meanwhile.
 * The document shown before is saved first, without waiting for it.
 */
export async function showDocument(id: string | null): Promise<void> {
  const { id: shown, failure } = useDocuments.getState()
  if (id === shown && failure === null) return
  leave(shown)
  useDocuments.setState({ id, history: id === null ? null : (entries.get(id)?.history ?? null), failure: null })
  if (id === null) return
  const answer = await call('documents.open', { id })
  const isStillWanted = useDocuments.getState().id === id
  if (!answer.ok) {
    if (answer.failure.code.startsWith('file-')) markUnreadable(id)
    if (isStillWanted && !entries.has(id)) useDocuments.setState({ failure: answer.failure })
    else sayFailure(answer.failure)
  } else if (!entries.has(id)) {
    for (const notice of answer.value.notices ?? []) sayFailure(notice)
    if (isStillWanted) take(answer.value.document, answer.value.revision)
  } else meet(answer.value.document, answer.value.revision)
}

/**
 * Does an edit to the document that is shown, saves it, and says in the status line what was done, or why not. The
 * edit stands for what the person asked for; false when it was refused.
 */
export function edit(wanted: Edit): boolean {
  const now = useDocuments.getState()
  if (now.history === null || refusesChange()) return false
  const before = now.history.present
  const result = applyEdit(before, wanted)
  if (!result.ok) {
    refuse(result.reason)
    return false
  }
  advance(history.push(now.history, wanted, result.document))
  followUp(wanted, 'done')
  const sentence = sentenceOf(wanted, before, result.document)
  say(sentence.key, sentence.values)
  return true
}

/** A document that this window has open, shown or not, as it is now; null for any other. */
export function heldDocument(id: string): Document | null {
  return entries.get(id)?.history.present ?? null
}

/** The last edit of a document that this window has open; null when there is none. */
export function lastEditOf(id: string): Edit | null {
  return entries.get(id)?.history.past?.edit ?? null
}

/** Does an edit to a document that this window has open, shown or not; false when it is refused. Says nothing. */
export function editHeld(id: string, wanted: Edit): boolean {
  const entry = entries.get(id)
  const result = entry === undefined ? undefined : applyEdit(entry.history.present, wanted)
  if (entry === undefined || result?.ok !== true) return false
  const next = history.push(entry.history, wanted, result.document)
  keep(id, { history: next })
  if (useDocuments.getState().id === id) useDocuments.setState({ history: next })
  entry.saver.changed(next.present)
  return true
}

/** Takes back an edit of a document that this window has open, if it is the last one of it; false when it is not. Says nothing. */
export function undoHeld(id: string, done: Edit): boolean {
  const entry = entries.get(id)
  if (entry?.history.past?.edit !== done) return false
  const before = history.undo(entry.history)
  keep(id, { history: before })
  if (useDocuments.getState().id === id) useDocuments.setState({ history: before })
  entry.saver.changed(before.present)
  return true
}

/** Says in the status line why something cannot be done. */
export function refuse(reason: Refusal): void {
  say(`document:refused-${reason}`, undefined, 'refused')
}

/** Takes the last edit back, and says which it was. */
export function undo(): void {
  const now = useDocuments.getState().history
  if (now === null || refusesChange()) return
  if (now.past === null) return say('document:nothing-to-undo', undefined, 'refused')
  const before = now.past.document
  advance(history.undo(now))
  followUp(now.past.edit, 'undone')
  say('document:undone', { what: inWordsNow(now.past.edit, before, now.present) })
}

/** Does again what was undone last, and says what it was. */
export function redo(): void {
  const now = useDocuments.getState().history
  if (now === null || refusesChange()) return
  if (now.future === null) return say('document:nothing-to-redo', undefined, 'refused')
  advance(history.redo(now))
  followUp(now.future.edit, 'redone')
  say('document:redone', { what: inWordsNow(now.future.edit, now.present, now.future.document) })
}

/**
 * Does edits to a document that was worked on in this session and is not shown now, as one step of its own history. Gives
 * back what takes them back; null when this window does not hold the document.
 */
export function changeHeld(id: string, edits: readonly ReversibleEdit[]): readonly ReversibleEdit[] | null {
  const entry = entries.get(id)
  if (entry === undefined || edits.length === 0 || id === useDocuments.getState().id) return null
  let document = entry.history.present
  const back: ReversibleEdit[] = []
  for (const one of edits) {
    const result = applyEdit(document, one)
    if (!result.ok) continue
    back.unshift(...inverseOf(document, one))
    document = result.document
  }
  keep(id, { history: history.push(entry.history, { kind: 'together', edits }, document) })
  entry.saver.changed(document)
  return back
}

/** Saves everything that is not on disk yet; true when it all is. */
export async function saveAll(): Promise<boolean> {
  const all = await Promise.all([...entries.values()].map(({ saver }) => saver.flush()))
  return all.every(Boolean)
}

/** True when something is not on disk yet. */
export function hasUnsaved(): boolean {
  return [...entries.values()].some(({ saver }) => !saver.isSaved())
}

/** Someone else changed the file: loads it where nothing would be lost, else asks. */
export async function lookAgain(id: string): Promise<void> {
  if (!entries.has(id)) return
  const answer = await call('documents.open', { id })
  if (!answer.ok) sayFailure(answer.failure)
  else if (entries.has(id)) meet(answer.value.document, answer.value.revision)
}

/** The answer to a conflict: this window's version is written over the other one. */
export async function keepMine(id: string): Promise<void> {
  const answer = await call('documents.open', { id })
  // The question stays: without an answer to it nothing of this document is saved any more.
  if (!answer.ok) return sayFailure(answer.failure)
  settleConflict(id)
  if ((await entries.get(id)?.saver.overwrite(answer.value.revision)) === true) say('document:kept-mine')
}

/** The answer to a conflict: the version on disk is loaded; what was done here since the last save is given up. */
export async function loadTheirs(id: string): Promise<void> {
  const answer = await call('documents.open', { id })
  if (!answer.ok) return sayFailure(answer.failure)
  settleConflict(id)
  take(answer.value.document, answer.value.revision)
  say('document:loaded-theirs')
}

/** Forgets a document that left the project: the same file imported again is a new one, and nothing of it is saved any more. */
export function forgetDocument(id: string): void {
  entries.get(id)?.saver.stop()
  entries.delete(id)
  const shown = useDocuments.getState()
  if (shown.id === id) useDocuments.setState({ id: null, history: null, failure: null })
  settleConflict(id)
  showWorst()
}

/** Forgets every document: the project is closed. Nothing is saved any more. */
export function forgetDocuments(): void {
  for (const { saver } of entries.values()) saver.stop()
  entries.clear()
  forgetPlaces()
  useDocuments.setState({ id: null, history: null, failure: null, conflicts: [] })
  showSaving({ kind: 'nothing-open' })
}

/** Milliseconds that a save waits: the screen shows the edit first. */
const A_FRAME = 20

/** Sends what is not on disk yet, or everything where the host and the window do not know the same. */
async function send(wanted: Document, revision: string, onDisk: Document | null): Promise<Answer<AnswerOf<'documents.save'>>> {
  if (onDisk !== null) {
    const delta = deltaBetween(onDisk, wanted) as RequestOf<'documents.saveDelta'>['delta']
    const answer = await call('documents.saveDelta', { id: wanted.id, delta, revision })
    if (answer.ok || answer.failure.code !== 'delta-misfit') return answer
  }
  return call('documents.save', { document: withoutText(wanted), revision })
}

/** A document as it is sent to be saved. The call's type knows no readonly; nothing changes what it gets. */
function withoutText({ text: _, ...rest }: Document): RequestOf<'documents.save'>['document'] {
  return rest as RequestOf<'documents.save'>['document']
}

/** Begins (or begins again) with a document as it is on disk. */
function take(document: Document, revision: string): void {
  const id = document.id
  entries.get(id)?.saver.stop()
  const saver = createSaver(document, revision, {
    save: async (wanted, known, onDisk) => {
      await new Promise((resolve) => setTimeout(resolve, A_FRAME))
      return send(wanted, known, onDisk)
    },
    open: (which) => call('documents.open', { id: which }),
    show: (saving) => keep(id, { saving }),
    saved: ({ summary }) => putSummaries([summary]),
    failed: (failure) => {
      if (failure.code === 'file-changed-on-disk') askWhichStays(id)
      sayFailure(failure)
    },
    later: (act, milliseconds) => {
      const timer = setTimeout(act, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  entries.set(id, { history: history.startHistory(document), saver, saving: { kind: 'saved', at: null } })
  if (useDocuments.getState().id === id) useDocuments.setState({ history: entries.get(id)!.history, failure: null })
  showWorst()
}

/** Compares a document that is open with what is on disk. */
function meet(document: Document, revision: string): void {
  const entry = entries.get(document.id)!
  if (entry.saver.revision() === revision || entry.saving.kind === 'saving') return
  const untouched = entry.saver.isSaved() && entry.history.past === null && entry.history.future === null
  if (!untouched) return askWhichStays(document.id)
  take(document, revision)
  say('document:loaded-theirs')
}

function askWhichStays(id: string): void {
  useDocuments.setState(({ conflicts }) => ({ conflicts: conflicts.includes(id) ? conflicts : [...conflicts, id] }))
}

function settleConflict(id: string): void {
  useDocuments.setState(({ conflicts }) => ({ conflicts: conflicts.filter((other) => other !== id) }))
}

function leave(id: string | null): void {
  const entry = id === null ? undefined : entries.get(id)
  if (id === null || entry === undefined) return
  void entry.saver.flush()
  // Only what was worked on is kept: reading through ten thousand pages must not fill the memory.
  if (entry.saver.isSaved() && entry.history.past === null && entry.history.future === null) {
    entry.saver.stop()
    entries.delete(id)
  }
}

function advance(next: history.History): void {
  const { id } = useDocuments.getState()
  if (id === null) return
  keep(id, { history: next })
  useDocuments.setState({ history: next })
  entries.get(id)?.saver.changed(next.present)
}

function keep(id: string, change: Partial<Entry>): void {
  const entry = entries.get(id)
  if (entry === undefined) return
  entries.set(id, { ...entry, ...change })
  if (change.saving !== undefined) showWorst()
}

const URGENCY = ['failed', 'saving', 'unsaved'] as const

/** Shows the most urgent state of all documents, else that of the one on screen. */
function showWorst(): void {
  const all = [...entries.values()].map(({ saving }) => saving)
  const urgent = URGENCY.map((kind) => all.find((saving) => saving.kind === kind)).find((found) => found !== undefined)
  const shown = entries.get(useDocuments.getState().id ?? '')?.saving
  showSaving(urgent ?? shown ?? { kind: 'nothing-open' })
}

function refusesChange(): boolean {
  const { project } = useSession.getState()
  if (project === null || project.readOnly === null) return false
  sayFailure(project.readOnly)
  return true
}

function inWordsNow(wanted: Edit, before: Document, after: Document): string {
  const { key, values } = sentenceOf(wanted, before, after)
  return textIn(currentLanguage(), key, values)
}

/** Notes that a document could not be read, so that every list shows it. */
function markUnreadable(id: string): void {
  const row = useSession.getState().documents.find((one) => one.id === id)
  if (row !== undefined && row.unreadable !== true) putSummaries([{ ...row, unreadable: true }])
}
