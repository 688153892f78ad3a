import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Session, Table } from '../../../shared/domain/records/records.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { ChevronRightIcon } from '../../ui/icons.tsx'
import type { TableClock } from './tableClock.ts'
import styles from './TableHeader.module.css'
import { TimeLeft } from './TimeLeft.tsx'
import { partWhenThere } from '../../ui/partWhenThere.tsx'

const DigestPanel = partWhenThere(async () => (await import('../../digests/DigestPanel.tsx')).DigestPanel)

type TableHeaderProps = {
  workshopId: string
  table: Table
  session: Session
  round: number
  onRound: (round: number) => void
  clock: TableClock | null
}

/** Which table this is, what it talks about, and which round is being captured. */
export function TableHeader({ workshopId, table, session, round, onRound, clock }: TableHeaderProps) {
  const { t } = useTranslation('table')
  const { rounds } = session
  const question = table.question || session.question
  const [isWhole, setWhole] = useState(false)
  return (
    <header className={styles.head}>
      <div className={styles.where}>
        <span className={styles.place}>
          <strong>{t('head.table', { number: table.number })}</strong>
          <span>{session.title}</span>
        </span>
        {rounds > 1 ? (
          <span className={styles.rounds}>
            <IconButton label={t('head.previousRound')} hint="Alt+←" isDisabled={round <= 1} onPress={() => onRound(round - 1)}>
              <span className={styles.back}>
                <ChevronRightIcon />
              </span>
            </IconButton>
            <span className={styles.round}>{t('head.round', { round, rounds })}</span>
            <IconButton label={t('head.nextRound')} hint="Alt+→" isDisabled={round >= rounds} onPress={() => onRound(round + 1)}>
              <ChevronRightIcon />
            </IconButton>
          </span>
        ) : null}
        {clock === null ? null : <TimeLeft clock={clock} />}
        <Link href={`/w/${workshopId}/table`} className={styles.other}>
          {t('head.otherTable')}
        </Link>
      </div>
      <div className={styles.topicRow}>
        <h1 className={styles.topic}>{table.title}</h1>
        <Suspense fallback={null}>
          <DigestPanel workshopId={workshopId} tableId={table.id} round={round} rounds={rounds} />
        </Suspense>
      </div>
      {question === '' ? null : (
        <button type="button" className={styles.question} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {question}
        </button>
      )}
    </header>
  )
}
