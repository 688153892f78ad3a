import { useEffect, useRef } from 'react'
import type { FocusEvent, RefObject } from 'react'

/**
 * Where the part with the focus goes away (a note that was moved, a group that was taken apart), the focus goes to what it stood in:
 * the nearest element around it with `data-home` that is still there. What is drawn elsewhere, such as a menu, is not looked at.
 */
export const useKeptFocus = <E extends HTMLElement>(): { area: RefObject<E | null>; onFocus: (event: FocusEvent) => void } => {
  const area = useRef<E>(null)
  const last = useRef<Element | null>(null)
  const homes = useRef<HTMLElement[]>([])
  useEffect(() => {
    if (last.current === null || last.current.isConnected) return
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement !== document.body || last.current?.isConnected) return
        homes.current.find((home) => home.isConnected)?.focus({ preventScroll: true })
      })
    })
    return () => cancelAnimationFrame(frame)
  })
  const onFocus = (event: FocusEvent): void => {
    if (!(event.target instanceof Element) || !area.current?.contains(event.target)) return
    last.current = event.target
    homes.current = []
    for (let at: Element | null = event.target; at !== null; at = at.parentElement)
      if (at instanceof HTMLElement && at.dataset['home'] !== undefined) homes.current.push(at)
  }
  return { area, onFocus }
}
