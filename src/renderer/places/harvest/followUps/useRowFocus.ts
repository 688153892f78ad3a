import { useLayoutEffect, useRef } from 'react'
import type { FocusEvent, RefObject } from 'react'

/**
 * Keeps the keyboard where it was: a line that is decided leaves the list and would take the focus with it, so the line that comes up in
 * its place gets it.
 */
export const useRowFocus = (
  keys: readonly string[],
): { list: RefObject<HTMLUListElement | null>; onFocus: (event: FocusEvent) => void } => {
  const list = useRef<HTMLUListElement>(null)
  const last = useRef<{ key: string; index: number } | null>(null)
  useLayoutEffect(() => {
    const { current } = last
    if (current === null || keys.includes(current.key) || document.activeElement !== document.body) return
    const rows = list.current?.querySelectorAll<HTMLElement>(':scope > li') ?? []
    const next = rows[Math.min(current.index, rows.length - 1)]
    last.current = null
    next?.focus()
  }, [keys])
  const onFocus = (event: FocusEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')
    const key = row?.dataset['row']
    if (key !== undefined) last.current = { key, index: keys.indexOf(key) }
  }
  return { list, onFocus }
}
