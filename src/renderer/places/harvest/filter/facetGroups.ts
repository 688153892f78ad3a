import type { FacetCounts, NoteFacet, NoteFilter } from '../../../../shared/domain/notes/filterNotes.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { FacetOption } from './FacetGroup.tsx'

export type Group = { id: string; options: FacetOption[] }

const LISTED: readonly NoteFacet[] = [
  'kind',
  'theme',
  'table',
  'session',
  'round',
  'category',
  'level',
  'sector',
  'lever',
  'coBenefit',
  'horizon',
  'city',
]
const FLAGS: readonly NoteFacet[] = ['saidAgain', 'unclear', 'conflicts']

/**
 * The headings of the filter with their values. `all` counts the whole workshop, so that values keep their places while
 * `counts` follow the filter. A heading with a single value tells nobody anything and is left out unless it is in use.
 */
export const facetGroups = (all: FacetCounts, counts: FacetCounts, filter: NoteFilter, vocabulary: Vocabulary): Group[] => {
  const option = (facet: NoteFacet, value: string): FacetOption => ({
    facet,
    value,
    name: vocabulary.name(facet, value),
    count: counts[facet].get(value) ?? 0,
    isChosen: filter[facet]?.includes(value) ?? false,
  })
  const listed = LISTED.flatMap((facet) => {
    const values = vocabulary.inOrder(facet, [...all[facet].keys(), ...(filter[facet] ?? [])])
    const isUseful = values.length > 1 || filter[facet] !== undefined
    return isUseful ? [{ id: facet, options: values.map((value) => option(facet, value)) }] : []
  })
  const flags = FLAGS.filter((facet) => all[facet].has('yes') || filter[facet] !== undefined)
  const state = flags.length === 0 ? [] : [{ id: 'state', options: flags.map((facet) => option(facet, 'yes')) }]
  return [...listed.slice(0, 1), ...state, ...listed.slice(1)]
}
