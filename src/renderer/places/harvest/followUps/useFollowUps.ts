import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { duplicateGroups } from '../../../../shared/domain/duplicates/duplicateGroups.ts'
import { ledgerCounts } from '../../../../shared/domain/followUps/ledger.ts'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import type { HarvestData } from '../useHarvestData.ts'
import { useUndoToast } from '../useUndoToast.ts'
import { followUpRows } from './followUpRows.ts'
import type { FollowUpRow } from './followUpRows.ts'

export type Verdict = 'open' | 'confirmed' | 'changed' | 'dropped'

const NONE: never[] = []

const useLeads = (workshopId: string, notes: readonly Note[]): ((id: string) => string) => {
  const duplicates = useQuery(api.duplicates.list.queryOptions({ input: { workshopId } })).data ?? NONE
  return useMemo(
    () =>
      duplicateGroups(
        notes.map(({ id }) => id),
        duplicates,
      ).leadOf,
    [notes, duplicates],
  )
}

/** The comparison of this workshop with an earlier one, and what can be decided about it. */
export const useFollowUps = (later: HarvestData, earlier: HarvestData) => {
  const { t } = useTranslation('followUps')
  const workshopId = later.plan.workshop.id
  const earlierWorkshopId = earlier.plan.workshop.id
  const followUps = useQuery(api.followUps.list.queryOptions({ input: { workshopId } }))
  const suggestions = useQuery(api.followUps.suggest.queryOptions({ input: { workshopId, earlierWorkshopId } }))
  const [earlierLead, laterLead] = [useLeads(earlierWorkshopId, earlier.notes), useLeads(workshopId, later.notes)]
  const tell = useUndoToast(workshopId)
  const [announced, setAnnounced] = useState('')

  const { rows, counts } = useMemo(() => {
    const made = followUpRows(
      {
        earlier: earlier.notes,
        later: later.notes,
        followUps: (followUps.data ?? NONE).filter((one) => one.earlierWorkshopId === earlierWorkshopId),
        suggestions: suggestions.data ?? NONE,
      },
      { earlier: earlierLead, later: laterLead },
    )
    return { rows: made.rows, counts: ledgerCounts(made.ledger) }
  }, [earlier.notes, later.notes, followUps.data, suggestions.data, earlierWorkshopId, earlierLead, laterLead])

  const set = useAction(api.followUps.set, { undoable: true })
  const remove = useAction(api.followUps.remove, { undoable: true })
  const carry = useAction(api.followUps.carry, {
    undoable: true,
    onDone: ({ count }) => tell(t('carry.done', { count }), 'followUp.carry'),
  })

  return {
    rows,
    counts,
    /** What was decided last, for those who do not see the line go. */
    announced,
    isReady: followUps.data !== undefined,
    isSuggesting: suggestions.isPending,
    isSaving: set.isPending || remove.isPending,
    /** `note` is the later note; null only where the item is dropped. The host takes back that an item was dropped once it is alive again. */
    decide: (row: FollowUpRow, verdict: Verdict, note: Note | null, reason: string): void => {
      const before = row.said.find(({ noteId }) => noteId === (note?.id ?? null)) ?? row.said.find(({ noteId }) => noteId === null)
      const earlierId = before?.earlierId ?? row.earlier[0]?.id
      const announce = (): void => setAnnounced(`${t(`decide.${verdict}`)}: ${row.earlier[0]?.text.slice(0, 80)}`)
      if (earlierId !== undefined) set.mutate({ workshopId, earlierId, noteId: note?.id ?? null, verdict, reason }, { onSuccess: announce })
    },
    /** Takes back everything that was said about the item. */
    takeBack: (row: FollowUpRow): void => row.said.forEach(({ id }) => remove.mutate({ id })),
    carry: (tableId: string, noteIds: string[], onDone: () => void): void =>
      carry.mutate({ workshopId, tableId, noteIds }, { onSuccess: onDone }),
    isCarrying: carry.isPending,
  }
}
export type FollowUps = ReturnType<typeof useFollowUps>
