import { nearPairs } from '#core/dataset/near-duplicates'
import { likeness, type Fingerprint } from '#core/dataset/fingerprint'
import type { Finding } from '../finding'

/** An article that may be somebody's story too. */
export interface Story {
  readonly document: string
  readonly article: string
  readonly headline: string
  /** The name of its document. */
  readonly name: string
  readonly print: Fingerprint
}

/** Stories that are nearly the same as one before them: the fix leaves out the later one and keeps the earlier. */
export function* checkNearDuplicates(stories: readonly Story[]): Generator<Finding> {
  for (const { a, b } of nearPairs(stories.map(({ print }) => print))) {
    const [one, other] = [stories[a]!, stories[b]!]
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
        otherName: one.name,
      },
      fix: { kind: 'edits', edits: [{ kind: 'set-status', article: other.article, status: 'left-out' }] },
    }
  }
}
