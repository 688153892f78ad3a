import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openBundleDialog } from '../../bundles/bundleDialogs.ts'
import { api } from '../../transport/api.ts'
import { problemSentence } from '../../transport/problemSentence.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PlusIcon } from '../../ui/icons.tsx'
import { Page } from '../../ui/Page.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { bundleDrop } from '../../bundles/bundleDrop.ts'
import styles from './LibraryPlace.module.css'
import { NewWorkshopDialog } from './NewWorkshopDialog.tsx'
import { Samples } from './Samples.tsx'
import { WorkshopList } from './WorkshopList.tsx'

const ChallengeDialog = lazy(async () => ({ default: (await import('./challenge/ChallengeDialog.tsx')).ChallengeDialog }))

/** The workshops on this machine, and the ways to get one more. */
export function LibraryPlace() {
  const { t } = useTranslation(['library', 'bundles'])
  const { data, error, refetch } = useQuery(api.workshops.list.queryOptions())
  const [isNewOpen, setNewOpen] = useState(false)
  const [isChallengeOpen, setChallengeOpen] = useState(false)
  const newButton = (
    <Button variant="primary" onPress={() => setNewOpen(true)}>
      <PlusIcon />
      {t('new.button')}
    </Button>
  )
  const openButton = <Button onPress={() => openBundleDialog({ kind: 'open' })}>{t('bundles:open.button')}</Button>
  const buttons = (
    <>
      {openButton}
      {newButton}
    </>
  )
  return (
    <Page
      width="reading"
      title={t('title')}
      subtitle={data && data.length > 0 ? t('count', { count: data.length }) : undefined}
      actions={data && data.length > 0 ? buttons : undefined}
    >
      <div className={styles.content} {...bundleDrop}>
        {data === undefined && !error ? <Spinner /> : null}
        {error ? (
          <EmptyState title={t('failed')} action={<Button onPress={() => void refetch()}>{t('tryAgain')}</Button>}>
            <p>{problemSentence(error)}</p>
          </EmptyState>
        ) : null}
        {data?.length === 0 ? (
          <EmptyState title={t('empty.title')} action={<div className={styles.ways}>{buttons}</div>}>
            <p>{t('empty.what')}</p>
            <p>{t('empty.how')}</p>
          </EmptyState>
        ) : null}
        {data && data.length > 0 ? <WorkshopList workshops={data} /> : null}
        {data ? <Samples isProminent={data.length === 0} /> : null}
      </div>
      <NewWorkshopDialog isOpen={isNewOpen} onOpenChange={setNewOpen} onFromChallenge={() => setChallengeOpen(true)} />
      {isChallengeOpen ? (
        <Suspense fallback={null}>
          <ChallengeDialog onClose={() => setChallengeOpen(false)} />
        </Suspense>
      ) : null}
    </Page>
  )
}
