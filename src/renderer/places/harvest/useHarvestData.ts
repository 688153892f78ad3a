import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../shared/contract/workshops.contract.ts'
import type { Note } from '../../../shared/domain/records/records.ts'
import { api } from '../../transport/api.ts'
import { shareNotes } from './shareNotes.ts'
import { makeVocabulary } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

export type HarvestData = { plan: WorkshopPlan; notes: Note[]; vocabulary: Vocabulary }
export type HarvestLoad = { state: 'loading' } | { state: 'failed'; error: unknown; retry: () => void } | ({ state: 'ready' } & HarvestData)

/** All that the Harvest of a workshop shows, with the words for its codes. */
export const useHarvestData = (workshopId: string): HarvestLoad => {
  const { t, i18n } = useTranslation(['harvest', 'terms'])
  const plan = useQuery(api.workshops.plan.queryOptions({ input: { workshopId } }))
  const notes = useQuery(api.notes.list.queryOptions({ input: { workshopId }, structuralSharing: shareNotes }))
  const taxonomies = useQuery(api.workshops.taxonomies.queryOptions())
  const language = i18n.resolvedLanguage ?? i18n.language
  const vocabulary = useMemo(
    () => (plan.data && taxonomies.data ? makeVocabulary(plan.data, taxonomies.data, language, t) : null),
    [plan.data, taxonomies.data, language, t],
  )
  if (plan.data && notes.data && vocabulary) return { state: 'ready', plan: plan.data, notes: notes.data, vocabulary }
  const failed = [plan, notes, taxonomies].find((query) => query.isError)
  if (failed) return { state: 'failed', error: failed.error, retry: () => void failed.refetch() }
  return { state: 'loading' }
}
