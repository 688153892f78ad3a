import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { regionOf } from '../../../i18n/region.ts'

type Dated = Pick<Note, 'notedAt'>

/**
 * Says when a note was taken; the day only where the notes come from more than one, and the year where any of them is not from
 * `thisYear`. In the time zone of the device.
 */
export const noteTimeFormat = (notes: readonly Dated[], language: string, thisYear: number): ((notedAt: string) => string) => {
  const dates = notes.map(({ notedAt }) => new Date(notedAt))
  const isOneDay = new Set(dates.map((date) => date.toDateString())).size <= 1
  const year = dates.every((date) => date.getFullYear() === thisYear) ? {} : ({ year: 'numeric' } as const)
  const day = isOneDay ? {} : ({ day: 'numeric', month: 'short', ...year } as const)
  const format = new Intl.DateTimeFormat(regionOf(language), { hour: '2-digit', minute: '2-digit', ...day })
  return (notedAt) => format.format(new Date(notedAt))
}

/** When each of these notes was taken, in the language of the screen. */
export const useNoteTime = (notes: readonly Note[]): ((notedAt: string) => string) => {
  const { i18n } = useTranslation()
  return useMemo(() => noteTimeFormat(notes, i18n.language, new Date().getFullYear()), [notes, i18n.language])
}
