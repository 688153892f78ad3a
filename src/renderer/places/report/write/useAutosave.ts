import { useCallback, useEffect, useRef, useState } from 'react'

export type SaveState = 'untouched' | 'typing' | 'saving' | 'saved' | 'failed'

const PAUSE_MS = 250
/** Somebody who never pauses is saved this often all the same. */
const LONGEST_MS = 1000

type Box = {
  wanted: string
  stored: string
  isRunning: boolean
  timer: ReturnType<typeof setTimeout> | null
  typingSince: number | null
}

/**
 * A text that saves itself shortly after the last key. One save runs at a time, always with the newest words; what failed
 * stays on the screen and is tried again with the next key or by `retry`. While nothing waits, `stored` shows through.
 */
export const useAutosave = (stored: string, save: (text: string) => Promise<void>) => {
  const [draft, setDraft] = useState<string | null>(null)
  const [state, setState] = useState<SaveState>('untouched')
  const box = useRef<Box>({ wanted: stored, stored, isRunning: false, timer: null, typingSince: null })
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
    if (draft === null) {
      box.current.wanted = stored
      box.current.stored = stored
    }
  })

  const flush = useCallback(async () => {
    const it = box.current
    if (it.timer !== null) clearTimeout(it.timer)
    it.timer = null
    if (it.isRunning) return
    it.isRunning = true
    try {
      while (it.wanted !== it.stored) {
        const text = it.wanted
        it.typingSince = null
        setState('saving')
        await latestSave.current(text)
        it.stored = text
      }
      setState((before) => (before === 'untouched' ? before : 'saved'))
      setDraft((now) => (now === it.stored ? null : now))
    } catch {
      setState('failed')
    } finally {
      it.isRunning = false
    }
  }, [])

  const change = useCallback(
    (text: string) => {
      const it = box.current
      it.wanted = text
      setDraft(text)
      setState('typing')
      const now = performance.now()
      it.typingSince ??= now
      if (it.timer !== null) clearTimeout(it.timer)
      const wait = Math.max(0, Math.min(PAUSE_MS, it.typingSince + LONGEST_MS - now))
      it.timer = setTimeout(() => void flush(), wait)
    },
    [flush],
  )

  useEffect(() => () => void flush(), [flush])
  return { text: draft ?? stored, state, change, flush, retry: flush }
}
