import { useEffect, useMemo } from 'react'
import { tableNotes } from '../../../shared/domain/notes/tableNotes.ts'
import type { TableNote } from '../../../shared/domain/notes/tableNotes.ts'
import { forgetAcknowledged, useOutbox } from '../../drafts/outbox.ts'
import { useStoredNotes } from './tableData.ts'

const NONE: never[] = []

/** The notes of a table as this device knows them: the host's, and what still waits here. */
export const useTableNotes = (tableId: string): { notes: TableNote[]; isLoading: boolean } => {
  const query = useStoredNotes(tableId)
  const { data, refetch, dataUpdatedAt } = query
  const waiting = useOutbox((state) => state.waiting)
  const acknowledged = useOutbox((state) => state.acknowledged)
  const stored = data ?? NONE

  const unread = useMemo(() => [...acknowledged.values()].filter((entry) => entry.tableId === tableId), [acknowledged, tableId])
  useEffect(() => {
    if (unread.length === 0) return
    // The answer may have been on its way before the note was stored; only a later reading settles it.
    const asked = unread.map((entry) => entry.noteId)
    let stale = false
    void refetch({ cancelRefetch: true }).then((result) => {
      if (!stale && result.isSuccess) forgetAcknowledged(asked)
    })
    return () => {
      stale = true
    }
  }, [unread, refetch])

  const notes = useMemo(
    () =>
      tableNotes(
        stored,
        [...waiting.values()].filter((entry) => entry.tableId === tableId),
        unread,
      ),
    [stored, waiting, unread, tableId],
  )
  return { notes, isLoading: dataUpdatedAt === 0 && query.isFetching }
}
