import type { QueryKey } from '@tanstack/react-query'
import { inStationStore } from '../drafts/stationStore.ts'
import { api } from '../transport/api.ts'
import { queryClient } from '../transport/queryClient.ts'

/** What the table needs to open without the host; a key of the query cache begins like this. */
const KEPT = [api.workshops.plan.key(), api.workshops.taxonomies.key(), api.notes.listOfTable.key(), api.digests.ofTable.key()]

const isKept = (key: QueryKey): boolean => KEPT.some(([path]) => JSON.stringify(path) === JSON.stringify(key[0]))

/** Shows what the host said last, and from now on keeps what it says, so that the page opens with the host down. */
export const showKeptPages = async (): Promise<void> => {
  const pages = (await inStationStore((db) => db.getAll('pages'))) ?? []
  for (const { key, data } of pages) queryClient.setQueryData(JSON.parse(key) as QueryKey, data)
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    const { data, status } = query.state
    if (type !== 'updated' || status !== 'success' || data === undefined || !isKept(query.queryKey)) return
    void inStationStore((db) => db.put('pages', { key: JSON.stringify(query.queryKey), data }))
  })
}
