import { lazy, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { ChooseTable } from './ChooseTable.tsx'
import { remember } from './displayMemory.ts'
import { usePlan, useTaxonomies } from './tableData.ts'

const loadCapture = async () => ({ default: (await import('./CaptureScreen.tsx')).CaptureScreen })
const CaptureScreen = lazy(loadCapture)
/** While somebody chooses a table its screen comes, so that it is there even if the host goes away meanwhile. */
const SOON_MS = 300

/** Capture by a rapporteur: without a table the choice of one, with a table its screen. */
export function TablePlace({ workshopId, tableId }: { workshopId: string; tableId?: string }) {
  const { t } = useTranslation('table')
  const plan = usePlan(workshopId)
  const taxonomies = useTaxonomies()
  const table = plan.data?.tables.find((candidate) => candidate.id === tableId)
  const session = plan.data?.sessions.find((candidate) => candidate.id === table?.sessionId)
  useEffect(() => {
    if (table !== undefined) remember(`last.${workshopId}`, table.id)
  }, [workshopId, table])

  useEffect(() => {
    const timer = setTimeout(() => void loadCapture().catch(() => {}), SOON_MS)
    return () => clearTimeout(timer)
  }, [])

  if (plan.data === undefined || taxonomies.data === undefined) {
    if (!plan.isError && !taxonomies.isError) return <Spinner />
    return (
      <EmptyState
        title={t('head.failedTitle')}
        action={
          <Button
            onPress={() => {
              void plan.refetch()
              void taxonomies.refetch()
            }}
          >
            {t('head.tryAgain')}
          </Button>
        }
      >
        {t('head.failed')}
      </EmptyState>
    )
  }
  if (tableId === undefined) return <ChooseTable plan={plan.data} />
  if (table === undefined || session === undefined) {
    return (
      <EmptyState title={t('head.goneTitle')} action={<Link href={`/w/${workshopId}/table`}>{t('head.otherTable')}</Link>}>
        {t('head.gone')}
      </EmptyState>
    )
  }
  return <CaptureScreen key={table.id} plan={plan.data} taxonomies={taxonomies.data} table={table} session={session} />
}
