import { useTranslation } from 'react-i18next'
import { Moves } from '../parts/Moves.tsx'
import { SeatList } from '../parts/SeatList.tsx'
import { TimeLeft } from '../parts/TimeLeft.tsx'
import { useStepWords } from '../parts/useStepWords.ts'
import type { StageMoment } from '../stageMoment.ts'
import styles from './SeatingScene.module.css'

/** Find your seat: before the first round, in a change of tables, or whenever the facilitator shows it. */
export function SeatingScene({ moment }: { moment: StageMoment }) {
  const { t } = useTranslation('stage')
  const words = useStepWords()
  const { view, step, offset } = moment
  const { session, seating } = view
  if (session === null) return null
  const isNow = step?.kind === 'round' && step.round === seating?.round
  const title = isNow ? t('seating.now') : seating?.round === 1 ? t('seating.first') : t('seating.next')
  return (
    <div className={styles.scene}>
      <header className={styles.head}>
        <div>
          <p className={styles.within}>{step ? words(moment) : session.title}</p>
          <h1 className={styles.title}>{title}</h1>
          {seating ? <p className={styles.how}>{howTo()}</p> : null}
        </div>
        {step ? <TimeLeft step={step} offset={offset} size="small" /> : <p className={styles.start}>{session.start}</p>}
      </header>
      {seating === null || seating.entries.length === 0 ? (
        <p className={styles.none}>{t('seating.none')}</p>
      ) : seating.moves ? (
        <Moves moves={seating.moves} isLarge />
      ) : (
        <SeatList seating={seating} turnsPages={view.settings.turnPages} />
      )}
    </div>
  )

  function howTo(): string {
    if (seating === null) return ''
    if (seating.moves) return t('seating.together')
    const how = seating.by === 'names' ? t('seating.byName') : seating.isShort ? t('seating.byShortCode') : t('seating.byCode')
    return seating.stepsTo === null ? how : `${how} ${t('seating.bySteps', { last: seating.stepsTo })}`
  }
}
