import { useTranslation } from 'react-i18next'
import type { StageSeating } from '../../../../shared/contract/stage.contract.ts'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import styles from './Moves.module.css'

/** So large that they fill the screen: that is all there is to see in a change of tables. */
const sizeFor = (tables: number): string => (tables <= 6 ? 'few' : tables <= 15 ? 'some' : 'many')

/** From each table to the next, where the people of a table go on together. */
export function Moves({ moves, isLarge }: { moves: NonNullable<StageSeating['moves']>; isLarge?: boolean }) {
  const { t } = useTranslation('stage')
  return (
    <ul className={styles.moves} data-large={isLarge ? sizeFor(moves.length) : undefined}>
      {moves.map(({ from, to }) => (
        <li key={from} className={styles.move}>
          <span aria-hidden="true">
            {from} <span className={styles.arrow}>→</span> {to}
          </span>
          <VisuallyHidden>{from === to ? t('seat.stay', { table: to }) : t('seat.fromTo', { from, to })}</VisuallyHidden>
        </li>
      ))}
    </ul>
  )
}
