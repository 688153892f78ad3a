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
import { useSetupView } from './setup/useSetupView.ts'

/** Where the organiser puts the report together, sees it grow, and exports it. */
export function ReportPlace({ workshopId }: { workshopId: string }) {
  useEffect(followHistory, [])
  const { t } = useTranslation('reportPlace')
  const plan = useQuery(api.workshops.plan.queryOptions({ input: { workshopId } }))
  const setup = useSetupView(workshopId)
  const failed = plan.isError ? plan : setup.isError ? setup : null
  if (plan.data && setup.view) return <ReportDesk plan={plan.data} setup={setup.view} />
  return (
    <Page title={t('title')}>
      {failed === null ? (
        <Spinner />
      ) : (
        <EmptyState title={t('failed')} action={<Button onPress={() => void failed.refetch()}>{t('tryAgain')}</Button>}>
          <p>{problemSentence(failed.error)}</p>
        </EmptyState>
      )}
    </Page>
  )
}
