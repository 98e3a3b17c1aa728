import { openDocument } from '#renderer/state/open-document'
import type { ReviewRow } from '#renderer/state/review/rows'

/** Opens the page with the caret in the article, in Split unless Tag is asked for. */
export function openArticle({ document, article }: ReviewRow, screen: 'split' | 'tag' = 'split'): void {
  openDocument(document, { article, screen })
}
