const NUMBERED = /^(.*?)(\d{1,9})$/

/**
 * Table ids in the order in which they stand in the room. Ids that are one word with a number (`t1`, `t2`, `t10`) are ordered by
 * that number, so that the order of the input changes nothing; other ids keep the order in which they were given.
 */
export const tableOrder = (ids: readonly string[]): string[] => {
  const parts = ids.map((id) => NUMBERED.exec(id))
  const [first] = parts
  if (!first || parts.some((part) => part?.[1] !== first[1])) return [...ids]
  const numbers = new Map(ids.map((id, index) => [id, Number(parts[index]![2])]))
  if (new Set(numbers.values()).size < ids.length) return [...ids]
  return ids.toSorted((a, b) => numbers.get(a)! - numbers.get(b)!)
}

/** Ids by their code units: the same order on every machine and in every language. */
export const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
