import { currentLanguage, type Language } from './i18n'

/** Formats are made once per language: making one costs more than drawing a row. */
function perLanguage<T>(make: (language: Language) => { format: (value: T) => string }): (value: T) => string {
  const made = new Map<Language, { format: (value: T) => string }>()
  return (value) => {
    const language = currentLanguage()
    let format = made.get(language)
    if (format === undefined) {
      format = make(language)
      made.set(language, format)
    }
    return format.format(value)
  }
}

/** A time of day as the language writes it, to the second. */
export const clockTime = perLanguage<Date>(
  (language) => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
)

/** A day and time of this year, to the minute. */
export const dayAndTime = perLanguage<Date>(
  (language) => new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
)

/** A day with its year. */
export const day = perLanguage<Date>((language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }))

/** A count with separators between thousands. */
export const wholeNumber = perLanguage<number>((language) => new Intl.NumberFormat(language))

/** Several names in a row. */
export const listOf = perLanguage<Iterable<string>>((language) => new Intl.ListFormat(language, { type: 'conjunction' }))
