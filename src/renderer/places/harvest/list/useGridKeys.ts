import { useCallback } from 'react'
import type { KeyboardEvent } from 'react'
import type { Note } from '../../../../shared/domain/records/records.ts'
import type { Selection } from './useSelection.ts'

type Grid = {
  count: number
  /** Rows that fit into the window, for Page Up and Down. */
  page: number
  goTo: (index: number) => void
  noteAt: (index: number) => Note | undefined
  selection: Selection
  onEdit: (note: Note) => void
  onRemove: (notes: Note[]) => void
}

const STEP: Record<string, (index: number, grid: Grid) => number> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index, { page }) => index + page,
  PageUp: (index, { page }) => index - page,
  Home: () => 0,
  End: (_index, { count }) => count - 1,
}

/** The keys of the list: arrows walk, Space chooses, Shift+arrows choose a range, Enter edits, Delete removes. */
export const useGridKeys = (grid: Grid): ((event: KeyboardEvent, index: number, note: Note) => void) =>
  useCallback(
    (event, index, note) => {
      if (event.altKey || event.defaultPrevented) return
      const step = STEP[event.key]
      const isCommand = event.ctrlKey || event.metaKey
      if (step !== undefined && !isCommand) {
        const next = Math.max(0, Math.min(grid.count - 1, step(index, grid)))
        const target = grid.noteAt(next)
        if (event.shiftKey && target) {
          if (!grid.selection.has(note.id)) grid.selection.toggle(note.id)
          grid.selection.extendTo(target.id)
        }
        grid.goTo(next)
      } else if (isCommand && event.key.toLowerCase() === 'a') grid.selection.selectAll()
      else if (event.key === 'Escape' && grid.selection.notes.length > 0) grid.selection.clear()
      else if (event.target !== event.currentTarget) return
      else if (event.key === ' ') (event.shiftKey ? grid.selection.extendTo : grid.selection.toggle)(note.id)
      else if (event.key === 'Enter') grid.onEdit(note)
      else if (event.key === 'Delete') grid.onRemove(grid.selection.notes.length > 0 ? grid.selection.notes : [note])
      else return
      event.preventDefault()
    },
    [grid],
  )
