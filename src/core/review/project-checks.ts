import type { ArticleRow } from '#core/file/article-row'
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

  take(document: SurveyedDocument): void {
    const { id, name, rows } = document
    for (const { row, text } of inUse(document)) {
      this.#tagged.add(text)
      if (text.print !== null) this.#stories.push({ document: id, article: row.article, headline: row.headline, name, print: fingerprintIn(text.print) })
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

  /** What is found between documents. */
  *findingsBetween(): Generator<Finding> {
    yield* checkSamePage(this.#pages)
    yield* checkNearDuplicates(this.#stories)
  }
}

function inUse({ rows, texts }: SurveyedDocument): { readonly row: ArticleRow; readonly text: ArticleText }[] {
  return rows.flatMap((row, index) => {
    const text = texts[index]
    return row.status === 'left-out' || text?.article !== row.article ? [] : [{ row, text }]
  })
}
