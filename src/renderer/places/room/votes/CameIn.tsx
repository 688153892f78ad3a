import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Ballot, Vote } from '../../../../shared/domain/records/records.ts'
import { countedVotes } from '../../../../shared/domain/votes/countedVotes.ts'
import { api } from '../../../transport/api.ts'
import styles from './VotesPanel.module.css'

/** How many have voted and at which tables, without what they said: enough to know when to close. */
export function CameIn({ ballot, votes }: { ballot: Ballot; votes: readonly Vote[] }) {
  const { t } = useTranslation('votes')
  const { data: plan } = useQuery(api.workshops.plan.queryOptions({ input: { workshopId: ballot.workshopId } }))
  const { device, hand } = countedVotes(ballot, votes)
  const tables = (plan?.tables ?? []).filter((table) => ballot.sessionId === null || table.sessionId === ballot.sessionId)
  const isIn = (tableId: string) => [...device, ...hand].some((vote) => vote.tableId === tableId)
  const silent = hand.some((vote) => vote.tableId === null) ? [] : tables.filter((table) => !isIn(table.id))
  const counted = hand.reduce((voters, vote) => voters + vote.voters, 0)
  return (
    <div className={styles.cameIn} role="status">
      <strong>{t('cameIn.device', { count: device.length })}</strong>
      {counted > 0 ? <strong>{t('cameIn.hand', { count: counted })}</strong> : null}
      {silent.length > 0 && tables.length > 1 ? (
        <span>
          {silent.length === tables.length
            ? t('cameIn.noTable')
            : t('cameIn.silent', { count: silent.length, tables: silent.map((table) => table.number).join(', ') })}
        </span>
      ) : null}
    </div>
  )
}
