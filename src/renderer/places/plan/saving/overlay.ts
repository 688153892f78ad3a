import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import { moveInAgenda } from '../../../../shared/domain/agenda/moveInAgenda.ts'
import type { AgendaMove } from '../../../../shared/domain/agenda/moveInAgenda.ts'
import { recordKey } from './saveQueue.ts'
import type { EditableEntity, SaveSnapshot } from './saveQueue.ts'

/** The stored plan with what is still on its way to the host laid over it. */
export function withEdits(plan: WorkshopPlan, { edits }: SaveSnapshot, moves: readonly AgendaMove[]): WorkshopPlan {
  if (edits.size === 0 && moves.length === 0) return plan
  const over = <R extends { id: string }>(entity: EditableEntity, record: R): R => {
    const edit = edits.get(recordKey(entity, record.id))
    return edit ? { ...record, ...edit } : record
  }
  return {
    ...plan,
    workshop: over('workshop', plan.workshop),
    sessions: moves.reduce(
      (sessions, move) => moveInAgenda(sessions, move),
      plan.sessions.map((session) => over('session', session)),
    ),
    tables: plan.tables.map((table) => over('table', table)).toSorted((a, b) => a.number - b.number),
    participants: plan.participants.map((person) => over('participant', person)),
  }
}
