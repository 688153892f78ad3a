/** Clock time of an instant on this machine, in minutes since midnight; null stays null. */
export function minutesOfInstant(instant: string | null): number | null {
  if (instant === null) return null
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? null : date.getHours() * 60 + date.getMinutes()
}

/**
 * The instant of a clock time (HH:MM) on a day (ISO date) of this machine's time zone. With `notBefore`, a clock time
 * that has passed by then means the day after: a session that runs over midnight.
 */
export function instantOfClock(clock: string, date: string, notBefore: string | null = null): string {
  const at = new Date(`${date}T${clock}:00`)
  if (notBefore !== null && at.toISOString() < notBefore.slice(0, 17)) at.setDate(at.getDate() + 1)
  return at.toISOString()
}

/** The local date of an instant as ISO date. */
export function dateOfInstant(instant: string): string {
  const at = new Date(instant)
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
