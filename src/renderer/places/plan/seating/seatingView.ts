import { create } from 'zustand'

export const SEATING_LAYOUTS = ['board', 'people', 'tables'] as const
export type SeatingLayout = (typeof SEATING_LAYOUTS)[number]

type SeatingView = {
  /** The session in view; null takes the one with the most to seat. */
  sessionId: string | null
  layout: SeatingLayout
  panel: 'setup' | 'replan' | null
  dialog: 'met' | 'versions' | 'announce' | null
  search: string
  /** The person whose route is in view. */
  personId: string | null
  /** The table in view, by table. */
  tableId: string | null
  /** The session that panel, dialog, person and table belong to. */
  ofSession: string | null
}

/** What is in view on the seating board; kept while one visits other places, lost on reload. */
export const useSeatingView = create<SeatingView>(() => ({
  sessionId: null,
  layout: 'board',
  panel: null,
  dialog: null,
  search: '',
  personId: null,
  tableId: null,
  ofSession: null,
}))

/** A panel or dialog that was open for another session says nothing of this one. */
export const beginSession = (sessionId: string): void => {
  if (useSeatingView.getState().ofSession !== sessionId)
    useSeatingView.setState({ ofSession: sessionId, panel: null, dialog: null, search: '', personId: null, tableId: null })
}

export const showRoute = (personId: string | null): void => useSeatingView.setState({ personId })
