import { storiesOf } from '#core/dataset/stories'
import type { ArticleRow } from '#core/file/article-row'
import { checkLinkedStories, type LinkedArticle, type NamedArticle } from './checks/linked-stories'
import { checkNearDuplicates, type Story } from './checks/near-duplicates'
import { checkSamePage, type ClaimedPage } from './checks/same-page-twice'
import { TaggedTexts } from './checks/same-text'
import type { Finding, LocalFinding } from './finding'
import { fingerprintIn } from './print'
import type { ArticleText } from './survey'

/** A document as its survey has it. */
export interface SurveyedDocument {
  readonly id: string
  readonly name: string
  readonly rows: readonly ArticleRow[]
  readonly findings: readonly LocalFinding[]
  readonly texts: readonly ArticleText[]
}

/**
 * Checks a whole project, document by document, in two rounds: first every document is taken in, then each can be asked
 * about. Articles that an editor left out take no part.
 */
export class ProjectChecks {
  readonly #tagged = new TaggedTexts()
  readonly #stories: Story[] = []
  readonly #pages: ClaimedPage[] = []
  readonly #linked: LinkedArticle[] = []
  readonly #named = new Map<string, NamedArticle>()

  take(document: SurveyedDocument): void {
    const { id, name, rows } = document
    for (const { row, text } of inUse(document)) {
      this.#tagged.add(text)
      if (text.print !== null) this.#stories.push({ document: id, article: row.article, headline: row.headline, number: row.number, name, print: fingerprintIn(text.print) })
    }
    for (const { article, headline, number, sameStory } of rows) {
      this.#named.set(`${id}/${article}`, { headline, number, name })
      if (sameStory !== undefined) this.#linked.push({ document: id, article, to: sameStory })
    }
    const [first] = rows
    if (first !== undefined) this.#pages.push({ document: id, name, newspaper: first.newspaper, date: first.date, page: first.page })
  }

  /** What is found in one document: by the checks of its own, and against what all the others hold. */
  *findingsIn(document: SurveyedDocument): Generator<Finding> {
    const { id } = document
    for (const finding of document.findings) yield { ...finding, document: id }
    for (const { row, text } of inUse(document)) {
      yield* this.#tagged.labelsThatDiffer(id, text)
      // Where nobody began to tag, everything is untagged: that is work to do, no mistake.
      if (text.mentions.length > 0 || row.status === 'done') yield* this.#tagged.leftUntagged(id, text)
    }
  }

  /** What is found between documents. `unreadable`: ids of those that could not be taken in. */
  *findingsBetween(unreadable: ReadonlySet<string> = new Set()): Generator<Finding> {
    yield* checkSamePage(this.#pages)
    const linked = storiesOf(this.#linked.map(({ document, article, to }) => ({ id: `${document}/${article}`, to })))
    yield* checkNearDuplicates(this.#stories, linked)
    yield* checkLinkedStories(this.#linked, this.#named, unreadable)
  }
}

function inUse({ rows, texts }: SurveyedDocument): { readonly row: ArticleRow; readonly text: ArticleText }[] {
  return rows.flatMap((row, index) => {
    const text = texts[index]
    return row.status === 'left-out' || text?.article !== row.article ? [] : [{ row, text }]
  })
}
