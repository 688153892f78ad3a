import { useCallback, useEffect, useRef, useState } from 'react'
import { formatHarvestQuery, parseHarvestQuery } from './harvestQuery.ts'
import type { HarvestQuery } from './harvestQuery.ts'

const PAUSE_MS = 250

const queryNow = (): string => location.search.slice(1)
const addressOf = (query: string): string => `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`
const writeQuery = (query: string): void => history.replaceState(history.state, '', addressOf(query))

/**
 * What the Harvest shows, read from the address and written back to it. The address follows a moment later and without
 * telling the router, so that a click on a filter draws the list and nothing else. Another view is a step that Back takes back.
 */
export const useHarvestQuery = (): [HarvestQuery, (change: (before: HarvestQuery) => HarvestQuery) => void] => {
  const [query, setQuery] = useState(() => parseHarvestQuery(queryNow()))
  const [place] = useState(() => location.hash)
  const written = useRef(queryNow())

  useEffect(() => {
    if (location.hash !== place || parseHarvestQuery(written.current).view === query.view) return
    written.current = formatHarvestQuery(query)
    history.pushState(history.state, '', addressOf(written.current))
  }, [query, place])

  useEffect(() => {
    const timer = setTimeout(() => {
      const next = formatHarvestQuery(query)
      if (location.hash !== place || next === written.current) return
      written.current = next
      writeQuery(next)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [query, place])

  useEffect(() => {
    const onMove = (): void => {
      if (location.hash !== place || queryNow() === written.current) return
      written.current = queryNow()
      setQuery(parseHarvestQuery(queryNow()))
    }
    addEventListener('hashchange', onMove)
    addEventListener('popstate', onMove)
    return () => {
      removeEventListener('hashchange', onMove)
      removeEventListener('popstate', onMove)
      // The router keeps the query when it goes to another place, where it would mean nothing.
      if (location.hash !== place && queryNow() === written.current) writeQuery('')
    }
  }, [place])

  return [query, useCallback((change) => setQuery(change), [])]
}
