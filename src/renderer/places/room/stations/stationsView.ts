import { create } from 'zustand'

/** What is open above the panel: the ways in of one table or the stage (`null` is the stage), all of them, or the join check. */
export type OpenAbove = { what: 'way'; tableId: string | null } | { what: 'sheet' } | { what: 'check' } | null

/** Lost on reload on purpose. */
export const useStationsView = create<{ above: OpenAbove }>(() => ({ above: null }))

export const openAbove = (above: OpenAbove): void => useStationsView.setState({ above })
