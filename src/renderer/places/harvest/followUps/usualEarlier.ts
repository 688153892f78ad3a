import type { ProjectSummary } from '../../../../shared/contract/projects.contract.ts'
import type { FollowUp } from '../../../../shared/domain/records/records.ts'

type Known = {
  followUps: readonly Pick<FollowUp, 'earlierWorkshopId'>[]
  projects: readonly ProjectSummary[]
  /** Of the later workshop. */
  cities: readonly string[]
}

/** The earlier workshop to begin with: the one that most was decided about, else the nearest in the same city, else the nearest. */
export const usualEarlier = <E extends { id: string }>(earlier: readonly E[], { followUps, projects, cities }: Known): E | undefined => {
  const decided = Map.groupBy(followUps, ({ earlierWorkshopId }) => earlierWorkshopId)
  const here = new Set(
    projects
      .flatMap(({ workshops }) => workshops)
      .filter((workshop) => workshop.cities.some((city) => cities.includes(city)))
      .map(({ id }) => id),
  )
  const weight = ({ id }: E): number => (decided.get(id)?.length ?? 0) + (here.has(id) ? 0.5 : 0)
  return earlier.toSorted((a, b) => weight(b) - weight(a))[0]
}
