export type Batches<T> = { add: (item: T) => void; stop: () => void }

/** Collects what comes within some ms and hands it over at once, each thing once. */
export const inBatches = <T>(withinMs: number, hand: (items: ReadonlySet<T>) => void): Batches<T> => {
  let items = new Set<T>()
  let timer: ReturnType<typeof setTimeout> | null = null
  return {
    add: (item) => {
      items.add(item)
      timer ??= setTimeout(() => {
        const collected = items
        items = new Set()
        timer = null
        hand(collected)
      }, withinMs)
    },
    stop: () => {
      if (timer) clearTimeout(timer)
      timer = null
      items.clear()
    },
  }
}
