import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { problemSentence } from '../../transport/problemSentence.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { followHistory } from './filter/followHistory.ts'
import { Harvest } from './Harvest.tsx'
import { useHarvestData } from './useHarvestData.ts'

/** The notes of all tables in one list, what they add up to, and what the organiser makes of them. */
export function HarvestPlace({ workshopId }: { workshopId: string }) {
  useEffect(followHistory, [])
  // The words of themes come along, so that no view of the Harvest goes away for a moment to fetch them and loses the focus.
  const { t } = useTranslation(['harvest', 'themes'])
  const load = useHarvestData(workshopId)
  if (load.state === 'ready') return <Harvest key={workshopId} {...load} />
  return (
    <Page title={t('title')}>
      {load.state === 'loading' ? (
        <Spinner />
      ) : (
        <EmptyState title={t('failed')} action={<Button onPress={load.retry}>{t('tryAgain')}</Button>}>
          <p>{problemSentence(load.error)}</p>
        </EmptyState>
      )}
    </Page>
  )
}
