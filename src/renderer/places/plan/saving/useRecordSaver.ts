import { useQueryClient } from '@tanstack/react-query'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import type { EditableEntity, FieldEdits } from './saveQueue.ts'

/** Stores edits of one record on top of the version that this screen knows, and reads the plan again. */
export function useRecordSaver(workshopId: string) {
  const queries = useQueryClient()
  const workshop = useAction(api.workshops.update)
  const session = useAction(api.agenda.updateSession)
  const table = useAction(api.agenda.updateTable)
  const participant = useAction(api.participants.update)
  const actions = { workshop, session, table, participant }
  return async (entity: EditableEntity, id: string, fields: FieldEdits): Promise<void> => {
    const queryKey = api.workshops.plan.queryKey({ input: { workshopId } })
    const seen = headsOf(queries.getQueryData<WorkshopPlan>(queryKey), entity, id)
    await actions[entity].mutateAsync({ id, fields, ...(seen ? { seen } : {}) })
    await queries.invalidateQueries({ queryKey })
  }
}

/** The newest version of a record that this page has read. */
export function headsOf(plan: WorkshopPlan | undefined, entity: EditableEntity, id: string): string[] | null {
  if (!plan) return null
  const lists = { workshop: [plan.workshop], session: plan.sessions, table: plan.tables, participant: plan.participants }
  return lists[entity].find((record) => record.id === id)?.heads ?? null
}
