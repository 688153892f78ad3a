const CHEAPEST = 8

/** What an unmet wish costs, by its rank from 0: a wish more always beats a better rank. */
export const wishCost = (rank: number): number => (rank < 3 ? CHEAPEST + (4 >> rank) : CHEAPEST)
