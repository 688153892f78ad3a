import { useState } from 'react'
import type { DragEvent } from 'react'
import { partOf } from './sectionParts.ts'

export type RowDrag = {
  isDragged: boolean
  /** On which side of the row the dragged one would land. */
  side: 'before' | 'after' | null
  grip: { onDragStart: (event: DragEvent<HTMLElement>) => void; onDragEnd: () => void }
  row: { onDragOver: (event: DragEvent<HTMLElement>) => void; onDrop: (event: DragEvent<HTMLElement>) => void }
}

const sideOf = (event: DragEvent<HTMLElement>): 'before' | 'after' => {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY < top + height / 2 ? 'before' : 'after'
}
const idBefore = (row: HTMLElement): string | null => {
  const before = row.previousElementSibling
  return before instanceof HTMLElement ? (before.dataset['section'] ?? null) : null
}

/** Dragging the rows of one list by their grips; `onMove` hears behind which row one was dropped, null for the top. */
export const useRowDrag = (onMove: (id: string, after: string | null) => void) => {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<{ id: string; side: 'before' | 'after' } | null>(null)
  const stop = (): void => {
    setDragged(null)
    setOver(null)
  }
  const ofRow = (id: string): RowDrag => ({
    isDragged: dragged === id,
    side: over?.id === id && dragged !== id ? over.side : null,
    grip: {
      onDragStart: (event) => {
        const row = event.currentTarget.closest('li')
        if (row) event.dataTransfer.setDragImage(row, 12, 12)
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', id)
        setDragged(id)
      },
      onDragEnd: stop,
    },
    row: {
      onDragOver: (event) => {
        if (dragged === null || partOf(dragged) !== partOf(id)) return
        event.preventDefault()
        const side = sideOf(event)
        if (over?.id !== id || over.side !== side) setOver({ id, side })
      },
      onDrop: (event) => {
        if (dragged === null) return
        event.preventDefault()
        event.stopPropagation()
        const after = sideOf(event) === 'after' ? id : idBefore(event.currentTarget)
        if (after !== dragged && id !== dragged) onMove(dragged, after)
        stop()
      },
    },
  })
  return { ofRow }
}
