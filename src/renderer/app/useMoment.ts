import { useTranslation } from 'react-i18next'
import { regionOf } from '../i18n/region.ts'

/** Writes an instant shortly: the time alone if it is today, day and time otherwise. */
export function useMoment(): (instant: string) => string {
  const { i18n } = useTranslation()
  return (instant) => {
    const at = new Date(instant)
    const isToday = at.toDateString() === new Date().toDateString()
    const day = isToday ? {} : ({ day: 'numeric', month: 'short' } as const)
    return new Intl.DateTimeFormat(regionOf(i18n.language), { ...day, hour: '2-digit', minute: '2-digit' }).format(at)
  }
}
