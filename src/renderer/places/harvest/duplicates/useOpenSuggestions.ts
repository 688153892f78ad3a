import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { DuplicateSuggestion } from '../../../../shared/contract/themes.contract.ts'
import { api } from '../../../transport/api.ts'
import type { ThemesData } from '../themes/useThemes.ts'
import { undecided } from './openSuggestions.ts'

const LATER_MS = 800

/**
 * Notes that may say the same and that nobody has decided, the likeliest first; undefined until the host has looked. Where they are only
 * counted, what the person came for is drawn first.
 */
export const useOpenSuggestions = (
  { workshopId, duplicates, groups }: ThemesData,
  isWanted: boolean,
): DuplicateSuggestion[] | undefined => {
  const [isLater, setLater] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), LATER_MS)
    return () => clearTimeout(timer)
  }, [])
  const { data } = useQuery(api.duplicates.suggest.queryOptions({ input: { workshopId }, enabled: isWanted || isLater }))
  return useMemo(() => (data === undefined ? undefined : undecided(data, duplicates, groups.leadOf)), [data, duplicates, groups])
}
