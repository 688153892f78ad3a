import type { ProjectSummary } from '../../../../shared/contract/projects.contract.ts'
import { projectKey } from '../../../../shared/domain/projects/projectName.ts'
import type { ProjectView } from '../projectView.ts'

type Listed = ProjectSummary['workshops'][number]

/** The workshops that are looked at: those of the project but the ones left out, then those taken in from elsewhere. */
export const includedOf = (
  projects: readonly ProjectSummary[],
  key: string,
  { left, added }: Pick<ProjectView, 'left' | 'added'>,
): Listed[] => {
  const [out, taken] = [new Set(left), new Set(added)]
  const own = projects.filter(({ project }) => projectKey(project) === key).flatMap(({ workshops }) => workshops)
  const elsewhere = projects.filter(({ project }) => projectKey(project) !== key).flatMap(({ workshops }) => workshops)
  return [...own.filter(({ id }) => !out.has(id)), ...elsewhere.filter(({ id }) => taken.has(id))]
}
