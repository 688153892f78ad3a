import { useTranslation } from 'react-i18next'
import { LEDGER_STATES, type ledgerCounts, type LedgerState } from '../../../../shared/domain/followUps/ledger.ts'
import { useMatchMedia } from '../useMatchMedia.ts'
import styles from './FollowUps.module.css'
import { StateMark } from './StateMark.tsx'

type Side = 'earlier' | 'later'
type Props = { counts: ReturnType<typeof ledgerCounts>; earlier: string; later: string }

const SIDES = ['earlier', 'later'] as const

/** Notes of both workshops by what became of them; each workshop's add up to all of its notes. */
export function LedgerTable({ counts, earlier, later }: Props) {
  const { t } = useTranslation('followUps')
  const isNarrow = useMatchMedia('(max-width: 1179.9px)')
  const names = { earlier, later }
  const cell = (state: LedgerState, side: Side) => {
    const count = counts[state][side]
    const isNever = state === (side === 'earlier' ? 'new' : 'notTakenUp')
    return (
      <td key={`${state} ${side}`} data-none={count === 0 || undefined}>
        {isNever && count === 0 ? '–' : count}
      </td>
    )
  }
  const sum = (side: Side) => (
    <td key={`sum ${side}`} className={styles.sum}>
      {LEDGER_STATES.reduce((all, state) => all + counts[state][side], 0)}
    </td>
  )
  return (
    <table className={styles.counts} data-narrow={isNarrow || undefined}>
      <caption>{t('counts.about')}</caption>
      <thead>
        <tr>
          <th scope="col">{t(isNarrow ? 'counts.state' : 'counts.workshop')}</th>
          {isNarrow
            ? SIDES.map((side) => (
                <th key={side} scope="col">
                  {names[side]}
                </th>
              ))
            : LEDGER_STATES.map((state) => (
                <th key={state} scope="col">
                  <StateMark state={state} />
                </th>
              ))}
          {isNarrow ? null : <th scope="col">{t('counts.all')}</th>}
        </tr>
      </thead>
      <tbody>
        {isNarrow
          ? LEDGER_STATES.map((state) => (
              <tr key={state}>
                <th scope="row">
                  <StateMark state={state} />
                </th>
                {SIDES.map((side) => cell(state, side))}
              </tr>
            ))
          : SIDES.map((side) => (
              <tr key={side}>
                <th scope="row">{names[side]}</th>
                {LEDGER_STATES.map((state) => cell(state, side))}
                {sum(side)}
              </tr>
            ))}
      </tbody>
      {isNarrow ? (
        <tfoot>
          <tr>
            <th scope="row">{t('counts.all')}</th>
            {SIDES.map(sum)}
          </tr>
        </tfoot>
      ) : null}
    </table>
  )
}
