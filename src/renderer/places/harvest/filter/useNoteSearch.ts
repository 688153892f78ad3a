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
  /** Something was typed that holds no word, such as an emoji: nothing can match. */
  isWordless: boolean
  isSearching: boolean
}

const NOTHING: ReadonlySet<string> = new Set()
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
  const isWordless = query !== '' && !isOn
  const answer = useQuery(api.notes.search.queryOptions({ input: { workshopId, query }, enabled: isOn, placeholderData: keepPreviousData }))
  const ids = answer.data?.ids
  const found = useDeferredValue(
    useMemo(() => (isWordless ? NOTHING : isOn && ids !== undefined ? new Set(ids) : null), [isWordless, isOn, ids]),
  )
  return { found, words: isOn ? words : NO_WORDS, isWordless, isSearching: text !== asked || (isOn && answer.isFetching) }
}
