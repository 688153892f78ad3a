import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { api } from '../../../transport/api.ts'
import { searchWords } from '../list/markWords.ts'

const PAUSE_MS = 120

export type NoteSearch = {
  /** Ids that the host found; null while nobody searches. */
  found: ReadonlySet<string> | null
  /** The words to mark in the list. */
  words: readonly string[]
  isSearching: boolean
}

const NO_WORDS: readonly string[] = []

/** Full-text search at the host, a moment after the last key. The last answer stays until the next one is there. */
export const useNoteSearch = (workshopId: string, text: string): NoteSearch => {
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const query = asked.trim().slice(0, 500)
  const words = useMemo(() => searchWords(query), [query])
  const isOn = words.length > 0
  const answer = useQuery(api.notes.search.queryOptions({ input: { workshopId, query }, enabled: isOn, placeholderData: keepPreviousData }))
  const ids = answer.data?.ids
  const found = useDeferredValue(useMemo(() => (isOn && ids !== undefined ? new Set(ids) : null), [isOn, ids]))
  return { found, words: isOn ? words : NO_WORDS, isSearching: text !== asked || (isOn && answer.isFetching) }
}
