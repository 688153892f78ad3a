import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { openDialog } from '../../app/dialogs.ts'
import { api } from '../../transport/api.ts'
import { Button } from '../../ui/Button.tsx'
import { openBundleDialog } from '../bundleDialogs.ts'

/** How much of all workshops was kept aside, and the way to it; nothing where nothing was. */
export function RefusedLine() {
  const { t } = useTranslation('bundles')
  const { data = [] } = useQuery(api.bundles.refused.queryOptions({ input: { workshopId: null } }))
  if (data.length === 0) return null
  const see = (): void => {
    openDialog(null)
    openBundleDialog({ kind: 'refused', workshopId: null })
  }
  return (
    <p>
      {t('done.refused', { count: data.length })}{' '}
      <Button size="small" onPress={see}>
        {t('done.seeRefused')}
      </Button>
    </p>
  )
}
