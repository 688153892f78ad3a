import type { WorkshopSummary } from '../../../shared/contract/workshops.contract.ts'
import { groupByProject, projectKey } from '../../../shared/domain/projects/projectName.ts'

export type LibraryGroup = { project: string | null; workshops: readonly WorkshopSummary[] }

/**
 * Workshops as the Library shows them: projects with two workshops or more under their names, everything else together (null), each group
 * where its most recent workshop stands. A library without such a project stays one list.
 */
export const groupsOf = (workshops: readonly WorkshopSummary[]): LibraryGroup[] => {
  const shared = groupByProject(workshops).filter((group) => group.project !== '' && group.workshops.length > 1)
  const grouped = new Set(shared.map(({ project }) => projectKey(project)))
  const loose = workshops.filter(({ project }) => !grouped.has(projectKey(project)))
  const groups: LibraryGroup[] = loose.length > 0 ? [...shared, { project: null, workshops: loose }] : shared
  const place = new Map(workshops.map(({ id }, index) => [id, index]))
  return groups.toSorted((one, other) => place.get(one.workshops[0]!.id)! - place.get(other.workshops[0]!.id)!)
}
