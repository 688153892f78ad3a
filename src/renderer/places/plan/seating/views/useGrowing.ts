import { useEffect, useState } from 'react'

const STEP = 40

/** How many rows of a long list to draw: some at once, the others a few at a time, so that nothing has to wait for all of them. */
export function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(STEP)
  useEffect(() => {
    if (drawn >= total) return undefined
    const next = setTimeout(() => setDrawn(drawn + STEP))
    return () => clearTimeout(next)
  }, [drawn, total])
  return Math.min(drawn, total)
}
