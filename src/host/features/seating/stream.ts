/**
 * Turns work that reports by a callback into a stream: what it reports comes out in order, the last word of a burst wins where the
 * reader is slower. Ending the stream, or the `outer` signal, aborts the work; its failure is the failure of the stream.
 */
export async function* streamOf<T>(
  work: (report: (value: T) => void, signal: AbortSignal) => Promise<T>,
  outer: AbortSignal | undefined,
): AsyncGenerator<T, void> {
  const ended = new AbortController()
  const signal = outer ? AbortSignal.any([outer, ended.signal]) : ended.signal
  let latest: { value: T } | undefined
  let wake = (): void => {}
  let result: { value: T } | { error: unknown } | undefined
  void work((value) => {
    latest = { value }
    wake()
  }, signal).then(
    (value) => {
      result = { value }
      wake()
    },
    (error: unknown) => {
      result = { error }
      wake()
    },
  )
  try {
    while (true) {
      if (latest && !result) {
        const { value } = latest
        latest = undefined
        yield value
      } else if (result) {
        if ('error' in result) {
          if (signal.aborted) return
          throw result.error
        }
        yield result.value
        return
      } else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    ended.abort()
  }
}
