import { useEffect } from 'react'
import type { RefObject } from 'react'
import { isTyping } from '../../../../app/textFocus.ts'

/** What is typed while no text field has the focus goes into this one: a scanner does not know where the focus is. */
export function useTypeAnywhere(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.length !== 1 || event.key === ' ' || event.key === '?') return
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')) return
      box.current?.focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [box])
}
