import type { Reading } from '#core/reading/reading'
import { currentDocument, edit } from '#renderer/state/document-store'
import { excerpt } from '#renderer/state/edit-sentence'
import { openDocument } from '#renderer/state/open-document'
import { useSession } from '#renderer/state/session'
import { say } from '#renderer/state/status'
import { nextOpenArticle, nextOpenDocument } from './next-article'
import { stepMention, type PlacedMention } from './placed-mentions'
import { wordAt } from './selected-run'
import * as intents from './tag-intent'
import type { Selection, TagIntent, TaggedArticle } from './tag-intent'
import type { TagView } from './tag-view'

/** What is on the screen when an action is asked for. */
export interface Shown {
  readonly view: TagView
  /** Id of the article. */
  readonly article: string
  readonly reading: Reading
  readonly placed: readonly PlacedMention[]
  readonly onArticle: (id: string) => void
}

/** Everything that can be done on the tag screen, by whatever asks for it. */
export type TagActions = ReturnType<typeof createTagActions>

/** The actions on what is shown. Nothing happens while nothing is. */
export function createTagActions(now: Shown | null) {
  /** Does what `intent` makes of the selection, or says why not. */
  function act(intent: (article: TaggedArticle, selection: Selection) => TagIntent): void {
    if (now === null) return
    const wanted = intent(now, now.view.selection())
    if ('why' in wanted) return say(wanted.why, undefined, 'refused')
    if (!edit(wanted.edit)) return
    now.view.putCaret(wanted.caret)
    if (wanted.trimmed === true && wanted.edit.kind === 'tag') sayTrimmed(wanted.edit)
  }

  function goTo(find: (now: Shown) => PlacedMention | undefined): void {
    if (now === null) return
    const found = find(now)
    if (found === undefined) say('tag:no-more-mentions', undefined, 'refused')
    else now.view.select({ start: found.start, end: found.start })
  }

  return {
    tag: (label: string) => act((article, selection) => intents.tagWith(article, selection, label)),
    untag: () => act(intents.untag),
    nextLabel: () => act((article, selection) => intents.nextLabel(article, selection, labelNames())),
    moveEdge: (edge: 'start' | 'end', by: 1 | -1) => act((article, selection) => intents.moveEdge(article, selection, edge, by)),
    stepMention: (by: 1 | -1) => goTo(({ placed, view }) => stepMention(placed, view.selection().head, by)),
    selectWord() {
      const word = now === null ? null : wordAt(now.reading.text, now.view.selection().head)
      if (word === null) say('tag:nothing-selected', undefined, 'refused')
      else now?.view.select(word)
    },
    stepArticle(by: 1 | -1) {
      const document = currentDocument()
      if (now === null || document === null) return
      const next = document.articles[document.articles.findIndex(({ id }) => id === now.article) + by]
      if (next === undefined) say(by === 1 ? 'tag:last-article' : 'tag:first-article', undefined, 'refused')
      else now.onArticle(next.id)
    },
    finish() {
      if (now !== null) finish(now)
    },
    find: () => now?.view.find(),
  }
}

/** The article is done; on to the next one of the page, else to the next page that has one. */
function finish({ article, onArticle }: Shown): void {
  const before = currentDocument()
  if (before === null) return
  const isDone = before.articles.find(({ id }) => id === article)?.status === 'done'
  if (!isDone && !edit({ kind: 'set-status', article, status: 'done' })) return
  const document = currentDocument() ?? before
  const next = nextOpenArticle(document.articles, article)
  if (next !== null) return onArticle(next.id)
  const page = nextOpenDocument(useSession.getState().documents, document.id)
  if (page === null) say('tag:all-done')
  else openDocument(page.id, { screen: 'tag' })
}

function sayTrimmed({ label, spans }: { readonly label: string; readonly spans: readonly { readonly start: number; readonly end: number }[] }): void {
  const text = currentDocument()?.text ?? ''
  say('tag:trimmed', { label, quote: excerpt(spans.map(({ start, end }) => text.slice(start, end)).join('')) })
}

function labelNames(): readonly string[] {
  return useSession.getState().project?.labels.map(({ name }) => name) ?? []
}
