import { mentionsByArticle, type OwnedMention } from '#core/dataset/owners'
import type { Article, Document } from '#core/document/model'
import { metadataOf, type SaidMetadata } from '#core/reading/metadata/metadata'
import { readingOf, type Reading, type ReadingOptions } from '#core/reading/reading'

/** An article with all that the checks look at, made once for all of them. */
export interface ArticleInReview {
  readonly article: Article
  readonly reading: Reading
  readonly metadata: SaidMetadata
  /** In source order. */
  readonly mentions: readonly OwnedMention[]
}

/** The document's articles with what Review looks at. Linear in the text. */
export function articlesInReview(document: Document, options: ReadingOptions): ArticleInReview[] {
  const owned = mentionsByArticle(document)
  return document.articles.map((article) => {
    const reading = readingOf(document, article, options)
    return { article, reading, metadata: metadataOf(document, article, reading), mentions: owned.get(article) ?? [] }
  })
}
