import { useRef } from 'react'
import { clockState } from '../../../../shared/domain/room/clockTime.ts'
import type { ClockStep } from '../../../../shared/domain/records/records.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import type { RoomClock } from './clocks.ts'

export type ClockDoes = 'start' | 'pause' | 'resume' | 'next' | 'back' | 'end'
export type ClockActions = { does: (what: ClockDoes) => void; extend: (seconds: number) => void }

type Of = Pick<RoomClock, 'sessionId' | 'tableId'> & { steps: readonly ClockStep[] }

/** What can be done with one clock. Each call says how many steps the person saw, so that two presses at two places count once. */
export function useClockActions({ sessionId, tableId, steps }: Of): ClockActions {
  const undoable = { undoable: true }
  const calls = {
    start: useAction(api.room.start, undoable),
    pause: useAction(api.room.pause, undoable),
    resume: useAction(api.room.resume, undoable),
    next: useAction(api.room.next, undoable),
    back: useAction(api.room.back, undoable),
    end: useAction(api.room.end, undoable),
  }
  const more = useAction(api.room.extend, undoable)
  const of = { sessionId, tableId, steps: steps.length, over: clockState(steps) === 'over' }
  const isBusy = Object.values(calls).some(({ isPending }) => isPending)
  const seen = `${steps.length} ${clockState(steps)}`
  const pressedAt = useRef<string | null>(null)
  return {
    // A second press while the first is on its way is no second step. Once the clock shows what the first one did, it is one: that may
    // be before the answer to the first has come.
    does: (what) => {
      if (isBusy && pressedAt.current === seen) return
      pressedAt.current = seen
      calls[what].mutate(of)
    },
    extend: (seconds) => more.mutate({ ...of, seconds }),
  }
}
