import { useOutbox } from '../drafts/outbox.ts'
import { useUnsentTexts } from '../drafts/unsentTexts.ts'

/** How much of the work only this device has: what waits for the host, and the notes that the host did not take. */
export function useUnsent(): { waiting: number; refused: number; total: number } {
  const entries = useOutbox((state) => state.waiting)
  const texts = useUnsentTexts((state) => state.texts.size)
  const refused = [...entries.values()].filter((entry) => entry.refused !== null).length
  return { waiting: entries.size - refused + texts, refused, total: entries.size + texts }
}
