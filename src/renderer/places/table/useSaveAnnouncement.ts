import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOutbox } from '../../drafts/outbox.ts'

/**
 * Words for the live region: "Saved" when the host has a note, or that it stays on this device; once per save, never per
 * key. Returns the words and the function that starts waiting for the outcome of a save.
 */
export const useSaveAnnouncement = (): [words: string, expect: () => void, say: (words: string) => void] => {
  const { t } = useTranslation('table')
  const [words, setWords] = useState('')
  const expected = useRef(false)
  const waiting = useOutbox((state) => state.waiting.size)
  const acknowledged = useOutbox((state) => state.acknowledged)
  const hostAway = useOutbox((state) => state.hostAway)

  // A region that says the same words again stays silent unless they differ.
  const say = (next: string): void => setWords((before) => (before === next ? `${next}\u00a0` : next))
  const tell = useRef(say)
  useEffect(() => void (tell.current = say))

  useEffect(() => {
    if (!expected.current || acknowledged.size === 0) return
    expected.current = false
    tell.current(t('announce.saved'))
  }, [acknowledged, t])
  useEffect(() => {
    if (!expected.current || !hostAway || waiting === 0) return
    expected.current = false
    tell.current(t('announce.kept'))
  }, [hostAway, waiting, t])
  return [words, () => void (expected.current = true), say]
}
