import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../transport/api.ts'
import { openBundleDialog } from './bundleDialogs.ts'

/** What the command palette offers about bundles, here and now. */
export function useBundleCommands(workshopId: string | null): { id: string; name: string; run: () => void }[] {
  const { t } = useTranslation('bundles')
  const input = { workshopId: workshopId ?? '' }
  const isHere = workshopId !== null
  const { data: conflicts = [] } = useQuery({ ...api.bundles.conflicts.queryOptions({ input }), enabled: isHere })
  const { data: refused = [] } = useQuery({ ...api.bundles.refused.queryOptions({ input }), enabled: isHere })
  const open = { id: 'bundle:open', name: t('open.button'), run: () => openBundleDialog({ kind: 'open' }) }
  if (workshopId === null) return [open]
  return [
    { id: 'bundle:handOver', name: t('handOver.button'), run: () => openBundleDialog({ kind: 'handOver', workshopId }) },
    ...(conflicts.length > 0
      ? [
          {
            id: 'bundle:settle',
            name: t('settle.button', { count: conflicts.length }),
            run: () => openBundleDialog({ kind: 'settle', workshopId }),
          },
        ]
      : []),
    ...(refused.length > 0
      ? [
          {
            id: 'bundle:refused',
            name: t('refused.button', { count: refused.length }),
            run: () => openBundleDialog({ kind: 'refused', workshopId }),
          },
        ]
      : []),
    open,
  ]
}
