import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { SeatingPlan } from '../../../../shared/domain/records/records.ts'
import { applyChange, isPossible } from '../../../../shared/domain/seating/board/seatChange.ts'
import type { SeatChange } from '../../../../shared/domain/seating/board/seatChange.ts'
import type { PlanSeats } from '../../../../shared/domain/seating/workshop/planSeats.ts'
import { newestPlan } from '../../../../shared/domain/seating/workshop/planSeats.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'

type Options = { sessionId: string; newest: SeatingPlan | null; played: number; told: (change: SeatChange, effect: string) => void }

const seatsOf = ({ people, tables, seats }: PlanSeats): PlanSeats => ({ people, tables, seats })

/** Changes by hand show at once and are stored one after the other; each builds on the version that the one before it made. */
export function useSeatEdits({ sessionId, newest, played, told }: Options) {
  const queries = useQueryClient()
  const { mutateAsync } = useAction(api.seating.editSeats, { undoable: true })
  const [waiting, setWaiting] = useState<readonly SeatChange[]>([])
  const line = useRef(Promise.resolve())

  const changeSeat = useCallback(
    (change: SeatChange, effect: string) => {
      const queryKey = api.seating.plans.queryKey({ input: { sessionId } })
      setWaiting((now) => [...now, change])
      line.current = line.current
        .then(async () => {
          const latest = newestPlan(queries.getQueryData<SeatingPlan[]>(queryKey) ?? [])
          if (!latest || !isPossible(latest, change, played)) return
          await mutateAsync({ id: latest.id, ...seatsOf(applyChange(latest, change)), seen: latest.heads })
          await queries.invalidateQueries({ queryKey })
          told(change, effect)
        })
        .catch(() => queries.invalidateQueries({ queryKey }))
        .then(() => setWaiting((now) => now.filter((one) => one !== change)))
    },
    [mutateAsync, played, queries, sessionId, told],
  )

  const seats = useMemo(
    () => (newest ? waiting.reduce<PlanSeats>((now, one) => (isPossible(now, one, played) ? applyChange(now, one) : now), newest) : null),
    [newest, waiting, played],
  )
  return { seats, changeSeat }
}
