import { useEffect } from 'react'
import { isTyping } from '../../../app/textFocus.ts'
import { openRoomDialog, useRoomView } from '../roomView.ts'

type Acts = {
  /** null where there is nothing to do. */
  main: (() => void) | null
  pause: (() => void) | null
  back: (() => void) | null
  extend: ((seconds: number) => void) | null
}

/** Runs the session by single keys, as long as nobody types and no dialog or list is open. */
export function useRoomKeys(acts: Acts): void {
  useEffect(() => {
    const keys: Record<string, (() => void) | null> = {
      n: acts.main,
      p: acts.pause,
      b: acts.back,
      '+': acts.extend && (() => acts.extend?.(60)),
      '-': acts.extend && (() => acts.extend?.(-60)),
      '5': acts.extend && (() => acts.extend?.(300)),
      m: () => openRoomDialog('messages'),
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      // A dialog on its way counts as open: what is typed next is meant for it.
      if (useRoomView.getState().dialog !== null) return
      if (document.querySelector('[role=dialog],[role=alertdialog],[role=menu],[role=listbox]') !== null) return
      const act = keys[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
