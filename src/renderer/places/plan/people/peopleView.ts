import { create } from 'zustand'
import { usePlan } from '../saving/planContext.ts'
import type { GridField } from './fields.ts'
import { NO_FILTER } from './grid/filterPeople.ts'
import type { PeopleFilter } from './grid/filterPeople.ts'

export const PEOPLE_MODES = ['list', 'door', 'kept'] as const
export type PeopleMode = (typeof PEOPLE_MODES)[number]
export type PeopleSort = { field: GridField; isDown: boolean }

/** How somebody looks at the people of one workshop; kept while one visits other places, lost on reload. */
export type PeopleView = {
  mode: PeopleMode
  filter: PeopleFilter
  /** null is the order in which the host gives them. */
  sort: PeopleSort | null
  /** null is what we show without being asked. */
  columns: readonly GridField[] | null
  /** The day at the door; null follows the calendar. */
  day: number | null
}

const FIRST: PeopleView = { mode: 'list', filter: NO_FILTER, sort: null, columns: null, day: null }
const useViews = create<Record<string, PeopleView>>(() => ({}))

/** The view of the workshop that is open, and the way to change parts of it. */
export function usePeopleView(): [PeopleView, (change: Partial<PeopleView>) => void] {
  const { workshopId } = usePlan()
  const view = useViews((views) => views[workshopId]) ?? FIRST
  return [view, (change) => changeView(workshopId, change)]
}

const changeView = (workshopId: string, change: Partial<PeopleView>): void =>
  useViews.setState((views) => ({ [workshopId]: { ...(views[workshopId] ?? FIRST), ...change } }))

/** Makes the people's list of a workshop open at the door, on one of its days (from 1). */
export const showAtDoor = (workshopId: string, day: number): void => changeView(workshopId, { mode: 'door', day })
