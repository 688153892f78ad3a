import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TopOfTable } from '../places/table/CaptureScreen.tsx'
import { TimeLeft } from '../places/table/TimeLeft.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { ChevronRightIcon } from '../ui/icons.tsx'
import { ConnectionLine } from './ConnectionLine.tsx'
import { LateNotice } from './LateNotice.tsx'
import { Messages } from './Messages.tsx'
import { useStanding } from '../transport/standing.ts'
import { RoundMend } from './RoundMend.tsx'
import styles from './StationHead.module.css'
import { StationMenu } from './StationMenu.tsx'
import { partWhenThere } from '../ui/partWhenThere.tsx'

const DigestPanel = partWhenThere(async () => (await import('../digests/DigestPanel.tsx')).DigestPanel)

/** Where we are and how long still; below it only what must be said now. */
export function StationHead({ table, session, round, onRound, clock, live }: TopOfTable) {
  const { t } = useTranslation(['table', 'station'])
  const [isWhole, setWhole] = useState(false)
  const isAway = useStanding((state) => state.link !== 'online')
  const { rounds } = session
  const question = table.question || session.question
  const follows = clock !== null && clock.round > 0 && clock.round === round
  return (
    <>
      <header className={styles.head}>
        <div className={styles.where}>
          <span className={styles.place}>
            {rounds > 1
              ? t('station:head.place', { number: table.number, round, rounds })
              : t('table:head.table', { number: table.number })}
          </span>
          {rounds > 1 && !follows ? (
            <span className={styles.rounds}>
              <IconButton label={t('table:head.previousRound')} isDisabled={round <= 1} onPress={() => onRound(round - 1)}>
                <span className={styles.back}>
                  <ChevronRightIcon />
                </span>
              </IconButton>
              <IconButton label={t('table:head.nextRound')} isDisabled={round >= rounds} onPress={() => onRound(round + 1)}>
                <ChevronRightIcon />
              </IconButton>
            </span>
          ) : null}
          <span className={styles.end}>
            {clock === null ? null : <TimeLeft clock={clock} isStale={isAway} />}
            <StationMenu />
          </span>
        </div>
        <div className={styles.topicRow}>
          <h1 className={styles.topic}>{table.title}</h1>
          <Suspense fallback={null}>
            <DigestPanel workshopId={table.workshopId} tableId={table.id} round={round} rounds={rounds} />
          </Suspense>
        </div>
        {question === '' ? null : (
          <button type="button" className={styles.question} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {question}
          </button>
        )}
      </header>
      <div className={styles.notices}>
        <ConnectionLine />
        <LateNotice />
        <RoundMend live={live} sessionId={session.id} tableId={table.id} />
        <Messages live={live} />
      </div>
    </>
  )
}
