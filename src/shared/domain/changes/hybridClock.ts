export type HybridTime = { ms: number; ctr: number }

/** A remote change further ahead than this is kept but does not move our clock. */
const DAY_MS = 24 * 60 * 60 * 1000
const COUNTER_LIMIT = 0xffff

/** The next local time: never refuses, never goes back, whatever the wall clock does (hybrid logical clock, Kulkarni et al. 2014). */
export const tick = (last: HybridTime, wallMs: number): HybridTime => {
  if (wallMs > last.ms) return { ms: wallMs, ctr: 0 }
  return last.ctr >= COUNTER_LIMIT ? { ms: last.ms + 1, ctr: 0 } : { ms: last.ms, ctr: last.ctr + 1 }
}

/** Our clock after seeing a change from elsewhere. */
export const witness = (last: HybridTime, remote: HybridTime, wallMs: number): HybridTime => {
  if (remote.ms > Math.max(wallMs, last.ms) + DAY_MS) return last
  return compareTimes(remote, last) > 0 ? { ms: remote.ms, ctr: remote.ctr } : last
}

/** Negative where `a` comes first. */
export const compareTimes = (a: HybridTime, b: HybridTime): number => a.ms - b.ms || a.ctr - b.ctr
