import type { Finding } from '../finding'

/** An article with what it was linked with as the same story. */
export interface LinkedArticle {
  readonly document: string
  readonly article: string
  readonly to: readonly string[]
}

/** What is said of the article at the other end of a link. */
export interface NamedArticle {
  readonly headline: string
  readonly number: number
  /** The name of its document. */
  readonly name: string
}

/**
 * Each link, with what takes it back; those whose other end is gone are findings of a check of their own. `named` knows every
 * article but those of the documents in `unreadable`, of which nobody can say what they hold.
 */
export function* checkLinkedStories(
  articles: readonly LinkedArticle[], named: ReadonlyMap<string, NamedArticle>, unreadable: ReadonlySet<string>,
): Generator<Finding> {
  for (const { document, article, to } of articles) {
    for (const other of to) {
      const found = named.get(other)
      const fix = { kind: 'edits', edits: [{ kind: 'unlink-story', article, to: other }] } as const
      const [otherDocument = '', otherArticle = ''] = other.split('/')
      if (unreadable.has(otherDocument)) continue
      if (found === undefined) yield { check: 'story-gone', document, article, span: null, values: { other }, fix }
      else yield { check: 'linked-story', document, article, span: null, values: { otherDocument, otherArticle, otherHeadline: found.headline, otherNumber: found.number, otherName: found.name }, fix }
    }
  }
}
