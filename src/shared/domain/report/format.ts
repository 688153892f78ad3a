import { countryName } from '../people/country.ts'
import type { ReportLanguage } from './reportModel.ts'

const LOCALES = { en: 'en-GB', it: 'it-IT' } as const satisfies Record<ReportLanguage, string>

/** The language tag with its region: what documents and number formats are marked with. */
export const localeOf = (language: ReportLanguage): string => LOCALES[language]

export type Formats = {
  number: (value: number) => string
  /** A calendar day from YYYY-MM-DD or an instant, '' for what is no date. */
  day: (iso: string) => string
  /** Two calendar days as one span, e.g. '26–27 May 2026'; one of them where the other is no date or the same. */
  days: (from: string, to: string) => string
  /** HH:MM of an instant. */
  time: (iso: string) => string
  list: (items: readonly string[]) => string
  /** Texts as the language sorts them. */
  compare: (a: string, b: string) => number
  /** The name of a country that was written as a code or in some language; other words stay as they are. */
  country: (text: string) => string
}

/** Formats of one language; instants are shown in `timeZone` (IANA name). */
export const makeFormats = (language: ReportLanguage, timeZone: string): Formats => {
  const locale = localeOf(language)
  const numbers = new Intl.NumberFormat(locale)
  const longDay = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const plainDay = new Intl.DateTimeFormat(locale, { ...longDay, timeZone: 'UTC' })
  const instantDay = new Intl.DateTimeFormat(locale, { ...longDay, timeZone })
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  const { compare } = new Intl.Collator(locale)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const format = (formatter: Intl.DateTimeFormat, iso: string): string => {
    const date = new Date(iso)
    return Number.isNaN(date.getTime()) ? '' : formatter.format(date)
  }
  const span = (from: string, to: string): string => {
    const [first, last] = [new Date(from), new Date(to)]
    if (Number.isNaN(first.getTime()) || from === to) return format(plainDay, to)
    return Number.isNaN(last.getTime()) || last < first ? format(plainDay, from) : plainDay.formatRange(first, last)
  }
  return {
    number: (value) => numbers.format(value),
    day: (iso) => format(iso.length > 10 ? instantDay : plainDay, iso),
    days: span,
    time: (iso) => format(clock, iso),
    list: (items) => list.format(items),
    compare,
    country: (text) => countryName(text, locale),
  }
}
