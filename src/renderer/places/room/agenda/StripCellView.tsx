import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { formatClock } from '../../../../shared/domain/agenda/clock.ts'
import { useStepName } from '../clock/useStepName.ts'
import { roomPath } from '../roomAddress.ts'
import { useRoom } from '../roomContext.ts'
import styles from './DayStrip.module.css'
import type { StripCell } from './stripCells.ts'

/** One part of the day; a session that is not in view is a link to it. */
export function StripCellView({ cell }: { cell: StripCell }) {
  const { t } = useTranslation('room')
  const { workshopId, session } = useRoom()
  const stepName = useStepName()
  const { step, state, over, planned } = cell
  const isMove = step?.kind === 'move'
  const title = step === null ? cell.session.title : isMove ? t('step.moveShort') : stepName(step, 1)
  const word =
    state === 'done' && over !== null
      ? over === 0
        ? t('day.done')
        : t(over > 0 ? 'day.doneOver' : 'day.doneUnder', { count: Math.abs(over) })
      : state === 'ahead'
        ? planned === null
          ? ''
          : t('day.planned', { at: formatClock(planned) })
        : t(`day.${state}`)
  const words = (
    <>
      <span className={styles.line}>
        {isMove ? null : <strong>{formatClock(cell.start)} </strong>}
        {step?.kind === 'round' ? t('step.short', { round: step.round }) : title}
      </span>
      <span className={styles.state}>{word}</span>
    </>
  )
  const isInView = cell.session.id === session.id
  return (
    <li className={styles.cell} data-state={state} data-move={isMove ? '' : undefined} data-view={isInView ? '' : undefined}>
      {isInView ? (
        <span className={styles.inner} aria-current={state === 'now' ? 'step' : undefined}>
          {words}
        </span>
      ) : (
        <Link href={roomPath(workshopId, cell.session.id)} className={styles.inner}>
          {words}
        </Link>
      )}
    </li>
  )
}
