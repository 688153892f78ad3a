const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/**
 * When a note was taken, in milliseconds since 1970: the time inside its UUIDv7 (RFC 9562, first 48 bits), because a note that
 * waited on a device arrives late. A time from the future or older than a week is a wrong clock; then it is `now`.
 */
export const noteTime = (id: string, now: number): number => {
  const digits = id.replaceAll('-', '')
  if (!/^[0-9a-f]{12}7[0-9a-f]{19}$/i.test(digits)) return now
  const taken = Number.parseInt(digits.slice(0, 12), 16)
  return taken <= now && now - taken <= WEEK_MS ? taken : now
}
