import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { tablePath } from '../../../app/route.ts'
import type { Table } from '../../../../shared/domain/records/records.ts'
import { TableClock } from '../clock/TableClock.tsx'
import { KindBars } from './KindBars.tsx'
import { StandingWords } from './StandingWords.tsx'
import type { TableStanding } from './standing.ts'
import styles from './TableCard.module.css'
import { TableMenu } from './TableMenu.tsx'

type Props = { table: Table; standing: TableStanding; most: number; now: number }

/** One table at a glance: what it has noted, and whether anything is wrong. */
export const TableCard = memo(function TableCard({ table, standing, most, now }: Props) {
  const { t, i18n } = useTranslation('room')
  const rounds = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const isWorrying = standing.silentMinutes !== null || standing.awaySince !== null || standing.missing.length > 0 || standing.waiting > 0
  return (
    <li className={styles.card} data-warn={isWorrying ? '' : undefined}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <Link href={tablePath(table.workshopId, table.id)}>
            {table.number} {table.title || t('table.untitled')}
          </Link>
        </h3>
        <TableMenu tableId={table.id} number={table.number} />
      </div>
      <TableClock tableId={table.id} />
      <KindBars inRound={standing.inRound} inAll={standing.inAll} most={most} />
      <div className={styles.foot}>
        <StandingWords standing={standing} now={now} />
        {standing.digestsMissing.length > 0 ? (
          <p className={styles.digest}>
            {t('coverage.digestMissing', {
              count: standing.digestsMissing.length,
              rounds: rounds.format(standing.digestsMissing.map(String)),
            })}
          </p>
        ) : null}
      </div>
    </li>
  )
})
