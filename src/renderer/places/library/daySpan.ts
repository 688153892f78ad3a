/**
 * The days of a workshop in words, such as "26 – 27 May 2026"; empty where none is set.
 * Days are calendar days (ISO 8601, no zone) and are the same everywhere in the world.
 */
export function daySpan(startsOn: string | null, endsOn: string | null, region: string): string {
  const first = startsOn ?? endsOn
  if (first === null) return ''
  const format = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeZone: 'UTC' })
  const start = Date.parse(first)
  const end = Date.parse(endsOn ?? first)
  return end > start ? format.formatRange(start, end) : format.format(start)
}
