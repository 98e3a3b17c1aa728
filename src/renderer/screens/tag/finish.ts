import { articleNumber } from '#core/document/places'
import { currentDocument, edit, useDocuments } from '#renderer/state/document-store'
import { openDocument } from '#renderer/state/open-document'
import { useSession } from '#renderer/state/session'
import { say } from '#renderer/state/status'
import { nextOpenArticle, nextOpenDocument } from './next-article'

/** Goes to the article after (1) or before (-1) this one, or says that there is none. */
export function stepArticle(article: string, by: 1 | -1, onArticle: (id: string) => void): void {
  const document = currentDocument()
  if (document === null) return
  const next = document.articles[document.articles.findIndex(({ id }) => id === article) + by]
  if (next === undefined) say(by === 1 ? 'tag:last-article' : 'tag:first-article', undefined, 'refused')
  else onArticle(next.id)
}

/**
 * The article is done; on to the next one of the page, else to the next page that has one. `left` sure suggestions were neither
 * taken nor rejected: the machine learns that they are no names, so it is said.
 */
export function finish(article: string, left: number, onArticle: (id: string) => void): void {
  const before = currentDocument()
  if (before === null) return
  const isDone = before.articles.find(({ id }) => id === article)?.status === 'done'
  if (!isDone && !edit({ kind: 'set-status', article, status: 'done' })) return
  const document = currentDocument() ?? before
  if (!isDone && left > 0) say('tag:done-with-open', { article: articleNumber(document, article) ?? 0, count: left })
  const next = nextOpenArticle(document.articles, article)
  if (next !== null) return onArticle(next.id)
  const page = nextOpenDocument(useSession.getState().documents, document.id)
  if (page === null) return say('tag:all-done')
  cameFrom = { page: page.id, before: document.id, article }
  openDocument(page.id, { screen: 'tag' })
}

/** The page that came up when the last article of another one was done, and that article. */
let cameFrom: { readonly page: string; readonly before: string; readonly article: string } | null = null

/**
 * Where nothing was done yet on a page that came up by itself, what is to be undone is the article that was done before it: goes
 * back to that one. False when it is not so.
 */
export function backToFinished(): boolean {
  const { id, history } = useDocuments.getState()
  if (cameFrom === null || cameFrom.page !== id || history === null || history.past !== null) return false
  const { before, article } = cameFrom
  cameFrom = null
  openDocument(before, { screen: 'tag', article })
  say('tag:back-at-done')
  return true
}
