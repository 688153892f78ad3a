import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { ClosedStations } from './ClosedStations.tsx'
import { JoinCheckDialog } from './check/JoinCheckDialog.tsx'
import { OwedDevices } from './devices/OwedDevices.tsx'
import { OpenStations } from './OpenStations.tsx'
import { StationsContext } from './stationsContext.ts'
import styles from './StationsPanel.module.css'
import { useStationsView } from './stationsView.ts'
import { WayInDialog } from './ways/WayInDialog.tsx'
import { WaysSheet } from './ways/WaysSheet.tsx'

type Props = { workshopId: string; sessionId: string }

/** Everything about the devices of rapporteurs: the door on the network, who waits, who is here, and the ways in. */
export function StationsPanel({ workshopId, sessionId }: Props) {
  const { t } = useTranslation(['stations'])
  const state = useQuery(api.stations.state.queryOptions({ input: { workshopId } }))
  const plan = useQuery(api.workshops.plan.queryOptions({ input: { workshopId } }))
  const isOpen = state.data?.open != null
  const invitations = useQuery(api.stations.invitations.queryOptions({ input: isOpen ? { workshopId, sessionId } : skipToken }))
  const above = useStationsView((view) => view.above)
  const error = state.error ?? plan.error
  if (error) return <EmptyState title={t('unread')}>{problemSentence(error)}</EmptyState>
  if (!state.data || !plan.data) return <Spinner />
  if (state.data.addresses === null) return <EmptyState title={t('notHere.title')}>{t('notHere.text')}</EmptyState>
  const { tables, sessions } = plan.data
  const nameOf = (tableId: string | null): string => {
    if (tableId === null) return t('stage')
    const table = tables.find(({ id }) => id === tableId)
    if (!table) return t('tableGone')
    const name =
      table.title === '' ? t('tableNumber', { number: table.number }) : t('tableName', { number: table.number, title: table.title })
    const session = table.sessionId === sessionId ? undefined : sessions.find(({ id }) => id === table.sessionId)
    return session === undefined ? name : t('tableElsewhere', { name, session: session.title })
  }
  const own = tables.filter((table) => table.sessionId === sessionId)
  return (
    <StationsContext value={{ workshopId, state: state.data, tables: own, invitations: invitations.data ?? [], nameOf }}>
      <div className={styles.panel}>
        <OwedDevices />
        {isOpen ? <OpenStations /> : <ClosedStations />}
      </div>
      {above?.what === 'way' && isOpen ? <WayInDialog tableId={above.tableId} /> : null}
      {above?.what === 'sheet' && isOpen ? <WaysSheet /> : null}
      {above?.what === 'check' ? <JoinCheckDialog /> : null}
    </StationsContext>
  )
}
