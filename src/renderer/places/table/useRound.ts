import { useState } from 'react'
import { recall, remember } from './displayMemory.ts'

/**
 * The round that is being captured at a table: the one chosen on this device, else the round of the newest note (`latest`).
 * The choice is remembered as a display preference.
 */
export const useRound = (tableId: string, rounds: number, latest: number): [round: number, goTo: (round: number) => void] => {
  const [chosen, setChosen] = useState(() => Number(recall(`round.${tableId}`)) || null)
  const round = Math.min(Math.max(1, chosen ?? latest), rounds)
  const goTo = (next: number): void => {
    if (next < 1 || next > rounds) return
    setChosen(next)
    remember(`round.${tableId}`, String(next))
  }
  return [round, goTo]
}
