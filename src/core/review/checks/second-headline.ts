import type { ArticleInReview } from '../article-in-review'
import type { LocalFinding } from '../finding'

/** Down the page: a headline, a body, and then another headline with a body under it. Most likely two articles. */
export function* checkSecondHeadline({ article }: ArticleInReview): Generator<LocalFinding> {
  const down = [...article.parts].sort((a, b) => a.start - b.start)
  let stage: 'none' | 'headline' | 'body' = 'none'
  let second: { start: number; end: number } | null = null
  for (const { role, start, end } of down) {
    if (role === 'headline') {
      if (stage === 'body') second ??= { start, end }
      else stage = 'headline'
    } else if (role === 'body') {
      if (second !== null) yield { check: 'second-headline', article: article.id, span: second, values: {}, fix: null }
      second = null
      if (stage === 'headline') stage = 'body'
    }
  }
}
