import { useEffect, useRef } from 'react'
import { MAIN_KINDS } from '../../../shared/domain/records/vocabulary.ts'
import type { NoteKind } from '../../../shared/domain/records/vocabulary.ts'

export type TableKeyHandlers = {
  onKind: (kind: NoteKind) => void
  onRoundStep: (by: 1 | -1) => void
  onUnclear: () => void
  onToNotes: () => void
}

/**
 * Keys that work anywhere on the table's screen. Positions of keys, not characters, because Alt+1 writes a sign on some
 * keyboards; AltGr is left alone, because it is how many Europeans type # and @.
 */
export const useTableKeys = (handlers: TableKeyHandlers): void => {
  const latest = useRef(handlers)
  useEffect(() => void (latest.current = handlers))
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isAltGr = event.getModifierState('AltGraph') || (event.ctrlKey && event.altKey)
      if (event.defaultPrevented || isAltGr || event.shiftKey || event.metaKey) return
      if (document.querySelector('[role=dialog],[role=alertdialog]') !== null) return
      const digit = /^(?:Digit|Numpad)([123])$/.exec(event.code)
      if (digit !== null && (event.altKey || event.ctrlKey)) latest.current.onKind(MAIN_KINDS[Number(digit[1]) - 1]!)
      else if (!event.altKey) return
      else if (event.code === 'ArrowLeft') latest.current.onRoundStep(-1)
      else if (event.code === 'ArrowRight') latest.current.onRoundStep(1)
      else if (event.code === 'ArrowUp') latest.current.onToNotes()
      else if (event.code === 'KeyU') latest.current.onUnclear()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
