export type HistoryEntry = {
  changeId: string
  at: string
  author: string
  via: string
  fields: Record<string, unknown>
  current: string[]
}
export type Version = HistoryEntry & { isDeletion: boolean }

/**
 * The versions of a field that count, newest first. Of a record that one person removed and another edited these are the removal and the
 * newest edit that had not seen it.
 */
export const versionsOf = (history: readonly HistoryEntry[], field: string): Version[] => {
  const newestFirst = history.toReversed()
  const counting = newestFirst.filter(({ current }) => current.includes(field)).map((entry) => ({ ...entry, isDeletion: false }))
  if (field !== 'deleted') return counting
  const removal = counting.find(({ fields }) => fields.deleted === true)
  const kept = newestFirst.find(({ current, fields }) => current.length > 0 && fields.deleted !== true)
  return [...(kept ? [{ ...kept, isDeletion: false }] : []), ...(removal ? [{ ...removal, isDeletion: true }] : [])]
}
