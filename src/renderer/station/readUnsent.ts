import { isBlank } from '../../shared/domain/notes/noteDraft.ts'
import type { WorkshopPlan } from '../../shared/contract/workshops.contract.ts'
import type { DraftRecord } from '../drafts/deviceStore.ts'
import { openDrafts } from '../drafts/openDrafts.ts'
import { deviceDatabase, useOutbox } from '../drafts/outbox.ts'
import { api } from '../transport/api.ts'
import { queryClient } from '../transport/queryClient.ts'
import type { UnsentNote } from './rescueFile.ts'

const tableName = (tableId: string): string => {
  const plans = queryClient.getQueriesData<WorkshopPlan>({ queryKey: api.workshops.plan.key() })
  const table = plans.flatMap(([, plan]) => plan?.tables ?? []).find(({ id }) => id === tableId)
  return table === undefined ? '' : table.title || String(table.number)
}

const ofDraft = ({ tableId, round, changedAt, compose, edit }: DraftRecord): UnsentNote[] => {
  const written = isBlank(compose) ? [] : [{ id: null, table: tableName(tableId), round: round ?? 1, at: changedAt, draft: compose }]
  return edit === null
    ? written
    : [...written, { id: null, table: tableName(tableId), round: edit.round, at: changedAt, draft: edit.draft }]
}

/** Everything typed that only this device has: notes that wait, and words that were not saved as a note, of all its tabs. */
export const readUnsent = async (): Promise<UnsentNote[]> => {
  const db = await deviceDatabase()
  const drafts = new Map<string, DraftRecord>()
  for (const record of db === null ? [] : await db.getAll('drafts').catch(() => [])) drafts.set(record.slot, record)
  // What this page shows is newer than the disk, and all there is where the disk fails.
  for (const record of openDrafts.values()) drafts.set(record.slot, record)
  const waiting = [...useOutbox.getState().waiting.values()].filter((entry) => !entry.remove)
  return [
    // A change to a note that the host has would be skipped under its id: it goes as a note of its own rather than not at all.
    ...waiting.map(({ noteId, tableId, round, queuedAt, draft, first }) => ({
      id: first === null ? null : noteId,
      table: tableName(tableId),
      round,
      at: queuedAt,
      draft,
    })),
    ...[...drafts.values()].flatMap(ofDraft),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1))
}
