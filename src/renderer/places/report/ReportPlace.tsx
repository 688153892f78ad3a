import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../transport/api.ts'
import { problemSentence } from '../../transport/problemSentence.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { followHistory } from '../harvest/filter/followHistory.ts'
import { ReportDesk } from './ReportDesk.tsx'

/** Where the organiser writes the few texts of the report, sees it grow, and exports it. */
export function ReportPlace({ workshopId }: { workshopId: string }) {
  useEffect(followHistory, [])
  const { t } = useTranslation('reportPlace')
  const plan = useQuery(api.workshops.plan.queryOptions({ input: { workshopId } }))
  if (plan.data) return <ReportDesk plan={plan.data} />
  return (
    <Page title={t('title')}>
      {plan.isError ? (
        <EmptyState title={t('failed')} action={<Button onPress={() => void plan.refetch()}>{t('tryAgain')}</Button>}>
          <p>{problemSentence(plan.error)}</p>
        </EmptyState>
      ) : (
        <Spinner />
      )}
    </Page>
  )
}
