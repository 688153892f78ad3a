import { useEffect } from 'react'
import { openDialog, useFrameDialog } from './dialogs.ts'
import { frameKey } from './frameKey.ts'
import type { Where } from './route.ts'
import { isTyping } from './textFocus.ts'
import { useUndo } from './useUndo.ts'

/** Keys that work everywhere: palette, help, undo and redo. Undo inside a text field stays the field's own. */
export function useFrameKeys(where: Where): void {
  const { undo, redo } = useUndo(where?.workshopId ?? null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey) return
      const withCommand = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      const isBelowDialog = document.querySelector('[role=dialog],[role=alertdialog]') !== null
      if (withCommand && key === 'k') {
        if (isBelowDialog && useFrameDialog.getState().open === null) return
        event.preventDefault()
        openDialog(useFrameDialog.getState().open === 'palette' ? null : 'palette')
        return
      }
      if (isBelowDialog || isTyping(event.target)) return
      const run = frameKey({ key, withCommand, withShift: event.shiftKey })
      if (run === null) return
      event.preventDefault()
      if (run === 'help') openDialog('help')
      else if (run === 'undo') undo()
      else redo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [undo, redo])
}
