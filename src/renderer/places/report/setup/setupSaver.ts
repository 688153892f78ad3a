import type { QueryClient } from '@tanstack/react-query'
import type { FieldsOf } from '../../../../shared/domain/records/records.ts'
import { api, client } from '../../../transport/api.ts'

export type SetupFields = FieldsOf<'reportSetup'>
export type SetupField = keyof SetupFields

const lines = new Map<string, Promise<unknown>>()

/**
 * Stores fields of the setup of a workshop, one save after the other: each names the version that the one before it made, so that
 * a person never competes with themselves. Resolves when the setup has been read again; rejects as the host does.
 */
export const saveSetup = (queries: QueryClient, workshopId: string, fields: Partial<SetupFields>): Promise<void> => {
  const options = api.report.setup.queryOptions({ input: { workshopId } })
  const save = async (): Promise<void> => {
    const seen = queries.getQueryData(options.queryKey)?.heads
    await client.report.saveSetup({ workshopId, fields, ...(seen && { seen }) })
    // A reading that began before the save would bring back what was there before.
    await queries.cancelQueries({ queryKey: options.queryKey })
    await queries.fetchQuery({ ...options, staleTime: 0 })
  }
  const saved = (lines.get(workshopId) ?? Promise.resolve()).then(save, save)
  lines.set(workshopId, saved)
  return saved
}
