/** How the keys of one axis are ordered: by a list that everybody knows, by their words, or the most frequent first. */
export type KeyOrder = { listed: readonly string[] } | { by: 'label' | 'notes'; label: (key: string) => string }

/**
 * The keys of an axis as people read them; '' (none) stands last. What is not in a list follows it, the most frequent first.
 */
export const orderKeys = (notes: ReadonlyMap<string, number>, order: KeyOrder): string[] => {
  const keys = [...notes.keys()].filter((key) => key !== '')
  const byNotes = (one: string, other: string): number => notes.get(other)! - notes.get(one)! || (one < other ? -1 : 1)
  const ordered =
    'listed' in order
      ? inListOrder(keys, order.listed, byNotes)
      : keys.toSorted((one, other) =>
          order.by === 'label' ? order.label(one).localeCompare(order.label(other), 'en') || byNotes(one, other) : byNotes(one, other),
        )
  return notes.has('') ? [...ordered, ''] : ordered
}

const inListOrder = (keys: readonly string[], listed: readonly string[], then: (one: string, other: string) => number): string[] => {
  const place = new Map(listed.map((key, index) => [key, index]))
  const at = (key: string): number => place.get(key) ?? listed.length
  return keys.toSorted((one, other) => at(one) - at(other) || then(one, other))
}
