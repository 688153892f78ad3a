import { useEffect, useRef } from 'react'
import { recall, remember } from './displayMemory.ts'

type Follow = {
  tableId: string
  /** The round of the room's clock; 0 where none runs. */
  clockRound: number
  round: number
  rounds: number
  /** Nothing is being written. */
  isFree: boolean
  toRound: (round: number) => void
}

/**
 * Follows the room's clock into the next round. Words that have been begun stay in the round in which they were begun: the round that
 * waits is answered, and comes by itself once they are saved. Who goes back by hand is not sent forth again by the same round.
 */
export const useFollowClock = ({ tableId, clockRound, round, rounds, isFree, toRound }: Follow): number | null => {
  const name = `clock.${tableId}`
  const followed = useRef(Number(recall(name)) || 0)
  const isNews = clockRound > 0 && clockRound <= rounds && clockRound !== followed.current && clockRound !== round
  const go = useRef(toRound)
  useEffect(() => void (go.current = toRound))
  useEffect(() => {
    if (clockRound === 0) return
    const arrived = clockRound === round
    if (!arrived && (!isNews || !isFree)) return
    followed.current = clockRound
    remember(name, String(clockRound))
    if (!arrived) go.current(clockRound)
  }, [clockRound, round, isNews, isFree, name])
  return isNews ? clockRound : null
}
