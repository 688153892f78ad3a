import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, Heading, Popover } from 'react-aria-components'
import type { ChangeEffect } from '../../../../../shared/domain/seating/board/changeEffect.ts'
import { tableAt } from '../../../../../shared/domain/seating/board/planSeats.ts'
import type { SeatChange } from '../../../../../shared/domain/seating/board/seatChange.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { Button } from '../../../../ui/Button.tsx'
import popoverStyles from '../../../../ui/Popover.module.css'
import { useSeating } from '../seatingContext.ts'
import { showRoute } from '../seatingView.ts'
import type { SeatOf } from './chipElements.ts'
import styles from './SeatCard.module.css'
import { MoveToMenu } from './MoveToMenu.tsx'
import { SwapMenu } from './SwapMenu.tsx'
import { useLock } from './useLock.ts'

type Props = {
  seat: SeatOf
  seats: PlanSeats
  anchor: HTMLElement | null
  isReadOnly: boolean
  effectOf: (change: SeatChange) => ChangeEffect
  onChange: (change: SeatChange) => void
  onClose: () => void
}

/** What can be done with one seat: the way by keyboard beside dragging. Every entry says what it would do. */
export function SeatCard({ seat, seats, anchor, isReadOnly, effectOf, onChange, onClose }: Props) {
  const { t } = useTranslation('seating')
  const { problem, people, name, tableName } = useSeating()
  const lock = useLock(seat)
  const [trigger] = useState({ current: anchor })
  const { person, round } = seat
  const here = tableAt(seats, person, round)
  const isOver = round <= problem.played
  const organisation = people.get(person)?.organisation
  return (
    <Popover
      className={popoverStyles.popover}
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? null : onClose())}
      offset={6}
    >
      <Dialog className={styles.card}>
        <header>
          <Heading slot="title" level={3} className={styles.name}>
            {name(person)}
          </Heading>
          {organisation ? <p className={styles.quiet}>{organisation}</p> : null}
          <p className={styles.quiet}>
            {here === null ? t('card.nowhere', { round }) : t('card.place', { round, table: tableName(here) })}
            {isOver ? `, ${t('over')}` : ''}
          </p>
        </header>
        <div className={styles.actions}>
          {isReadOnly || isOver ? null : (
            <>
              <MoveToMenu seat={seat} here={here} effectOf={effectOf} onMove={(to) => onChange({ kind: 'move', person, round, to })} />
              {here === null ? null : (
                <SwapMenu
                  seat={seat}
                  seats={seats}
                  effectOf={effectOf}
                  onSwap={(other) => onChange({ kind: 'swap', person, round, other })}
                />
              )}
              {here === null ? null : (
                <Button size="small" onPress={() => lock.toggle(here)}>
                  {t(lock.isLocked ? 'card.unlock' : 'card.lock')}
                </Button>
              )}
            </>
          )}
          <Button
            size="small"
            onPress={() => {
              showRoute(person)
              onClose()
            }}
          >
            {t('card.route')}
          </Button>
        </div>
        {lock.isLocked ? <p className={styles.quiet}>{t('card.lockAbout')}</p> : null}
      </Dialog>
    </Popover>
  )
}
