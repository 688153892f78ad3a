import { useCallback, useEffect, useRef, useState } from 'react'
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react'
import type { ChangeEffect } from '../../../../../shared/domain/seating/board/changeEffect.ts'
import { isPossible } from '../../../../../shared/domain/seating/board/seatChange.ts'
import type { SeatChange } from '../../../../../shared/domain/seating/board/seatChange.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { cellAt, chipAt } from './chipElements.ts'
import type { SeatOf } from './chipElements.ts'
import { scrollNearEdge } from './scrollNearEdge.ts'

export type Drag = SeatOf & { x: number; y: number; change: SeatChange | null; effect: ChangeEffect | null }

type Options = {
  area: RefObject<HTMLElement | null>
  seats: PlanSeats
  played: number
  isReadOnly: boolean
  effectOf: (change: SeatChange) => ChangeEffect
  drop: (change: SeatChange) => void
}

/** A pointer that moved less, in pixels, meant a click. */
const THRESHOLD = 5

/** Dragging a chip with the mouse or a pen: onto a table to move, onto a person to swap. Fingers scroll; they have the card. */
export function useSeatDrag({ area, seats, played, isReadOnly, effectOf, drop }: Options) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const dragged = useRef(false)
  const latest = useRef({ seats, effectOf, drop })
  useEffect(() => {
    latest.current = { seats, effectOf, drop }
  }, [seats, effectOf, drop])

  const onPointerDown = useCallback(
    (down: ReactPointerEvent) => {
      dragged.current = false
      const seat = chipAt(down.target)
      if (!seat || isReadOnly || down.button !== 0 || down.pointerType === 'touch' || seat.round <= played) return
      const ended = new AbortController()
      let change: SeatChange | null = null
      const mark = (x: number, y: number): SeatChange | null => {
        const under = document.elementFromPoint(x, y)
        const person = chipAt(under)
        const cell = cellAt(under)
        const wanted: SeatChange | null =
          person && person.round === seat.round && person.person !== seat.person
            ? { kind: 'swap', ...seat, other: person.person }
            : cell && cell.round === seat.round
              ? { kind: 'move', ...seat, to: cell.table }
              : null
        const possible = wanted && isPossible(latest.current.seats, wanted, played) ? wanted : null
        unmark(area.current)
        if (possible?.kind === 'swap') under?.closest('[data-seat]')?.setAttribute('data-drop', '')
        else if (possible) cell?.element.setAttribute('data-drop', '')
        return possible
      }
      const move = (event: PointerEvent) => {
        const { clientX: x, clientY: y } = event
        if (!dragged.current && Math.hypot(x - down.clientX, y - down.clientY) < THRESHOLD) return
        dragged.current = true
        event.preventDefault()
        scrollNearEdge(area.current, y)
        const next = mark(x, y)
        const isSame = JSON.stringify(next) === JSON.stringify(change)
        change = next
        setDrag((now) => ({ ...seat, x, y, change: next, effect: isSame && now ? now.effect : next && latest.current.effectOf(next) }))
      }
      const finish = () => {
        ended.abort()
        unmark(area.current)
        setDrag(null)
      }
      const up = () => {
        finish()
        if (dragged.current && change) latest.current.drop(change)
      }
      const key = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !dragged.current) return
        event.preventDefault()
        event.stopPropagation()
        finish()
      }
      const { signal } = ended
      window.addEventListener('pointermove', move, { signal })
      window.addEventListener('pointerup', up, { signal })
      window.addEventListener('pointercancel', finish, { signal })
      window.addEventListener('keydown', key, { signal, capture: true })
    },
    [area, isReadOnly, played],
  )
  return { drag, onPointerDown, wasDragged: () => dragged.current }
}

const unmark = (area: HTMLElement | null): void => {
  for (const element of area?.querySelectorAll('[data-drop]') ?? []) element.removeAttribute('data-drop')
}
