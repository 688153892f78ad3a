import { useCallback, useEffect, useRef, useState } from 'react'
import { useKeptText } from './useKeptText.ts'

const PAUSE_MS = 600
/** How long the stored words may take to come back by the host's push, so that the next save has seen them. */
const CATCH_UP = { tries: 10, everyMs: 40 }

type Options = { slot: string; value: string; isRequired: boolean; onSave: (text: string) => Promise<unknown> }

export type SavedTextState = {
  shown: string
  hasFailed: boolean
  type: (text: string) => void
  save: () => void
  leave: () => void
  reset: () => void
}

/**
 * Saves what is typed after a pause, on leaving and when the page goes out of sight; one save at a time. The words stay
 * here until the host has them.
 */
export const useSavedText = ({ slot, value, isRequired, onSave }: Options): SavedTextState => {
  const { text: draft, keep, letGo } = useKeptText(slot)
  const [hasFailed, setFailed] = useState(draft !== null)
  const now = useRef({ draft, value, onSave })
  const acknowledged = useRef<string | null>(null)
  const isHere = useRef(false)
  const isSending = useRef(false)
  const isWanted = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  useEffect(() => {
    now.current = { draft, value, onSave }
  })

  const drop = useCallback(() => {
    if (now.current.draft !== null) letGo(now.current.draft)
    now.current.draft = null
    acknowledged.current = null
    setFailed(false)
  }, [letGo])

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    isWanted.current = true
    if (isSending.current) return
    isSending.current = true
    try {
      while (isWanted.current) {
        isWanted.current = false
        const text = now.current.draft?.trim() ?? null
        if (text === null || text === (acknowledged.current ?? now.current.value) || (isRequired && text === '')) break
        await now.current.onSave(text)
        acknowledged.current = text
        setFailed(false)
        for (let tries = CATCH_UP.tries; tries > 0 && now.current.value !== text; tries--) await pause(CATCH_UP.everyMs)
      }
      const left = now.current.draft?.trim() ?? ''
      const isStored = left === (acknowledged.current ?? now.current.value)
      if (!isHere.current && (isStored || (isRequired && left === ''))) drop()
    } catch {
      setFailed(true)
    } finally {
      isSending.current = false
    }
  }, [drop, isRequired])

  useEffect(() => {
    const whenHidden = (): void => {
      if (document.visibilityState === 'hidden') void save()
    }
    const whenLeft = (): void => void save()
    document.addEventListener('visibilitychange', whenHidden)
    addEventListener('pagehide', whenLeft)
    return () => {
      document.removeEventListener('visibilitychange', whenHidden)
      removeEventListener('pagehide', whenLeft)
      isHere.current = false
      if (now.current.draft !== null) void save()
    }
  }, [save])

  return {
    shown: draft ?? value,
    hasFailed: hasFailed && draft !== null && draft.trim() !== value,
    type: (text) => {
      isHere.current = true
      now.current.draft = text
      keep(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), PAUSE_MS)
    },
    save: () => void save(),
    leave: () => {
      isHere.current = false
      void save()
    },
    reset: () => {
      clearTimeout(timer.current)
      drop()
    },
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
