import { useCallback, useState } from 'react'

const keyOf = (slot: string): string => `tavolata-harvest/${slot}`

// A browser may refuse its storage; the words then live as long as the view.
const read = (slot: string): string | null => {
  try {
    return sessionStorage.getItem(keyOf(slot))
  } catch {
    return null
  }
}
const write = (slot: string, text: string | null): void => {
  try {
    if (text === null) sessionStorage.removeItem(keyOf(slot))
    else sessionStorage.setItem(keyOf(slot), text)
  } catch {
    // Nothing to do: the field still shows the words.
  }
}

export type KeptText = {
  /** null while nobody has typed. */
  text: string | null
  keep: (text: string) => void
  /** Lets go of these words, unless others were typed meanwhile. Works after the field has gone, too. */
  letGo: (text: string) => void
}

/** Words that are typed and not stored yet; they outlive the view and a reload of the tab. `slot` names the field. */
export const useKeptText = (slot: string): KeptText => {
  const [text, setText] = useState(() => read(slot))
  const keep = useCallback(
    (next: string) => {
      write(slot, next)
      setText(next)
    },
    [slot],
  )
  const letGo = useCallback(
    (gone: string) => {
      if (read(slot) === gone) write(slot, null)
      setText((now) => (now === gone ? null : now))
    },
    [slot],
  )
  return { text, keep, letGo }
}
