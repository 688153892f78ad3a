import { useCallback, useLayoutEffect, useState } from 'react'
import { flushBox, isUnsaved, linkBox, readBack, textBox, typeInto, watchBox } from './textBoxes.ts'
import type { SaveState, TextLink } from './textBoxes.ts'

/**
 * A text that saves itself shortly after the last key. One save runs at a time, always with the newest words; what failed
 * stays on the screen, also after leaving the place, and is tried again with the next key, when the host is back, or by
 * `retry`. While nothing waits, `stored` shows through.
 */
export const useAutosave = (name: string, stored: string, link: TextLink) => {
  const [box] = useState(() => textBox(name, stored))
  const [draft, setDraft] = useState<string | null>(() => (isUnsaved(box) ? box.wanted : null))
  const [state, setState] = useState<SaveState>(() => (isUnsaved(box) ? 'failed' : 'untouched'))
  // Before anything can be typed: an effect that ran after the first key would read the host's old words over it.
  useLayoutEffect(() => {
    linkBox(box, link)
    if (draft === null) readBack(box, stored)
  })
  useLayoutEffect(() => {
    watchBox(box, (next, text) => {
      setState((before) => (before === 'untouched' && next === 'saved' ? before : next))
      setDraft((now) => (text === null && now === box.stored ? null : now))
    })
    if (isUnsaved(box)) void flushBox(box)
    return () => {
      watchBox(box, null)
      if (isUnsaved(box)) void flushBox(box)
    }
  }, [box])

  const flush = useCallback(() => flushBox(box), [box])
  const change = useCallback(
    (text: string) => {
      setDraft(text)
      setState('typing')
      typeInto(box, text, performance.now())
    },
    [box],
  )
  return { text: draft ?? stored, state, change, flush, retry: flush }
}
