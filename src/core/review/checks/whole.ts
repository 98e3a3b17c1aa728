import type { ArticleInReview } from '../article-in-review'
import type { LocalFinding } from '../finding'

/** Shorter bodies are rarely whole; in UTF-16 units. */
const SHORT = 30
/** Longer articles are rarely one: more than a full page of a broadsheet. */
const LONG = 12_000

/** An article that lacks its headline or its body, or is far shorter or longer than articles are. */
export function* checkWhole({ article, reading }: ArticleInReview): Generator<LocalFinding> {
  const has = (role: string) => article.parts.some((part) => part.role === role)
  const about = { article: article.id, span: null, fix: null }
  const isPicture = has('caption') && !has('body')
  if (!has('body') && !isPicture) yield { check: 'no-body', ...about, values: {} }
  if (!has('headline') && !isPicture) yield { check: 'no-headline', ...about, values: {} }

  const body = reading.blocks.filter(({ role }) => role === 'body').reduce((sum, { start, end }) => sum + end - start, 0)
  if (has('body') && body < SHORT) yield { check: 'very-short', ...about, values: { characters: body } }
  if (reading.text.length > LONG) yield { check: 'very-long', ...about, values: { characters: reading.text.length } }
}
