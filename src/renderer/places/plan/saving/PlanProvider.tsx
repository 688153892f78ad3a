import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import type { AgendaMove } from '../../../../shared/domain/agenda/moveInAgenda.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { withEdits } from './overlay.ts'
import { PlanContext } from './planContext.ts'
import { useRecordSaver } from './useRecordSaver.ts'
import { savingOf } from './savings.ts'
import { useUndoOffer } from './useUndoOffer.ts'

type Props = { workshopId: string; stored: WorkshopPlan; children: ReactNode }

/** Gives the parts of the place the plan with edits laid over it, and the way to edit it. */
export function PlanProvider({ workshopId, stored, children }: Props) {
  const send = useRecordSaver(workshopId)
  const saving = savingOf(workshopId)
  useEffect(() => saving.sendBy(send))
  const snapshot = useSyncExternalStore(saving.subscribe, saving.queue.snapshot)
  useFlushOnLeave(saving.queue.flush)
  const { moves, moveSession } = useMoves(workshopId)
  const offerUndo = useUndoOffer(workshopId)
  const plan = useMemo(() => withEdits(stored, snapshot, moves), [stored, snapshot, moves])
  const value = useMemo(
    () => ({ workshopId, plan, queue: saving.queue, saveState: snapshot.state, moveSession, offerUndo }),
    [workshopId, plan, saving.queue, snapshot.state, moveSession, offerUndo],
  )
  return <PlanContext value={value}>{children}</PlanContext>
}

/** Nothing that was typed waits longer than the page is in front. */
function useFlushOnLeave(flush: () => void) {
  useEffect(() => {
    const leave = () => flush()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      flush()
    }
  }, [flush])
}

/** Moves show at once; they are stored one after the other, because each counts on the order that the last one made. */
function useMoves(workshopId: string) {
  const queries = useQueryClient()
  const { mutateAsync } = useAction(api.agenda.moveSession)
  const [moves, setMoves] = useState<AgendaMove[]>([])
  const line = useRef(Promise.resolve())
  const moveSession = useCallback(
    (move: AgendaMove) => {
      setMoves((waiting) => [...waiting, move])
      line.current = line.current
        .then(() => mutateAsync(move))
        .then(() => queries.invalidateQueries({ queryKey: api.workshops.plan.queryKey({ input: { workshopId } }) }))
        .catch(() => undefined)
        .then(() => setMoves((waiting) => waiting.filter((one) => one !== move)))
    },
    [mutateAsync, queries, workshopId],
  )
  return { moves, moveSession }
}
