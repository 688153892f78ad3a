import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { TABLE_METHODS } from '../../../../shared/domain/records/vocabulary.ts'
import { api } from '../../../transport/api.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { openSession, usePlanView } from '../planView.ts'
import { usePlan } from '../saving/planContext.ts'
import { sessionToSeat } from '../sessionToSeat.ts'
import { SeatingDesk } from './SeatingDesk.tsx'
import { SeatingProvider } from './SeatingProvider.tsx'
import { useSeatingView } from './seatingView.ts'

/** Who sits where, in every round of every session that has tables. */
export function SeatingPart() {
  const { t } = useTranslation(['seating', 'plan', 'terms'])
  const { plan } = usePlan()
  const chosenId = useSeatingView((state) => state.sessionId)
  const withTables = plan.sessions.filter((session) => plan.tables.some((table) => table.sessionId === session.id))
  const session = withTables.find((one) => one.id === chosenId) ?? sessionToSeat(withTables, plan.tables)
  const plans = useQuery({
    ...api.seating.plans.queryOptions({ input: { sessionId: session?.id ?? '' } }),
    enabled: session !== undefined,
  })
  if (!session) {
    const first = plan.sessions.find((one) => TABLE_METHODS.includes(one.method))
    return (
      <EmptyState
        title={t('empty.noTables')}
        action={
          <Button
            variant="primary"
            onPress={() => {
              openSession(first?.id ?? null)
              usePlanView.setState({ part: 'agenda' })
            }}
          >
            {t('empty.toAgenda')}
          </Button>
        }
      >
        {t('empty.noTablesAbout')}
      </EmptyState>
    )
  }
  if (plan.participants.length === 0) {
    return (
      <EmptyState
        title={t('empty.noPeople')}
        action={
          <Button variant="primary" onPress={() => usePlanView.setState({ part: 'people' })}>
            {t('empty.toPeople')}
          </Button>
        }
      >
        {t('empty.noPeopleAbout')}
      </EmptyState>
    )
  }
  if (plans.isPending) return <Spinner />
  if (plans.isError) {
    return (
      <EmptyState title={t('empty.unreadable')} action={<Button onPress={() => void plans.refetch()}>{t('plan:tryAgain')}</Button>}>
        {problemSentence(plans.error)}
      </EmptyState>
    )
  }
  return (
    <SeatingProvider key={session.id} session={session} plans={plans.data}>
      <SeatingDesk sessions={withTables} />
    </SeatingProvider>
  )
}
