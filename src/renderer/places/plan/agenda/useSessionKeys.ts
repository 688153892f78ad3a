import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { stepInAgenda } from '../../../../shared/domain/agenda/moveInAgenda.ts'
import type { AgendaMove } from '../../../../shared/domain/agenda/moveInAgenda.ts'
import { usePlan } from '../saving/planContext.ts'

/** Alt+↑ and Alt+↓ move the session in which the focus is, and keep the focus where it was inside it. `told` hears of each move. */
export function useSessionKeys(lastDay: number, told: (move: AgendaMove) => void) {
  const { plan, moveSession } = usePlan()
  const ref = useRef<HTMLDivElement>(null)
  const held = useRef<{ id: string; label: string | null } | null>(null)

  useEffect(() => {
    const wanted = held.current
    if (wanted === null) return
    held.current = null
    if (document.activeElement !== document.body && document.activeElement !== null) return
    const row = ref.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted.id)}"]`)
    const inside = wanted.label === null ? null : row?.querySelector<HTMLElement>(`[aria-label="${CSS.escape(wanted.label)}"]`)
    ;(inside ?? row)?.focus()
  }, [plan.sessions])

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const target = event.target as HTMLElement
    const row = target.closest<HTMLElement>('[role="row"][data-key]')
    const id = row?.dataset.key
    if (!row || !id) return
    event.preventDefault()
    event.stopPropagation()
    const move = stepInAgenda(plan.sessions, id, event.key === 'ArrowUp' ? 'up' : 'down', lastDay)
    if (!move) return
    told(move)
    held.current = { id, label: target === row ? null : target.getAttribute('aria-label') }
    moveSession(move)
  }
  return { ref, onKeyDownCapture }
}
