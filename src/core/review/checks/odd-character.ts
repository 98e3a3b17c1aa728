import type { ArticleInReview } from '../article-in-review'
import type { LocalFinding } from '../finding'

/** Private use, controls, non-characters and the sign that stands for bytes that nobody could decode. */
const ODD = /[\p{Co}\p{Cn}\uFFFD\uFEFF]|[^\P{Cc}\n\t]/gu

/** At most so many are told one by one for an article: a font without a map turns every character into one. */
const LISTED = 50

/** Characters in the reading text that nobody can read. The fix leaves the character out of the reading text. */
export function* checkOddCharacter({ article, reading }: ArticleInReview): Generator<LocalFinding> {
  let found = 0
  for (const { index, 0: character } of reading.text.matchAll(ODD)) {
    const [span] = reading.toSource({ start: index, end: index + character.length })
    if (span === undefined) continue
    yield {
      check: 'odd-character',
      article: article.id,
      span,
      values: { code: `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` },
      fix: { kind: 'edits', edits: [{ kind: 'repair', override: { ...span, action: 'drop' } }] },
    }
    if ((found += 1) === LISTED) return
  }
}
