import { useCallback, useMemo, useRef, useState } from 'react'

export type RowSelection = {
  /** Only who is shown, in their order: nobody changes whom they do not see. */
  ids: readonly string[]
  has: (id: string) => boolean
  toggle: (id: string) => void
  /** From the last one that was touched up to this one. */
  extendTo: (id: string) => void
  selectAll: () => void
  clear: () => void
}

/** Which of the shown people are chosen for a common step. */
export function useRowSelection(shown: readonly string[]): RowSelection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set())
  const anchor = useRef<string | null>(null)
  const order = useRef(shown)
  order.current = shown
  const toggle = useCallback((id: string) => {
    anchor.current = id
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }, [])
  const extendTo = useCallback((id: string) => {
    const to = order.current.indexOf(id)
    const from = anchor.current === null ? to : Math.max(0, order.current.indexOf(anchor.current))
    anchor.current ??= id
    setChosen((before) => new Set([...before, ...order.current.slice(Math.min(from, to), Math.max(from, to) + 1)]))
  }, [])
  const selectAll = useCallback(() => setChosen(new Set(order.current)), [])
  const clear = useCallback(() => {
    anchor.current = null
    setChosen((before) => (before.size === 0 ? before : new Set()))
  }, [])
  const has = useCallback((id: string) => chosen.has(id), [chosen])
  const ids = useMemo(() => (chosen.size === 0 ? [] : shown.filter((id) => chosen.has(id))), [chosen, shown])
  return useMemo(() => ({ ids, has, toggle, extendTo, selectAll, clear }), [ids, has, toggle, extendTo, selectAll, clear])
}
