import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../shared/domain/records/records.ts'
import { peopleToCome } from '../../../../shared/domain/seating/board/presence.ts'
import { useMoment } from '../../../app/useMoment.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { usePlanView } from '../planView.ts'
import { useSeating } from './seatingContext.ts'
import styles from './SeatingDesk.module.css'
import { useSeatingView } from './seatingView.ts'
import { useSolving } from './solve/solvingContext.ts'
import { useChangesSinceTold } from './versions/useChangesSinceTold.ts'

/** Which session, how large, which version; and what to do with it. */
export function SeatingHead({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useTranslation(['seating', 'plan'])
  const { session, tables, problem, newest } = useSeating()
  const { isRunning, found, solve } = useSolving()
  const panel = useSeatingView((state) => state.panel)
  const changes = useChangesSinceTold()
  const moment = useMoment()
  const titleOf = (one: Session) => one.title || t('plan:agenda.untitled')
  const isBusy = isRunning || found !== null
  const facts = [
    t('facts.people', { count: peopleToCome(problem).length }),
    t('facts.tables', { count: tables.length }),
    t('facts.rounds', { count: session.rounds }),
  ].join(', ')
  return (
    <header className={styles.top}>
      <div className={styles.which}>
        {sessions.length > 1 ? (
          <Select
            label={t('session')}
            hideLabel
            className={styles.session ?? ''}
            items={sessions.map((one) => ({ id: one.id, name: titleOf(one) }))}
            value={session.id}
            onChange={(sessionId) => useSeatingView.setState({ sessionId, panel: null, personId: null, tableId: null, search: '' })}
            isDisabled={isBusy}
          />
        ) : (
          <h2 className={styles.title}>{titleOf(session)}</h2>
        )}
        <p className={styles.facts}>
          {facts}
          {newest ? (
            <>
              {'. '}
              {t('version', { number: newest.number })}
              {', '}
              {newest.announcedAt ? t('announcedAt', { at: moment(newest.announcedAt) }) : t('notAnnounced')}
            </>
          ) : null}
        </p>
      </div>
      {newest ? (
        <div className={styles.actions}>
          <Button onPress={() => useSeatingView.setState({ dialog: 'met' })}>{t('metButton')}</Button>
          <Button onPress={() => usePlanView.setState({ part: 'print' })}>{t('print')}</Button>
          {panel === 'replan' ? null : (
            <Button isDisabled={isBusy} onPress={() => useSeatingView.setState({ panel: 'replan' })}>
              {t('replanButton')}
            </Button>
          )}
          {isBusy || panel === 'replan' || newest.announcedAt ? null : (
            <Button variant="primary" onPress={() => useSeatingView.setState({ dialog: 'announce' })}>
              {t(changes ? 'announceChanges' : 'announce')}
            </Button>
          )}
        </div>
      ) : null}
      {newest === null && !isBusy ? (
        <div className={styles.actions}>
          <Button variant="primary" onPress={() => solve({ from: 'nothing', mode: 'fewest-moves', onlyHere: false })}>
            {t('planButton')}
          </Button>
        </div>
      ) : null}
    </header>
  )
}
