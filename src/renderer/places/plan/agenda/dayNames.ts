import type { TFunction } from 'i18next'

/** As many days as a session's field `day` allows. */
export const MOST_DAYS = 60

/** "Tuesday 26 May" for an ISO date. */
export function longDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

/** "+4", "−3" or "0" minutes with the words around them. */
export function deviationWords(t: TFunction, minutes: number): string {
  if (minutes === 0) return String(t('plan:actual.onTime'))
  return String(t('plan:actual.off', { sign: minutes > 0 ? '+' : '−', minutes: Math.abs(minutes) }))
}
