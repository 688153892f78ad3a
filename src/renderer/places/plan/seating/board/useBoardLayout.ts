import { useCallback, useState } from 'react'

/** Widths in rem: a column below this makes names wrap one by one, one above the other has room for full names. */
const NARROWEST = 9.5
const FULL_NAMES = 15.5
const ROUND_COLUMN = 5.5
const CARD = 13
const SMALL_CARD = 10.5
/** From so many tables on, seeing many at once counts for more than full names. */
const MANY = 12

/** How the board fits its width: tables as columns, or as cards below each round; names in full where there is room. */
export function useBoardLayout(columns: number) {
  const [width, setWidth] = useState(0)
  const ref = useCallback((element: HTMLDivElement | null) => {
    if (element === null) return
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width / rem))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const column = (width - ROUND_COLUMN) / Math.max(1, columns)
  const isMatrix = column >= NARROWEST
  const isNarrow = width < 2 * CARD
  const card = columns > MANY && !isNarrow ? SMALL_CARD : CARD
  const cell = isMatrix ? column : width / Math.max(1, Math.floor(width / card))
  return { ref, isMatrix, card, hasFullNames: cell >= FULL_NAMES || isNarrow }
}
