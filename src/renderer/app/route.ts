import { useRoute } from 'wouter'

export const PLACES = ['plan', 'room', 'table', 'harvest', 'report'] as const
/** The places within a workshop, in the order of the work. */
export type Place = (typeof PLACES)[number]
export type Where = { workshopId: string; place: Place; tableId: string | undefined } | null

const isPlace = (value: string | undefined): value is Place => PLACES.includes(value as Place)

export const placePath = (workshopId: string, place: Place): string => `/w/${workshopId}/${place}`
export const tablePath = (workshopId: string, tableId: string): string => `${placePath(workshopId, 'table')}/${tableId}`

/** `~` stands for `%`, because the router decodes half of what is encoded as usual. '' is what belongs to no project. */
export const projectPath = (project: string): string =>
  project === '' ? '/project' : `/project/${encodeURIComponent(project).replaceAll('~', '%7E').replaceAll('%', '~')}`

/** The opposite of `projectPath` for its last part; '' for what nobody encoded. */
export const projectOf = (part: string | undefined): string => {
  try {
    return decodeURIComponent((part ?? '').replaceAll('~', '%'))
  } catch {
    return ''
  }
}

/** The project of the address; null everywhere else. */
export function useWhichProject(): string | null {
  const [isHere, params] = useRoute<{ part?: string }>('/project/:part?')
  return isHere ? projectOf(params.part) : null
}

/** The workshop and place of the address; null in the Library and in a project. */
export function useWhere(): Where {
  const [, params] = useRoute<{ workshopId: string; place: string; tableId?: string }>('/w/:workshopId/:place/:tableId?')
  if (!params || !isPlace(params.place)) return null
  return { workshopId: params.workshopId, place: params.place, tableId: params.tableId }
}
