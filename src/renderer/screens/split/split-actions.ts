import type { Edit } from '#core/document/edit'
import { pieceSpan } from '#core/document/detached-piece'
import { articleById, partAt } from '#core/document/places'
import type { Document } from '#core/document/model'
import type { Role } from '#core/segment/role'
import type { Span } from '#core/text/span'
import type { TextKey } from '#renderer/i18n/texts'
import { currentDocument, edit } from '#renderer/state/document-store'
import { hintSeen } from '#renderer/state/hints'
import { neediest } from '#renderer/state/document-order'
import { openDocument } from '#renderer/state/open-document'
import { useSession } from '#renderer/state/session'
import { sourceLines } from '#renderer/state/source-lines'
import { say } from '#renderer/state/status'
import * as arranging from './arrange-intent'
import { confirmDetails } from './details/details'
import * as intents from './intent'
import type { Intent, Selection } from './intent'
import { scopesOf, toggleMark } from './marks'
import type { SplitView } from './split-view'
import { stepWaiting } from './waiting'

/** Everything that can be done on the split screen, by whatever asks for it. */
export type SplitActions = ReturnType<typeof createActions>

/** The actions on the document that `view` shows. Nothing happens while there is no view. */
export function createActions(view: SplitView | null) {
  /** Does what `intent` makes of the page and the selection, or says why not. The text shows it before anything else does. */
  function act(intent: (document: Document, selection: Selection) => Intent): void {
    const document = currentDocument()
    if (view === null || document === null) return
    const wanted = intent(document, view.selection())
    if ('why' in wanted) say(wanted.why, undefined, 'refused')
    else if (edit(wanted.edit)) view.show(currentDocument() ?? document, wanted.caret)
  }

  /** Does something with what was marked, else with the selection or the part under the caret; then nothing is marked. */
  function actOn(intent: (document: Document, spans: readonly Span[]) => Intent): void {
    if (view === null) return
    const marks = view.marks()
    act((document, selection) => intent(document, scopesOf(document, selection, marks)))
    if (marks.length > 0) view.mark([])
  }

  function mark(selection: Selection): void {
    const document = currentDocument()
    if (view === null || document === null) return
    const wanted = toggleMark(document, selection, view.marks())
    if ('why' in wanted) return say(wanted.why, undefined, 'refused')
    view.mark(wanted.marks)
    if (wanted.marks.length === 0) say('split:marked-none')
    else say('split:marked', { count: wanted.marks.length })
  }

  function go(offset: number | undefined, why: TextKey): void {
    if (offset === undefined) say(why, undefined, 'refused')
    else goTo(offset)
  }

  function goTo(offset: number): void {
    view?.select({ start: offset, end: offset })
  }

  function toQuestion(by: 1 | -1): void {
    const document = currentDocument()
    hintSeen('split-questions')
    if (document !== null && view !== null) go(stepWaiting(document, view.selection().head, by)?.at, 'split:no-question')
  }

  return {
    toggleCut: () => act((document, { head }) => intents.toggleCut(document, head)),
    toggleCutAt: (line: number) => act((document) => intents.toggleCut(document, line)),
    cutInside: () => act((document, { head }) => intents.cutInside(document, head)),
    join: () => act((document, { head }) => intents.joinBefore(document, head)),
    joinAt: (offset: number) => act((document) => intents.joinBefore(document, offset)),
    give: (number: number) => actOn((document, spans) => intents.give(document, spans, number)),
    giveTo: (article: string) => actOn((_, spans) => intents.giveTo(spans, { article })),
    /** Gives a part to an article, wherever the caret is. */
    givePart: (start: number, article: string) =>
      act((document) => intents.giveTo(scopesOf(document, { start, end: start, head: start }, []), { article })),
    /** Picks what is selected or the part under the caret, to be given away with others; or puts it back. */
    mark: () => view !== null && mark(view.selection()),
    markAt: (offset: number) => mark({ start: offset, end: offset, head: offset }),
    clearMarks() {
      view?.mark([])
      say('split:marked-none')
    },
    hasMarks: () => (view?.marks().length ?? 0) > 0,
    /** The part that begins at `start` comes to stand where the one at `onto` is. */
    placePart: (start: number, onto: number) => act((document) => arranging.placePart(document, start, onto)),
    /** The part under the caret, or the one that begins at `at`, is read earlier or later. */
    movePart: (by: 1 | -1, at?: number) => act((document, { head }) => arranging.movePart(document, at ?? head, by)),
    giveArticle: (article: string, number: number) => act((document) => arranging.giveArticle(document, article, number)),
    giveArticleTo: (article: string, into: string) => act((document) => arranging.giveArticleTo(document, article, into)),
    moveBoundaryTo: (from: number, to: number) => act((document) => arranging.moveBoundaryTo(document, from, to)),
    /** The article has none of what it wants. */
    hasNone: (article: string) => doEdit({ kind: 'has-none', article }),
    /** Everything that the machine read about an article is right. */
    confirmDetails: (id: string) =>
      act((document) => {
        const article = articleById(document, id)
        const wanted = article === undefined ? null : confirmDetails(document, article)
        return wanted === null ? { why: 'details:all-confirmed' } : { edit: wanted }
      }),
    setRole: (role: Role) => actOn((_, spans) => intents.setRole(spans, role)),
    markFurniture: () => actOn((_, spans) => intents.giveTo(spans, 'furniture')),
    moveBoundary: (by: 'up' | 'down') => act((document, { head }) => intents.moveBoundary(document, head, by)),
    accept: () => act((document, { head }) => intents.answer(document, head, 'accept')),
    reject: () => act((document, { head }) => intents.answer(document, head, 'reject')),
    /** Takes the piece that begins at `start` to its candidate at place `choice`. */
    takeTo: (start: number, choice: number) =>
      act((document) => {
        const part = partAt(document, start)?.part
        return part === undefined ? { why: 'split:nothing-asked' } : intents.takeTo(document, part, choice)
      }),
    /** Takes all of the piece that begins at `start` to an article by its number; 0 stands for a new one. */
    givePieceTo: (start: number, number: number) =>
      act((document) => {
        const part = partAt(document, start)?.part
        return part === undefined ? { why: 'split:nothing-asked' } : intents.give(document, [pieceSpan(document, part)], number)
      }),
    givePiece: (start: number, to: 'new' | 'furniture') =>
      act((document) => {
        const part = partAt(document, start)?.part
        return part === undefined ? { why: 'split:nothing-asked' } : intents.giveTo([pieceSpan(document, part)], to)
      }),
    settle: (at: number) => doEdit({ kind: 'settle', at }),
    dissolve: (article: string) => doEdit({ kind: 'dissolve', article }),
    stepPart(by: 1 | -1) {
      const document = currentDocument()
      if (document === null || view === null) return
      go(intents.stepPart(document, view.selection().head, by), by === 1 ? 'split:no-next-part' : 'split:no-previous-part')
    },
    nextQuestion: () => toQuestion(1),
    previousQuestion: () => toQuestion(-1),
    goTo,
    /** Goes to a line by its number, from 1; to the last one when there are fewer. */
    goToLine(number: number) {
      const document = currentDocument()
      if (document === null) return
      const lines = sourceLines(document.text)
      goTo(lines[Math.min(Math.max(number, 1), lines.length) - 1]!.start)
    },
    /** Goes to where an article begins in the source. */
    goToArticle(id: string) {
      const document = currentDocument()
      const article = document === null ? undefined : articleById(document, id)
      if (article !== undefined) goTo(article.parts.reduce((first, { start }) => Math.min(first, start), Infinity))
    },
    openInTag(article: string) {
      const { documentId } = useSession.getState()
      if (documentId !== null) openDocument(documentId, { screen: 'tag', article })
    },
    confirmAndNext,
    find: () => view?.find(),
    /** The next (1) or previous (-1) of what was looked for last. */
    findStep: (by: 1 | -1) => view?.findStep(by),
  }
}

function doEdit(wanted: Edit): void {
  edit(wanted)
}

/** The split of this page is right; on to the page that needs the editor most. */
function confirmAndNext(): void {
  hintSeen('split-confirm')
  const document = currentDocument()
  if (document === null) return
  if (document.status !== 'confirmed' && !edit({ kind: 'confirm' })) return
  const next = neediest(useSession.getState().documents, document.id)
  if (next === null) say('split:all-confirmed')
  else openDocument(next.id)
}
