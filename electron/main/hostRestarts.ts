const windowMs = 60_000
const maxRestarts = 3

/**
 * Whether a host that died at `now` (ms) may be started again, and the deaths to remember.
 * Three restarts within a minute; a fourth death in that minute needs a person.
 */
export function judgeHostDeath(earlier: readonly number[], now: number): { restart: boolean; deaths: number[] } {
  const deaths = [...earlier.filter((at) => now - at < windowMs), now]
  return { restart: deaths.length <= maxRestarts, deaths }
}
