import { useTranslation } from 'react-i18next'
import { regionOf } from '../../../i18n/region.ts'

/** Writes an instant as the time of day, in the language of the person. */
export function useClockTime(): (at: string) => string {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(regionOf(i18n.language), { hour: '2-digit', minute: '2-digit' })
  return (at) => format.format(new Date(at))
}
