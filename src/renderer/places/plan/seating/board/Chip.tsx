import { memo } from 'react'
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx'
import type { BoardSeat } from './boardModel.ts'
import type { BoardWords } from './boardWords.ts'
import styles from './Chip.module.css'

type Props = { seat: BoardSeat; round: number; words: BoardWords }

const isSame = (a: BoardSeat, b: BoardSeat): boolean =>
  a.person === b.person &&
  a.role === b.role &&
  a.mark === b.mark &&
  a.isLocked === b.isLocked &&
  a.isBroken === b.isBroken &&
  a.isGone === b.isGone

/**
 * One seat. A plain button without hooks: there may be a thousand of them, so the area around them listens for all (SeatArea), and
 * only one of them is a stop of the Tab key.
 */
export const Chip = memo(
  function Chip({ seat, round, words }: Props) {
    const { person, role, mark } = seat
    const label = words.shown(person)
    const fullName = words.full(person)
    const states = [
      role === 'guest' ? null : words[role],
      seat.isLocked ? words.locked : null,
      seat.isBroken ? words.broken : null,
      seat.isGone ? words.gone : null,
    ].filter((word) => word !== null)
    return (
      <li className={styles.item}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.chip}
          data-person={person}
          data-seat={round}
          data-role={role}
          data-marked={mark ? '' : undefined}
          data-broken={seat.isBroken ? '' : undefined}
          data-gone={seat.isGone ? '' : undefined}
          title={label === fullName ? undefined : fullName}
        >
          {seat.isLocked ? (
            <svg className={styles.lock} viewBox="0 0 10 12" aria-hidden="true">
              <path d="M2.5 5V3.4a2.5 2.5 0 0 1 5 0V5M1.5 5h7v6h-7z" />
            </svg>
          ) : null}
          {label}
          {mark ? <span className={styles.mark}> {words.marks[mark]}</span> : null}
          {states.length > 0 ? <VisuallyHidden>{states.map((word) => `, ${word}`).join('')}</VisuallyHidden> : null}
        </button>
      </li>
    )
  },
  (before, after) => before.words === after.words && before.round === after.round && isSame(before.seat, after.seat),
)
