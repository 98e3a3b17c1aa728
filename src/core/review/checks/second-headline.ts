import type { ArticleInReview } from '../article-in-review'
import type { LocalFinding } from '../finding'

/** A headline that stands, in reading order, behind a body and before another: most likely two articles. */
export function* checkSecondHeadline({ article }: ArticleInReview): Generator<LocalFinding> {
  let body = false
  let later: { start: number; end: number } | null = null
  for (const { role, start, end } of article.parts) {
    if (role === 'headline' && body) later ??= { start, end }
    if (role !== 'body') continue
    if (later !== null) {
      yield { check: 'second-headline', article: article.id, span: later, values: {}, fix: null }
      later = null
    }
    body = true
  }
}
