import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { regionOf } from '../../../i18n/region.ts'
import { api } from '../../../transport/api.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { useHarvestData } from '../useHarvestData.ts'
import type { HarvestData } from '../useHarvestData.ts'
import styles from './FollowUps.module.css'
import { FollowUpsDesk } from './FollowUpsDesk.tsx'
import { usualEarlier } from './usualEarlier.ts'

/** What became of the items of an earlier workshop: each beside what this workshop says about it. */
export function FollowUpsView(data: HarvestData) {
  const { t, i18n } = useTranslation(['followUps', 'harvest', 'terms'])
  const workshopId = data.plan.workshop.id
  const earlier = useQuery(api.followUps.earlier.queryOptions({ input: { workshopId } }))
  const followUps = useQuery(api.followUps.list.queryOptions({ input: { workshopId } }))
  const projects = useQuery(api.projects.list.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  if (earlier.isError)
    return (
      <EmptyState title={t('followUps:failed')} action={<Button onPress={() => void earlier.refetch()}>{t('followUps:tryAgain')}</Button>}>
        <p>{problemSentence(earlier.error)}</p>
      </EmptyState>
    )
  if (earlier.data === undefined || followUps.isPending || projects.isPending) return <Spinner />
  const [first] = earlier.data
  if (first === undefined)
    return (
      <EmptyState title={t('followUps:none.title')}>
        <p>{t('followUps:none.about')}</p>
      </EmptyState>
    )
  const usual = usualEarlier(earlier.data, {
    followUps: followUps.data ?? [],
    projects: projects.data ?? [],
    cities: data.plan.workshop.cities,
  })
  const shown = earlier.data.find(({ id }) => id === chosen) ?? usual ?? first
  const day = (startsOn: string): string =>
    new Intl.DateTimeFormat(regionOf(i18n.language), { dateStyle: 'medium' }).format(new Date(`${startsOn}T12:00`))
  const nameOf = ({ title, startsOn, notes }: typeof first): string =>
    [title, startsOn === null ? '' : day(startsOn), t('followUps:notes', { count: notes })].filter((part) => part !== '').join(' · ')
  return (
    <section className={styles.view} aria-labelledby="follow-ups">
      <header className={styles.head}>
        <h2 id="follow-ups" className={styles.title}>
          {t('followUps:title')}
        </h2>
        <p className={styles.about}>{t('followUps:about')}</p>
        <Select
          className={styles.choose}
          label={t('followUps:earlier')}
          items={earlier.data.map((one) => ({ id: one.id, name: nameOf(one) }))}
          value={shown.id}
          onChange={setChosen}
        />
      </header>
      <WithEarlier key={shown.id} earlierId={shown.id} later={data} />
    </section>
  )
}

function WithEarlier({ earlierId, later }: { earlierId: string; later: HarvestData }) {
  const { t } = useTranslation('followUps')
  const load = useHarvestData(earlierId)
  if (load.state === 'loading') return <Spinner />
  if (load.state === 'ready') return <FollowUpsDesk earlier={load} later={later} />
  return (
    <EmptyState title={t('failed')} action={<Button onPress={load.retry}>{t('tryAgain')}</Button>}>
      <p>{problemSentence(load.error)}</p>
    </EmptyState>
  )
}
