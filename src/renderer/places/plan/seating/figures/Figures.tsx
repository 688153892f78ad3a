import { useTranslation } from 'react-i18next'
import { countryName } from '../../../../../shared/domain/people/country.ts'
import type { SeatingScore } from '../../../../../shared/domain/seating/problem.ts'
import { peopleIn } from '../../../../../shared/domain/seating/board/planDifferences.ts'
import { spreadOf } from '../../../../../shared/domain/seating/board/spread.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { useSeating } from '../seatingContext.ts'
import { useSolving } from '../solve/solvingContext.ts'
import { useChangesSinceTold } from '../versions/useChangesSinceTold.ts'
import styles from './Figures.module.css'
import { tableSizes } from './tableSizes.ts'

type Props = {
  seats: PlanSeats
  count: SeatingScore
  bound: number
  /** The bound was proven for just these people; otherwise it says nothing. */
  isProven: boolean
}

/** How good the plan is, in a row of figures. */
export function Figures({ seats, count, bound, isProven }: Props) {
  const { t, i18n } = useTranslation('seating')
  const { problem } = useSeating()
  const { isRunning } = useSolving()
  const changes = useChangesSinceTold(seats)
  const [smallest, largest] = tableSizes(problem, seats)
  const proof =
    !isProven || count.repeats < bound || (bound === 0 && count.repeats > 0)
      ? 'unproven'
      : count.repeats === bound
        ? bound === 0
          ? 'none'
          : 'least'
        : 'atLeast'
  const shown = (attribute: string, values: readonly string[]) =>
    attribute === 'country' ? values.map((value) => countryName(value, i18n.language)) : values
  const moving = changes ? peopleIn(changes.moved).length : 0
  return (
    <section className={styles.part} aria-label={t('figures')} aria-busy={isRunning}>
      <dl className={styles.figures}>
        <Figure
          value={count.repeats}
          words={t(`figure.repeats.${proof}`, { count: count.repeats, bound })}
          isGood={proof === 'least' || proof === 'none'}
        />
        <Figure value={count.returns} words={t('figure.returns', { count: count.returns })} />
        <Figure value={smallest === largest ? largest : t('figure.range', { from: smallest, to: largest })} words={t('figure.sizes')} />
        {spreadOf(problem, seats).map(({ attribute, values, even, uneven }) => (
          <Figure
            key={attribute}
            value={t('figure.ofAll', { some: even, all: values })}
            words={t(`figure.spread.${attribute}`)}
            hint={
              uneven.length > 0 && uneven.length <= 12 ? t('figure.uneven', { values: shown(attribute, uneven).join(', ') }) : undefined
            }
          />
        ))}
        {problem.participants.some(({ wishes }) => wishes.length > 0) ? (
          <Figure value={count.wishes} words={t('figure.wishes', { count: count.wishes })} />
        ) : null}
        {changes && changes.before > 0 && (moving > 0 || changes.added.length > 0) ? (
          <Figure value={moving} words={t('figure.move', { count: moving, stand: changes.stand, before: changes.before })} />
        ) : null}
      </dl>
    </section>
  )
}

function Figure({ value, words, isGood, hint }: { value: number | string; words: string; isGood?: boolean; hint?: string | undefined }) {
  return (
    <div className={styles.figure}>
      <dt className={styles.words} title={hint}>
        {words}
      </dt>
      <dd className={styles.value} data-good={isGood ? '' : undefined}>
        {value}
      </dd>
    </div>
  )
}
