import { useCallback, useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { Cell } from './gridMoves.ts'

/**
 * The cell that the keyboard is on. `goTo` brings it into view first, since a long list draws only what is in view, and
 * gives it the focus once it is drawn.
 */
export function useGridPlace(grid: RefObject<HTMLElement | null>, ids: readonly string[], reveal: (index: number) => void) {
  const [wanted, setWanted] = useState<Cell>({ id: ids[0] ?? null, column: 'name' })
  const place: Cell = wanted.id !== null && !ids.includes(wanted.id) ? { ...wanted, id: ids[0] ?? null } : wanted
  const soon = useRef<Cell | null>(null)
  const goTo = useCallback(
    (cell: Cell) => {
      soon.current = cell
      setWanted({ ...cell })
      if (cell.id !== null) reveal(ids.indexOf(cell.id))
    },
    [ids, reveal],
  )
  useEffect(() => {
    if (soon.current === null) return
    const { id, column } = soon.current
    const row = grid.current?.querySelector(`[data-row="${CSS.escape(id ?? 'head')}"]`)
    const target = row?.querySelector<HTMLElement>(`[data-column="${column}"]`)
    if (!target) return
    soon.current = null
    target.focus({ preventScroll: true })
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  /** The person clicked there or came by Tab. */
  const arrive = useCallback(
    (cell: Cell) => setWanted((before) => (before.id === cell.id && before.column === cell.column ? before : cell)),
    [],
  )
  return { place, goTo, arrive }
}
