import type { PageMetadata } from '#core/document/metadata'
import type { Document, Part } from '#core/document/model'
import { readingOf } from '../reading'
import { partialDate } from './dateline'
import { NEWSPAPER, numberOf, PAGE_DATE, PAGE_NUMBER } from './zh'

/** Longer parts are no folios. */
const LONGEST = 300

/**
 * What the page says of itself: in its folios, and in standing heads that stand alone, wherever they are. Null where
 * nothing is said, and where it is said in different ways, as in a text of several pages.
 */
export function readPage(document: Pick<Document, 'text' | 'repairs' | 'articles' | 'furniture'>): PageMetadata {
  const { articles, furniture } = document
  const isFolio = ({ role }: Part) => role === 'folio'
  const folios = textsOf(document, [...articles.flatMap(({ parts }) => parts.filter(isFolio)), ...furniture.filter(isFolio)])
  const heads = textsOf(document, furniture.filter(({ role }) => role === 'standing-head'))
  return {
    newspaper: only(folios.map((text) => NEWSPAPER.exec(withoutDate(text))?.groups?.['paper'])),
    date: only([...folios, ...heads].map(dateIn)),
    page: only(folios.map(numberIn)) ?? only(heads.map(numberIn)),
  }
}

function textsOf(document: Pick<Document, 'text' | 'repairs'>, parts: readonly Part[]): string[] {
  return parts.filter(({ start, end }) => end - start <= LONGEST).flatMap((part) => readingOf(document, { parts: [part] }).text.split('\n'))
}

function dateIn(text: string): string | undefined {
  const found = PAGE_DATE.exec(text)?.groups
  if (found === undefined) return undefined
  return partialDate(numberOf(found['year']!), numberOf(found['month']!), numberOf(found['day']!)) ?? undefined
}

function numberIn(text: string): string | undefined {
  const found = PAGE_NUMBER.exec(withoutDate(text).trim())?.groups
  return found && (found['page'] ?? found['lone'])
}

function withoutDate(text: string): string {
  return text.replace(PAGE_DATE, ' ').replace(/^\s*日/u, ' ').replace(/(?<=\s)日(?=\s|$)/gu, ' ')
}

/** The one value that there is; null for none and for several. */
function only(values: readonly (string | undefined)[]): string | null {
  const found = new Set(values.filter((value) => value !== undefined))
  return found.size === 1 ? [...found][0]! : null
}
