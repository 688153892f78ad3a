import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { placePath } from '../../app/route.ts'
import { api } from '../../transport/api.ts'
import { problemSentence } from '../../transport/problemSentence.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { useRoomLive } from './live/useRoomLive.ts'
import { RoomOfDay } from './RoomOfDay.tsx'

/** The live day: the clock of a session, how its tables are doing, and how the day goes on. */
export function RoomPlace({ workshopId }: { workshopId: string }) {
  const { t } = useTranslation('room')
  const plan = useQuery(api.workshops.plan.queryOptions({ input: { workshopId } }))
  const live = useRoomLive(workshopId)
  if (plan.isError) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('unreadable')} action={<Button onPress={() => void plan.refetch()}>{t('tryAgain')}</Button>}>
          <p>{problemSentence(plan.error)}</p>
        </EmptyState>
      </Page>
    )
  }
  if (plan.isPending || live === null) return <Spinner />
  if (plan.data.sessions.length === 0) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('empty.title')} action={<Link href={`${placePath(workshopId, 'plan')}/agenda`}>{t('empty.toPlan')}</Link>}>
          <p>{t('empty.about')}</p>
        </EmptyState>
      </Page>
    )
  }
  return <RoomOfDay plan={plan.data} live={live} />
}
