import type { Finding } from '../finding'

/** A document with what it says it is. */
export interface ClaimedPage {
  readonly document: string
  readonly name: string
  readonly newspaper: string | null
  readonly date: string | null
  readonly page: string | null
}

/** Documents that say they are the same page of the same newspaper on the same day. Told of each but the first. */
export function* checkSamePage(pages: readonly ClaimedPage[]): Generator<Finding> {
  const first = new Map<string, ClaimedPage>()
  for (const page of pages) {
    if (page.newspaper === null || page.date === null || page.page === null || page.date.includes('X')) continue
    const claim = JSON.stringify([page.newspaper, page.date, page.page])
    const other = first.get(claim)
    if (other === undefined) first.set(claim, page)
    else {
      const values = { newspaper: page.newspaper, date: page.date, page: page.page, otherDocument: other.document, otherName: other.name }
      yield { check: 'same-page-twice', document: page.document, article: null, span: null, values, fix: null }
    }
  }
}
