import { useQuery } from '@tanstack/react-query'
import { newReportSetup } from '../../../../shared/domain/records/defaults.ts'
import { api } from '../../../transport/api.ts'
import type { SetupView } from './useSetupField.ts'

/** The setup of the report, or the usual one before anything was chosen; `view` is undefined while it is read. */
export const useSetupView = (workshopId: string) => {
  const { data: stored, isError, error, refetch } = useQuery(api.report.setup.queryOptions({ input: { workshopId } }))
  const view: SetupView | undefined = stored === undefined ? undefined : { workshopId, stored, fields: stored ?? newReportSetup() }
  return { view, isError, error, refetch }
}
