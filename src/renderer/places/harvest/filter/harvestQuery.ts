import { NOTE_FACETS } from '../../../../shared/domain/notes/filterNotes.ts'
import type { NoteFacet, NoteFilter } from '../../../../shared/domain/notes/filterNotes.ts'
import { NOTE_SORTS } from '../list/sortNotes.ts'
import type { NoteSort } from '../list/sortNotes.ts'
import { viewNamed } from '../views/harvestViews.ts'
import type { HarvestView } from '../views/harvestViews.ts'

/** What the Harvest shows, as it stands in the address, so that a reload and a link give the same view. */
export type HarvestQuery = { view: HarvestView; filter: NoteFilter; text: string; sort: NoteSort }
export const EMPTY_QUERY: HarvestQuery = { view: 'notes', filter: {}, text: '', sort: 'newest' }

const PARAMS: Record<NoteFacet, string> = {
  note: 'note',
  kind: 'kind',
  theme: 'theme',
  session: 'session',
  table: 'table',
  round: 'round',
  category: 'category',
  level: 'level',
  sector: 'sector',
  lever: 'lever',
  coBenefit: 'co-benefit',
  horizon: 'horizon',
  city: 'city',
  unclear: 'unclear',
  saidAgain: 'said-again',
  conflicts: 'versions',
}

/** Reads the part of the address behind '?'; what it does not know, it leaves out. */
export const parseHarvestQuery = (search: string): HarvestQuery => {
  const params = new URLSearchParams(search)
  const filter = Object.fromEntries(
    NOTE_FACETS.flatMap((facet) => {
      const values = [...new Set(params.getAll(PARAMS[facet]))]
      return values.length === 0 ? [] : [[facet, values]]
    }),
  )
  return {
    view: viewNamed(params.get('view')),
    filter,
    text: params.get('q') ?? '',
    sort: NOTE_SORTS.find((sort) => sort === params.get('sort')) ?? 'newest',
  }
}

/** The opposite of parseHarvestQuery, without the '?'; '' where nothing is chosen. */
export const formatHarvestQuery = ({ view, filter, text, sort }: HarvestQuery): string => {
  const params = new URLSearchParams()
  if (view !== 'notes') params.set('view', view)
  if (text !== '') params.set('q', text)
  for (const facet of NOTE_FACETS) for (const value of filter[facet] ?? []) params.append(PARAMS[facet], value)
  if (sort !== 'newest') params.set('sort', sort)
  return params.toString()
}

/** The route of the Harvest with a view, for the router. */
export const harvestPath = (workshopId: string, query: Partial<HarvestQuery>): string => {
  const formatted = formatHarvestQuery({ ...EMPTY_QUERY, ...query })
  return `/w/${workshopId}/harvest${formatted === '' ? '' : `?${formatted}`}`
}

/** The same as an address that also works in a new tab: the query stands before the hash. */
export const harvestAddress = (workshopId: string, query: Partial<HarvestQuery>): string => {
  const formatted = formatHarvestQuery({ ...EMPTY_QUERY, ...query })
  return `${formatted === '' ? '' : `?${formatted}`}#/w/${workshopId}/harvest`
}
