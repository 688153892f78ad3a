import { useTranslation } from 'react-i18next'
import type { StageMoment } from '../stageMoment.ts'
import { Moves } from './Moves.tsx'
import styles from './NextLine.module.css'

/** Tables side by side in one line that can still be read from the back. */
const MOST_MOVES = 8

/** Where next: from table to table where whole tables go on together, else in a sentence. */
export function NextLine({ moment }: { moment: StageMoment }) {
  const { t } = useTranslation(['stage', 'terms'])
  const { session, seating, next } = moment.view
  const { step } = moment
  if (session === null || step === null) return null
  const isNext = seating !== null && step.kind === 'round' && seating.round > step.round
  if (isNext && seating.moves && seating.moves.length <= MOST_MOVES)
    return (
      <div>
        <p className={styles.label}>{t('next.moves')}</p>
        <Moves moves={seating.moves} />
      </div>
    )
  const sentence = isNext
    ? seating.stepsTo === null
      ? t('next.list', { round: seating.round })
      : t('next.steps', { last: seating.stepsTo })
    : step.kind === 'round' && step.round < session.rounds
      ? t('next.round', { round: step.round + 1 })
      : next
        ? t('next.session', { title: next.title || t(`terms:method.${next.method as 'plenary'}`), time: next.start })
        : ''
  return sentence === '' ? null : <p className={styles.sentence}>{sentence}</p>
}
