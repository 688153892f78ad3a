/** What the clock on the wall of the room shows: an ISO date, and minutes since midnight with seconds as their fraction. */
export type WallTime = { date: string; minutes: number }
/** Milliseconds since 1970 to what the wall shows. Passed in, so that no rule depends on where it is asked. */
export type WallClock = (ms: number) => WallTime

/** The wall clock of an IANA time zone; left out, that of this machine. Throws a RangeError for a zone that does not exist. */
export function wallClockIn(timeZone?: string): WallClock {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(timeZone === undefined ? {} : { timeZone }),
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return (ms) => {
    const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value])) as Record<string, string>
    return {
      date: `${parts['year']}-${parts['month']}-${parts['day']}`,
      minutes: Number(parts['hour']) * 60 + Number(parts['minute']) + Number(parts['second']) / 60,
    }
  }
}

/** Minutes from midnight of `date` to an instant, on the wall: beyond 1440 on the day after. */
export const minutesFrom = (date: string, { date: day, minutes }: WallTime): number =>
  ((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / DAY_MS) * (24 * 60) + minutes

const DAY_MS = 24 * 60 * 60 * 1000
