import { useSeating } from '../seatingContext.ts'
import type { SeatOf } from './chipElements.ts'

/** Whether a seat is locked: a new plan leaves the person there. */
export function useLock({ person, round }: SeatOf) {
  const { setup, editSetup } = useSeating()
  const isThis = (lock: { participantId: string; round: number }): boolean => lock.participantId === person && lock.round === round
  const isLocked = setup.locks.some(isThis)
  return {
    isLocked,
    toggle: (tableId: string) => {
      const others = setup.locks.filter((lock) => !isThis(lock))
      editSetup({ locks: isLocked ? others : [...others, { participantId: person, round, tableId }] })
    },
  }
}
