import { foldText } from '../people/foldText.ts'

/** The key under which workshops of one project meet, however somebody typed its name; '' is no project. */
export const projectKey = (project: string): string => foldText(project)

/**
 * Workshops by project, each project under the spelling that most of its workshops have (of equals the first), in the order in which the
 * projects first appear; workshops without one come last, under ''.
 */
export const groupByProject = <W extends { project: string }>(workshops: readonly W[]): { project: string; workshops: W[] }[] => {
  const groups = new Map<string, W[]>()
  for (const workshop of workshops) {
    const key = projectKey(workshop.project)
    const group = groups.get(key)
    if (group) group.push(workshop)
    else groups.set(key, [workshop])
  }
  return [...groups]
    .toSorted(([one], [other]) => Number(one === '') - Number(other === ''))
    .map(([key, members]) => ({
      project: key === '' ? '' : usualSpelling(members.map(({ project }) => project.trim())),
      workshops: members,
    }))
}

const usualSpelling = (spellings: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]![0]
}
