import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Term } from '../../../../shared/domain/records/records.ts'
import type { TaxonomyId } from '../../../../shared/domain/taxonomy/taxonomyIds.ts'
import { mergeTerms, termLabel } from '../../../../shared/domain/taxonomy/terms.ts'
import { api } from '../../../transport/api.ts'
import type { Choice } from '../../../ui/Select.tsx'

export type ChallengeLists = { sizes: Choice[]; sectors: Choice[]; challenges: Choice[] }

/** What the fields of a challenge choose from: the shipped lists with a workshop's own terms. */
export function useChallengeLists(terms: readonly Term[]): ChallengeLists {
  const { i18n } = useTranslation()
  const { data } = useQuery(api.workshops.taxonomies.queryOptions())
  return useMemo(() => {
    const choices = (id: TaxonomyId): Choice[] => {
      const file = data?.find((list) => list.id === id)
      if (!file) return []
      return mergeTerms(file, terms)
        .filter(({ active }) => active)
        .map((term) => ({ id: term.code, name: termLabel(term, i18n.language) }))
    }
    return { sizes: choices('city-sizes'), sectors: choices('sectors'), challenges: choices('challenges') }
  }, [data, terms, i18n.language])
}
