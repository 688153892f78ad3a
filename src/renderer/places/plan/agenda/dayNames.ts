import type { TFunction } from 'i18next'
import { regionOf } from '../../../i18n/region.ts'

/** As many days as a session's field `day` allows. */
export const MOST_DAYS = 60

/** "Tuesday 26 May" for an ISO date. */
export function longDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(regionOf(language), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

/** "+4 min", "−1 h 10 min" or "on time". */
export function deviationWords(t: TFunction, minutes: number): string {
  if (minutes === 0) return String(t('plan:actual.onTime'))
  const sign = minutes > 0 ? '+' : '−'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return String(hours > 0 ? t('plan:actual.offHours', { sign, hours, minutes: rest }) : t('plan:actual.off', { sign, minutes: rest }))
}
