/**
 * A doer of long work that depends on data which change: one run per key at a time. Whoever asks while it runs shares the next run, which
 * begins, and reads its data, when the present one is over; so requests that were overtaken cost nothing, and nobody gets what is old.
 */
export const makeInTurn = <Answer>(): ((key: string, work: () => Promise<Answer>) => Promise<Answer>) => {
  const running = new Map<string, Promise<Answer>>()
  const waiting = new Map<string, Promise<Answer>>()
  const start = (key: string, work: () => Promise<Answer>): Promise<Answer> => {
    const run = work().finally(() => {
      if (running.get(key) === run) running.delete(key)
    })
    running.set(key, run)
    return run
  }
  return (key, work) => {
    const now = running.get(key)
    if (now === undefined) return start(key, work)
    const shared = waiting.get(key)
    if (shared !== undefined) return shared
    const next = (): Promise<Answer> => {
      waiting.delete(key)
      return start(key, work)
    }
    const run = now.then(next, next)
    waiting.set(key, run)
    return run
  }
}
