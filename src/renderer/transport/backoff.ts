const FIRST_MS = 250
const MOST_MS = 8000

/**
 * Pause before the next try, in ms: full jitter over an exponentially growing span, so that many pages that lost the
 * same host do not come back at the same moment (Brooker, "Exponential backoff and jitter", AWS 2015).
 * `random` is in [0, 1).
 */
export const pauseBeforeRetry = (failures: number, random: number): number =>
  Math.round(random * Math.min(FIRST_MS * 2 ** Math.max(0, failures - 1), MOST_MS))
