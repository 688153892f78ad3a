import { create } from 'zustand'

export type FrameDialog = 'palette' | 'help' | 'safety' | 'display' | 'unsent'

/** Which of the frame's dialogs is open; one at a time. */
export const useFrameDialog = create<{ open: FrameDialog | null }>(() => ({ open: null }))

export const openDialog = (open: FrameDialog | null): void => useFrameDialog.setState({ open })
