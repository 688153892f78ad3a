/** The wished order first, tables that it leaves out after it in their own order; tables that are gone drop out. */
export const orderOfReports = (tables: readonly { id: string }[], wished: readonly string[]): string[] => {
  const ids = new Set(tables.map(({ id }) => id))
  return [...new Set([...wished.filter((id) => ids.has(id)), ...ids])]
}

/** The order with one table moved right behind another; null is to the front. */
export const movedTo = (order: readonly string[], id: string, after: string | null): string[] => {
  const others = order.filter((one) => one !== id)
  return others.toSpliced(after === null ? 0 : others.indexOf(after) + 1, 0, id)
}
