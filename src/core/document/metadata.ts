/** What is known of a newspaper page. Texts as they are printed; null: it has none. */
export interface PageMetadata {
  readonly newspaper: string | null
  /** A `PartialDate`. */
  readonly date: string | null
  /** `3`, `A04`, `三`: without 第 and 版. */
  readonly page: string | null
}

/** What is known of an article. Names without the space that a typesetter puts into those of two characters. */
export interface Metadata extends PageMetadata {
  readonly reporters: readonly string[]
  readonly correspondents: readonly string[]
  readonly interns: readonly string[]
  readonly photographers: readonly string[]
  /** News agency, or another paper, that the text was taken from. */
  readonly agency: string | null
  readonly datelinePlace: string | null
  /** A `PartialDate`. */
  readonly datelineDate: string | null
  /** The page it goes on at, and the page it comes from, as they are printed. */
  readonly jumpTo: string | null
  readonly jumpFrom: string | null
}

/** What editors said, field by field; a field that is not there is the machine's business. */
export type MetadataOverrides<M = Metadata> = { readonly [F in keyof M]?: M[F] | undefined }

export type MetadataField = keyof Metadata
export type PageField = keyof PageMetadata

export const PAGE_FIELDS = ['newspaper', 'date', 'page'] as const satisfies readonly PageField[]
export const NAME_FIELDS = ['reporters', 'correspondents', 'interns', 'photographers'] as const satisfies readonly MetadataField[]
export const DATE_FIELDS = ['date', 'datelineDate'] as const satisfies readonly MetadataField[]
/** All fields, in the order in which people expect them. */
export const METADATA_FIELDS = [
  ...NAME_FIELDS, 'agency', 'datelinePlace', 'datelineDate', ...PAGE_FIELDS, 'jumpTo', 'jumpFrom',
] as const satisfies readonly MetadataField[]

/**
 * A day as it is known: `2020-12-04`, and with X for the digits that nobody knows: `XXXX-12-04`, `XXXX-XX-04`
 * (Extended Date/Time Format, ISO 8601-2).
 */
export function isPartialDate(date: string): boolean {
  const found = /^(\d{4}|XXXX)-(\d\d|XX)-(\d\d|XX)$/.exec(date)
  if (found === null) return false
  const [, year, month, day] = found
  if (month === 'XX') return year === 'XXXX' && day !== 'XX' && isBetween(day!, 1, 31)
  if (!isBetween(month!, 1, 12)) return false
  return day === 'XX' || isBetween(day!, 1, daysIn(month!, year!))
}

/** What is the same by all that is said of it: names in the same order, equal texts. */
export function isSameValue(a: Metadata[MetadataField] | undefined, b: Metadata[MetadataField] | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  return a.length === b.length && a.every((name, index) => name === b[index])
}

function isBetween(digits: string, least: number, most: number): boolean {
  return Number(digits) >= least && Number(digits) <= most
}

function daysIn(month: string, year: string): number {
  if (month !== '02') return ['04', '06', '09', '11'].includes(month) ? 30 : 31
  const number = Number(year)
  return Number.isNaN(number) || (number % 4 === 0 && (number % 100 !== 0 || number % 400 === 0)) ? 29 : 28
}
