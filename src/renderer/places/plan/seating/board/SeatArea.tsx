import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { changeEffects } from '../../../../../shared/domain/seating/board/changeEffect.ts'
import type { SeatChange } from '../../../../../shared/domain/seating/board/seatChange.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { useSeating } from '../seatingContext.ts'
import styles from './SeatArea.module.css'
import { DragGhost } from './DragGhost.tsx'
import { SeatCard } from './SeatCard.tsx'
import { chipAt, chipOf } from './chipElements.ts'
import type { SeatOf } from './chipElements.ts'
import { useEffectWords } from './useEffectWords.ts'
import { useSeatDrag } from './useSeatDrag.ts'
import { useSeatKeys } from './useSeatKeys.ts'
import { useSeatLight } from './useSeatLight.ts'

type Props = {
  seats: PlanSeats
  /** Look only: nothing can be moved. */
  isReadOnly: boolean
  /** The person whose seats stay lit. */
  chosen: string | null
  /** How much is drawn so far, where not all of it is drawn at once. */
  drawn?: number
  children: ReactNode
}

/**
 * Listens for all seats inside it: arrow keys go from seat to seat, Enter or a click opens what can be done, dragging moves or
 * swaps, and the seats of the person under the pointer or focus light up in every round.
 */
export function SeatArea({ seats, isReadOnly, chosen, drawn, children }: Props) {
  const { t } = useTranslation('seating')
  const { problem, companions, changeSeat } = useSeating()
  const area = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<SeatOf | null>(null)
  const refocus = useRef<SeatOf | null>(null)
  const effectOf = useMemo(() => changeEffects(problem, seats), [problem, seats])
  const effectWords = useEffectWords()
  const change = (wanted: SeatChange) => changeSeat(wanted, effectWords(effectOf(wanted)))
  useSeatLight(area, seats, companions, chosen, drawn)
  const keys = useSeatKeys(area)
  const { drag, onPointerDown, wasDragged } = useSeatDrag({ area, seats, played: problem.played, isReadOnly, effectOf, drop: change })

  // A seat that moved is another element now: the focus follows the person.
  useEffect(() => {
    const wanted = refocus.current
    if (wanted === null || area.current === null) return
    refocus.current = null
    const chip = chipOf(area.current, wanted)
    if (chip) requestAnimationFrame(() => chip.focus())
  }, [seats])

  return (
    // The buttons inside are what people use; the area only hears of it.
    <div
      ref={area}
      className={styles.area}
      data-dragging={drag ? '' : undefined}
      role="group"
      aria-label={t('board')}
      onPointerDown={onPointerDown}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      onClick={(event) => {
        const seat = chipAt(event.target)
        if (seat && !wasDragged()) setOpen(seat)
      }}
    >
      {children}
      {open ? (
        <SeatCard
          key={`${open.person} ${open.round}`}
          seat={open}
          seats={seats}
          anchor={area.current === null ? null : chipOf(area.current, open)}
          isReadOnly={isReadOnly}
          effectOf={effectOf}
          onChange={(wanted) => {
            refocus.current = open
            setOpen(null)
            change(wanted)
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {drag ? <DragGhost drag={drag} /> : null}
    </div>
  )
}
