import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { newSeatingSetup } from '../../../../shared/domain/records/defaults.ts'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import type { Session } from '../../../../shared/domain/records/records.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { usePlan } from '../saving/planContext.ts'
import type { SetupFields } from './seatingContext.ts'

const PAUSE_MS = 300

/** The rules of a session's seating with edits laid over them. `settle` stores what still waits and resolves when it is stored. */
export function useSetup(session: Session) {
  const { plan, workshopId } = usePlan()
  const queries = useQueryClient()
  const { mutateAsync } = useAction(api.seating.updateSetup, { undoable: true })
  const [edits, setEdits] = useState<Partial<SetupFields>>({})
  const waiting = useRef<Partial<SetupFields>>({})
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const line = useRef(Promise.resolve())

  const store = useCallback((): Promise<void> => {
    clearTimeout(timer.current)
    const queryKey = api.workshops.plan.queryKey({ input: { workshopId } })
    const fields = waiting.current
    waiting.current = {}
    if (Object.keys(fields).length === 0) return line.current
    line.current = line.current
      .then(() => {
        const read = queries.getQueryData<WorkshopPlan>(queryKey)?.seatingSetups.find((one) => one.sessionId === session.id)
        return mutateAsync({ sessionId: session.id, fields: withoutSession(fields), ...(read ? { seen: read.heads } : {}) })
      })
      .then(() => queries.invalidateQueries({ queryKey }))
      .catch(() => undefined)
      // What was set again meanwhile keeps its newest value on screen.
      .then(() => setEdits((now) => (Object.keys(waiting.current).length === 0 ? {} : { ...now, ...waiting.current })))
    return line.current
  }, [mutateAsync, queries, session.id, workshopId])

  const editSetup = useCallback(
    (fields: Partial<SetupFields>) => {
      waiting.current = { ...waiting.current, ...fields }
      setEdits((now) => ({ ...now, ...fields }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void store(), PAUSE_MS)
    },
    [store],
  )
  useEffect(() => () => void store(), [store])

  const stored = plan.seatingSetups.find((one) => one.sessionId === session.id)
  const setup = useMemo<SetupFields>(
    () => ({ ...(stored ?? newSeatingSetup(session.id, session.method)), ...edits }),
    [stored, session.id, session.method, edits],
  )
  return { setup, editSetup, settle: store }
}

const withoutSession = ({ sessionId: _sessionId, ...fields }: Partial<SetupFields>): Omit<Partial<SetupFields>, 'sessionId'> => fields
