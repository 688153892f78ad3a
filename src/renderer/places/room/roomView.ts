import { create } from 'zustand'

export const ROOM_DIALOGS = ['messages', 'late', 'digests', 'shift', 'timer', 'moves', 'stage', 'stations', 'votes'] as const
export type RoomDialog = (typeof ROOM_DIALOGS)[number]

type RoomView = {
  dialog: RoomDialog | null
  /** The table that a dialog was opened for. */
  tableId: string | null
  /** Cards say how each table is doing, the matrix what is there of every round. */
  board: 'cards' | 'matrix'
  isSoundOn: boolean
}

/** What is open in the Room; lost on reload. */
export const useRoomView = create<RoomView>(() => ({ dialog: null, tableId: null, board: 'cards', isSoundOn: false }))

export const openRoomDialog = (dialog: RoomDialog | null, tableId: string | null = null): void => useRoomView.setState({ dialog, tableId })
