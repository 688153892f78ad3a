import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../transport/api.ts'
import { Button } from '../ui/Button.tsx'
import { WarnIcon } from '../ui/icons.tsx'
import { openBundleDialog } from './bundleDialogs.ts'

/** How many records of a workshop have two versions, and the way to settle them; nothing where there are none. */
export function ConflictCount({ workshopId }: { workshopId: string }) {
  const { t } = useTranslation('bundles')
  const { data = [] } = useQuery(api.bundles.conflicts.queryOptions({ input: { workshopId } }))
  if (data.length === 0) return null
  return (
    <Button onPress={() => openBundleDialog({ kind: 'settle', workshopId })}>
      <WarnIcon />
      {t('settle.button', { count: data.length })}
    </Button>
  )
}
