import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatrixAxis } from '../../../shared/contract/projects.contract.ts'
import { makeLexicon } from '../../../shared/domain/report/lexicon.ts'
import { CATEGORY_TAXONOMIES, NOTE_TAXONOMIES } from '../../../shared/domain/taxonomy/taxonomyIds.ts'
import type { TaxonomyId } from '../../../shared/domain/taxonomy/taxonomyIds.ts'
import { api } from '../../transport/api.ts'

const LISTS: Partial<Record<MatrixAxis, readonly TaxonomyId[]>> = {
  level: [NOTE_TAXONOMIES.level],
  sector: [NOTE_TAXONOMIES.sector],
  lever: [NOTE_TAXONOMIES.lever],
  coBenefit: [NOTE_TAXONOMIES.coBenefits],
  category: Object.values(CATEGORY_TAXONOMIES),
}

export type AxisWords = (axis: MatrixAxis, entry: { key: string; label: string | null }) => string

/** What an entry of an axis is called: its own words, or those of the shipped list that its code comes from. */
export function useAxisWords(): AxisWords {
  const { t, i18n } = useTranslation(['project', 'terms'])
  const { data } = useQuery(api.workshops.taxonomies.queryOptions())
  const lexicon = useMemo(() => makeLexicon(data ?? [], [], i18n.language), [data, i18n.language])
  return useCallback(
    (axis, { key, label }) => {
      if (key === '') return t(`project:without.${axis}`)
      if (label !== null) return label
      if (axis === 'kind') return t(`terms:kinds.${key}`)
      if (axis === 'horizon') return t(`terms:horizon.${key}`)
      const lists = LISTS[axis] ?? []
      return lists.map((list) => lexicon.label(list, key)).find((words) => words !== key) ?? key
    },
    [t, lexicon],
  )
}
