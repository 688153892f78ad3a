/** A place among others: equal counts share one and are told so. The next place leaves out as many. */
export type Place = { place: number; isTied: boolean }

/** Places by falling count, in the order of `counts`. */
export const placesOf = (counts: readonly number[]): Place[] =>
  counts.map((count) => ({
    place: 1 + counts.filter((other) => other > count).length,
    isTied: counts.filter((other) => other === count).length > 1,
  }))
