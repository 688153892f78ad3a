import { useCallback, useMemo, useRef, useState } from 'react'
import type { Note } from '../../../../shared/domain/records/records.ts'

export type Selection = {
  /** Only notes that the filter shows, in their order: nobody changes what they do not see. */
  notes: Note[]
  has: (id: string) => boolean
  toggle: (id: string) => void
  /** From the last one that was touched up to this one. */
  extendTo: (id: string) => void
  selectAll: () => void
  clear: () => void
}

/** Which of the shown notes are chosen for a common step. */
export const useSelection = (shown: readonly Note[]): Selection => {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set())
  const anchor = useRef<string | null>(null)
  const list = useRef(shown)
  list.current = shown

  const toggle = useCallback((id: string) => {
    anchor.current = id
    setIds((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }, [])
  const extendTo = useCallback((id: string) => {
    const places = list.current.map((note) => note.id)
    const to = places.indexOf(id)
    const from = anchor.current === null ? to : Math.max(0, places.indexOf(anchor.current))
    anchor.current ??= id
    setIds((before) => new Set([...before, ...places.slice(Math.min(from, to), Math.max(from, to) + 1)]))
  }, [])
  const selectAll = useCallback(() => setIds(new Set(list.current.map((note) => note.id))), [])
  const clear = useCallback(() => {
    anchor.current = null
    setIds((before) => (before.size === 0 ? before : new Set()))
  }, [])
  const notes = useMemo(() => (ids.size === 0 ? [] : shown.filter((note) => ids.has(note.id))), [ids, shown])
  const has = useCallback((id: string) => ids.has(id), [ids])
  return useMemo(() => ({ notes, has, toggle, extendTo, selectAll, clear }), [notes, has, toggle, extendTo, selectAll, clear])
}
