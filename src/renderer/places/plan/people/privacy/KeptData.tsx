import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../transport/api.ts'
import { problemSentence } from '../../../../transport/problemSentence.ts'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { Spinner } from '../../../../ui/Spinner.tsx'
import { usePlan } from '../../saving/planContext.ts'
import { KeptItem } from './KeptItem.tsx'
import styles from './privacy.module.css'

/** What is kept of people's data, until when, and what should be gone by now. */
export function KeptData() {
  const { t } = useTranslation('people')
  const { workshopId, plan, saveState } = usePlan()
  const { participants, workshop } = plan
  const queries = useQueryClient()
  const due = useQuery(api.privacy.due.queryOptions({ input: { workshopId } }))
  const dates = [workshop.keepPeopleUntil, workshop.keepAccessUntil, workshop.startsOn, workshop.endsOn].join()
  // The host counts and knows today; it is asked again once what it counts on has been stored.
  useEffect(() => {
    if (saveState === 'saved') void queries.invalidateQueries({ queryKey: api.privacy.due.key() })
  }, [queries, participants, dates, saveState])
  if (due.isPending) return <Spinner />
  if (due.isError) return <EmptyState title={t('kept.unreadable')}>{problemSentence(due.error)}</EmptyState>
  return (
    <section className={styles.kept} aria-labelledby="people-kept">
      <h2 id="people-kept">{t('kept.title')}</h2>
      <p className={styles.about}>{t('kept.about')}</p>
      <ul className={styles.items}>
        {due.data.map((item) => (
          <KeptItem key={item.what} {...item} />
        ))}
      </ul>
      <p className={styles.about}>{t('kept.one')}</p>
    </section>
  )
}
