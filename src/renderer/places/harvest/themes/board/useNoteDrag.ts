import { useCallback, useEffect, useRef, useState } from 'react'
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react'

/** A note under way; `over` is the key of the column below the pointer. */
export type NoteDrag = { noteId: string; from: string; x: number; y: number; over: string | null }

type Options = { area: RefObject<HTMLElement | null>; onDrop: (noteId: string, from: string, to: string) => void }

/** A pointer that moved less, in pixels, meant a click. */
const THRESHOLD = 6
const EDGE = 60
const STEP = 18

const columnAt = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest('[data-column]')?.getAttribute('data-column') ?? null

/** Dragging a note with the mouse or a pen from one column to another. Fingers scroll; they have the menu of the note. */
export function useNoteDrag({ area, onDrop }: Options) {
  const [drag, setDrag] = useState<NoteDrag | null>(null)
  const drop = useRef(onDrop)
  useEffect(() => {
    drop.current = onDrop
  }, [onDrop])

  const onPointerDown = useCallback(
    (down: ReactPointerEvent) => {
      if (!(down.target instanceof Element) || down.button !== 0 || down.pointerType === 'touch') return
      const card = down.target.closest('[data-card]')
      const from = card?.closest('[data-column]')?.getAttribute('data-column')
      const noteId = card?.getAttribute('data-card')
      if (!noteId || !from || down.target.closest('button, a')) return
      const ended = new AbortController()
      let now: NoteDrag | null = null
      const finish = (): void => {
        ended.abort()
        setDrag(null)
      }
      const move = (event: PointerEvent): void => {
        const { clientX: x, clientY: y } = event
        if (now === null && Math.hypot(x - down.clientX, y - down.clientY) < THRESHOLD) return
        event.preventDefault()
        scrollSideways(area.current, x)
        now = { noteId, from, x, y, over: columnAt(x, y) }
        setDrag(now)
      }
      const up = (): void => {
        finish()
        if (now?.over && now.over !== from) drop.current(noteId, from, now.over)
      }
      const key = (event: KeyboardEvent): void => {
        if (event.key !== 'Escape' || now === null) return
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
    [area],
  )
  return { drag, onPointerDown }
}

const scrollSideways = (area: HTMLElement | null, x: number): void => {
  if (area === null) return
  const { left, right } = area.getBoundingClientRect()
  if (x < left + EDGE) area.scrollBy({ left: -STEP })
  else if (x > right - EDGE) area.scrollBy({ left: STEP })
}
