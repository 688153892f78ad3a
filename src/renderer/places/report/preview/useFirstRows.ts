import { useState } from 'react'

/** The preview draws this many rows of a list at first, and as many more each time it is asked. */
const STEP = 150

/** The first rows of a list that may hold thousands. */
export const useFirstRows = <Row>(all: readonly Row[]): { rows: readonly Row[]; left: number; more: () => void } => {
  const [count, setCount] = useState(STEP)
  return { rows: all.slice(0, count), left: Math.max(0, all.length - count), more: () => setCount((before) => before + 2 * STEP) }
}
