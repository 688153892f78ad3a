import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { StageSettings } from '../../../../shared/contract/stage.contract.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'

/** What the projector is told; a change is on the screen at once and taken back where the host refuses it. */
export function useStageSettings(workshopId: string): {
  settings: StageSettings | undefined
  change: (fields: Partial<StageSettings>) => void
} {
  const queries = useQueryClient()
  const options = api.stage.settings.queryOptions({ input: { workshopId } })
  const { data: settings } = useQuery(options)
  const update = useAction(api.stage.update, { onFailed: () => void queries.invalidateQueries({ queryKey: options.queryKey }) })
  return {
    settings,
    change: (fields) => {
      queries.setQueryData(options.queryKey, (before) => before && { ...before, ...fields })
      update.mutate({ workshopId, fields })
    },
  }
}
