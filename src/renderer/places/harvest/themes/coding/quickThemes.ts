/** Themes on the keys 1 to 9. They keep their keys while somebody codes: fingers remember places. */
export const QUICK_KEYS = 9

/** The keys at the start: the themes with most notes; of equals the first in order. */
export const firstSlots = (themeIds: readonly string[], count: (id: string) => number): string[] =>
  themeIds.toSorted((a, b) => count(b) - count(a)).slice(0, QUICK_KEYS)

/** Themes that are gone leave their keys; others take what is free. The same list where nothing changed. */
export const keepSlots = (slots: readonly string[], themeIds: readonly string[]): readonly string[] => {
  const live = new Set(themeIds)
  const kept = slots.filter((id) => live.has(id))
  const free = themeIds.filter((id) => !kept.includes(id)).slice(0, QUICK_KEYS - kept.length)
  return kept.length === slots.length && free.length === 0 ? slots : [...kept, ...free]
}

/** A theme that was used gets a key: a free one, or that of the one which nobody has used for longest. `used` has the latest last. */
export const takeSlot = (slots: readonly string[], used: readonly string[], id: string): readonly string[] => {
  if (slots.includes(id)) return slots
  if (slots.length < QUICK_KEYS) return [...slots, id]
  const oldest = slots.reduce((worst, slot) => (used.lastIndexOf(slot) < used.lastIndexOf(worst) ? slot : worst))
  return slots.map((slot) => (slot === oldest ? id : slot))
}
