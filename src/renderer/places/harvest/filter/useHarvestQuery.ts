import { useCallback, useEffect, useRef, useState } from 'react'
import { formatHarvestQuery, parseHarvestQuery } from './harvestQuery.ts'
import type { HarvestQuery } from './harvestQuery.ts'

const PAUSE_MS = 250
/** The query stands behind a slash, because the router takes a '?' for a part of the place's name. */
const ADDRESS = /^(#\/w\/[^/?]+\/harvest)(?:[/?](.*))?$/

const addressNow = (): { place: string; query: string } | null => {
  const match = ADDRESS.exec(location.hash)
  return match === null ? null : { place: match[1] ?? '', query: match[2] ?? '' }
}

/**
 * The view of the Harvest, read from the address and written back to it. The address follows a moment later and without
 * telling the router, so that a click on a filter draws the list and nothing else.
 */
export const useHarvestQuery = (): [HarvestQuery, (change: (before: HarvestQuery) => HarvestQuery) => void] => {
  const [query, setQuery] = useState(() => parseHarvestQuery(addressNow()?.query ?? ''))
  const written = useRef(addressNow()?.query ?? '')

  useEffect(() => {
    const timer = setTimeout(() => {
      const address = addressNow()
      const next = formatHarvestQuery(query)
      if (address === null || next === written.current) return
      written.current = next
      history.replaceState(history.state, '', next === '' ? address.place : `${address.place}/${next}`)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [query])

  useEffect(() => {
    const onChange = (): void => {
      const address = addressNow()
      if (address === null || address.query === written.current) return
      written.current = address.query
      setQuery(parseHarvestQuery(address.query))
    }
    addEventListener('hashchange', onChange)
    return () => removeEventListener('hashchange', onChange)
  }, [])

  return [query, useCallback((change) => setQuery(change), [])]
}
