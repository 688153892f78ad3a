import { useState } from 'react'
import { recall, remember } from './displayMemory.ts'

/** The round that is being captured at a table, remembered on this device as a display preference. */
export const useRound = (tableId: string, rounds: number): [round: number, goTo: (round: number) => void] => {
  const [chosen, setChosen] = useState(() => Number(recall(`round.${tableId}`)) || 1)
  const round = Math.min(Math.max(1, chosen), rounds)
  const goTo = (next: number): void => {
    if (next < 1 || next > rounds) return
    setChosen(next)
    remember(`round.${tableId}`, String(next))
  }
  return [round, goTo]
}
