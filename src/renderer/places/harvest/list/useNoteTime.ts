import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { regionOf } from '../../../i18n/region.ts'

/** Says when a note was taken; the day only where the notes come from more than one. */
export const useNoteTime = (notes: readonly Note[]): ((notedAt: string) => string) => {
  const { i18n } = useTranslation()
  const isOneDay = useMemo(() => {
    const first = notes[0]?.notedAt.slice(0, 10)
    return notes.every((note) => note.notedAt.startsWith(first ?? ''))
  }, [notes])
  return useMemo(() => {
    const day = isOneDay ? {} : ({ day: 'numeric', month: 'short' } as const)
    const format = new Intl.DateTimeFormat(regionOf(i18n.language), { hour: '2-digit', minute: '2-digit', ...day })
    return (notedAt) => format.format(new Date(notedAt))
  }, [isOneDay, i18n.language])
}
