import type { Difference } from '#core/compare/difference'
import { decide } from '#renderer/state/compare/decide'
import { currentDocument } from '#renderer/state/document-store'
import { openDocument } from '#renderer/state/open-document'

/** Neither of the two: notes that it is decided, and goes to where it is changed by hand. */
export async function editInstead(difference: Difference): Promise<void> {
  const document = currentDocument()
  if (document === null) return
  await decide(difference, 'new')
  const [first] = difference.spans
  const isAboutSplit = difference.kind === 'boundary' || difference.kind === 'role' || difference.kind === 'order'
  const span = first === undefined ? undefined : { start: first.start, end: difference.spans.at(-1)!.end }
  openDocument(document.id, { screen: isAboutSplit ? 'split' : 'tag', span, ...(difference.article === null ? {} : { article: difference.article }) })
}
