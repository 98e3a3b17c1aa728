import { memoise } from './memo'
import type { Document, Mention } from './model'
import { runIndexAt, runs } from './places'

/** A mention never changes, and tagging leaves the articles as they are: whether one crosses is found out once for each split. */
const verdicts = new WeakMap<Document['articles'], WeakMap<Mention, boolean>>()

/** The mentions that touch more than one article, or an article and furniture: a boundary went through them. */
export const crossingMentions: (document: Document) => ReadonlySet<Mention> = memoise((document) => {
  let known = verdicts.get(document.articles)
  if (known === undefined) verdicts.set(document.articles, (known = new WeakMap()))
  return new Set(
    document.mentions.filter((mention) => {
      let does = known.get(mention)
      if (does === undefined) known.set(mention, (does = crosses(document, mention)))
      return does
    }),
  )
})

function crosses(document: Document, mention: Mention): boolean {
  const all = runs(document)
  let home: string | null | undefined
  for (const { start, end } of mention.spans) {
    const last = runIndexAt(document, end - 1)
    const before = runIndexAt(document, start)
    // A span that begins in the white space after a run does not touch that run.
    const first = before >= 0 && all[before]!.end > start ? before : before + 1
    if (first > last) continue
    if (first < last) return true // neighbouring runs never belong to the same article
    const here = all[first]!.article?.id ?? null
    if (home !== undefined && home !== here) return true
    home = here
  }
  return false
}
