import { isPartialDate } from '#core/document/metadata'
import { DATELINE, numberOf } from './zh'

/** `新华社北京12月3日电`, `本报1月2日讯`. */
export interface Dateline {
  /** Null for the paper itself. */
  readonly agency: string | null
  readonly place: string | null
  /** A `PartialDate`; X where neither the dateline nor the page says it. */
  readonly date: string | null
  /** How much of the text it takes. UTF-16. */
  readonly length: number
}

/** The dateline at the start of a text; null where there is none. `newspaper` and `today` are the page's, if known. */
export function datelineAt(text: string, newspaper: string | null, today: string | null): Dateline | null {
  const found = DATELINE.exec(text)
  if (found === null) return null
  const { cited, agency, paper, news, place, year, month, day } = found.groups!
  // A paper that gives its own name with 讯 is the one that is read, unless it is cited.
  const isOther = paper !== undefined && paper !== newspaper && (cited !== undefined || news === undefined)
  return {
    agency: agency ?? (isOther ? paper : null),
    place: place ?? null,
    date: day === undefined ? null : dateOf(known(year), known(month), numberOf(day), today),
    length: found[0].length,
  }
}

function known(digits: string | undefined): number {
  return digits === undefined ? NaN : numberOf(digits)
}

/** The last such day that is not after `today`; NaN stands for a year or a month that the dateline does not say. */
function dateOf(year: number, month: number, day: number, today: string | null): string | null {
  const [thisYear = NaN, thisMonth = NaN, thisDay = NaN] = today?.split('-').map(Number) ?? []
  const lastMonth = thisMonth === 1 ? 12 : thisMonth - 1
  const ownMonth = Number.isNaN(month) ? (day <= thisDay ? thisMonth : lastMonth) : month
  const isLater = ownMonth > thisMonth || (ownMonth === thisMonth && day > thisDay)
  const ownYear = Number.isNaN(year) ? (isLater ? thisYear - 1 : thisYear) : year
  return partialDate(ownYear, ownMonth, day)
}

/** Writes a `PartialDate`; null for a day that there is not. NaN stands for what nobody knows. */
export function partialDate(year: number, month: number, day: number): string | null {
  const digits = (value: number, length: number) => (Number.isNaN(value) ? 'X'.repeat(length) : String(value).padStart(length, '0'))
  const date = `${digits(Number.isNaN(month) ? NaN : year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
  return isPartialDate(date) ? date : null
}
