/** Minutes of a whole day. */
export const MINUTES_PER_DAY = 24 * 60

/** Where a day begins when no session says otherwise. */
export const DAY_START = '09:00'

/** Minutes since midnight of an `HH:MM` clock time; null when it is not one. */
export function parseClock(clock: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

/** `HH:MM` for minutes since midnight; goes round at midnight, so 1500 reads 01:00. */
export function formatClock(minutes: number): string {
  const inDay = ((minutes % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

/** What a hurried person types for a time (`9`, `930`, `9.30`, `09:30`, `9h30`) as `HH:MM`; null when it is not a time. */
export function readTypedClock(typed: string): string | null {
  const match = /^(\d{1,2})(?:\s*[:.,h\s]\s*([0-5]?\d)?)?$/i.exec(typed.trim()) ?? /^(\d{1,2})([0-5]\d)$/.exec(typed.trim())
  if (!match) return null
  const hours = Number(match[1])
  const minutes = Number(match[2] ?? 0)
  return hours < 24 ? formatClock(hours * 60 + minutes) : null
}
