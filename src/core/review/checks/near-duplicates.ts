import { nearPairs } from '#core/dataset/near-duplicates'
import { likeness, type Fingerprint } from '#core/dataset/fingerprint'
import type { ReversibleEdit } from '#core/document/inverse'
import type { Finding } from '../finding'

/** An article that may be somebody's story too. */
export interface Story {
  readonly document: string
  readonly article: string
  /** Empty when it has none. */
  readonly headline: string
  /** The number it has on its page, from 1. */
  readonly number: number
  /** The name of its document. */
  readonly name: string
  readonly print: Fingerprint
}

/**
 * Stories that are nearly the same as one before them, but for those that an editor linked. The fix keeps the earlier one: it
 * leaves out the later one and links it.
 */
export function* checkNearDuplicates(stories: readonly Story[], linked: readonly (readonly string[])[]): Generator<Finding> {
  const storyOf = new Map(linked.flatMap((ids, number) => ids.map((id) => [id, number] as const)))
  for (const { a, b } of nearPairs(stories.map(({ print }) => print))) {
    const [one, other] = [stories[a]!, stories[b]!]
    const known = storyOf.get(idOf(one))
    if (known !== undefined && known === storyOf.get(idOf(other))) continue
    yield {
      check: 'near-duplicate',
      document: other.document,
      article: other.article,
      span: null,
      values: {
        percent: Math.round(100 * likeness(one.print, other.print)),
        otherDocument: one.document,
        otherArticle: one.article,
        otherHeadline: one.headline,
        otherNumber: one.number,
        otherName: one.name,
      },
      fix: { kind: 'edits', edits: [{ kind: 'set-status', article: other.article, status: 'left-out' }, linkOf(other.article, one)] },
    }
  }
}

/** Links an article with another as the same story. */
export function linkOf(article: string, to: Pick<Story, 'document' | 'article'>): Extract<ReversibleEdit, { kind: 'link-story' }> {
  return { kind: 'link-story', article, to: idOf(to) }
}

function idOf({ document, article }: Pick<Story, 'document' | 'article'>): string {
  return `${document}/${article}`
}
