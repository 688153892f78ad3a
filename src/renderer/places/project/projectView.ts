import { create } from 'zustand'
import type { MatrixAxis } from '../../../shared/contract/projects.contract.ts'
import type { NoteKind } from '../../../shared/domain/records/vocabulary.ts'

/** What is counted in the cells of the table. */
export const MEASURES = ['notes', 'tables', 'workshops'] as const
export type Measure = (typeof MEASURES)[number]

export type ProjectView = {
  /** Workshops of the project that are left out, and of elsewhere that are taken in. */
  left: readonly string[]
  added: readonly string[]
  rows: MatrixAxis
  columns: MatrixAxis
  kinds: readonly NoteKind[]
  measure: Measure
  compared: MatrixAxis
}

const FIRST: ProjectView = { left: [], added: [], rows: 'city', columns: 'sector', kinds: [], measure: 'notes', compared: 'theme' }

/** How each project was looked at last; a reload may forget it. */
const useViews = create<Record<string, ProjectView>>(() => ({}))

export function useProjectView(project: string): [ProjectView, (change: Partial<ProjectView>) => void] {
  const view = useViews((views) => views[project] ?? FIRST)
  return [view, (change) => useViews.setState((views) => ({ [project]: { ...(views[project] ?? FIRST), ...change } }))]
}
