import { useEffect } from 'react'
import type { RefObject } from 'react'
import { metAgain } from '../../../../../shared/domain/seating/board/meetings.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { chipAt } from './chipElements.ts'

/**
 * Lights the seats of one person in every round, and marks those whom this person meets again. Done to the elements directly: a
 * pointer crosses many chips, and a thousand of them need not be drawn anew for each.
 */
export function useSeatLight(
  area: RefObject<HTMLElement | null>,
  seats: PlanSeats,
  companions: ReadonlyMap<string, ReadonlySet<string>>,
  chosen: string | null,
  drawn: number | undefined,
) {
  useEffect(() => {
    const element = area.current
    if (element === null) return
    let lit: string | null = null
    const clear = () => {
      for (const chip of element.querySelectorAll('[data-lit], [data-again]')) {
        chip.removeAttribute('data-lit')
        chip.removeAttribute('data-again')
      }
    }
    const light = (person: string | null) => {
      if (person === lit) return
      lit = person
      clear()
      if (person === null) return
      for (const chip of element.querySelectorAll(`[data-person="${CSS.escape(person)}"]`)) chip.setAttribute('data-lit', '')
      for (const [other, rounds] of metAgain(seats, person, companions.get(person)))
        for (const round of rounds)
          element.querySelector(`[data-person="${CSS.escape(other)}"][data-seat="${round}"]`)?.setAttribute('data-again', '')
    }
    light(chosen)
    const over = (event: Event) => light(chipAt(event.target)?.person ?? chosen)
    const leave = () => light(chosen)
    element.addEventListener('pointerover', over)
    element.addEventListener('focusin', over)
    element.addEventListener('pointerleave', leave)
    element.addEventListener('focusout', leave)
    return () => {
      element.removeEventListener('pointerover', over)
      element.removeEventListener('focusin', over)
      element.removeEventListener('pointerleave', leave)
      element.removeEventListener('focusout', leave)
      clear()
    }
  }, [area, seats, companions, chosen, drawn])
}
