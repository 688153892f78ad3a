import { evenPairs } from './evenPairs.ts'

/**
 * Fewest repeats of T² or T²-1 people who are at T tables in all rounds, where a theorem says that there must be some; else 0.
 * T² people without a repeat in k rounds would be k-2 orthogonal Latin squares of order T; T²-1 people could be completed to that,
 * the missing one sitting at the short tables.
 */
export function missingSquare(people: number, tables: number, rounds: number): number {
  const most = mostSquareRounds(tables)
  if (most === null || people < tables * tables - 1) return 0
  // Of any most + 1 rounds two repeat somebody; fewest such pairs of rounds when the rounds fall into `most` classes (Turán).
  if (people < tables * tables) return evenPairs(rounds, most)
  // Between two rounds of level tables, repeats come at least in twos; a round that is not level repeats with every other one.
  let fewest = Infinity
  for (let level = 0; level <= rounds; level++) {
    const uneven = (rounds * (rounds - 1)) / 2 - (level * (level - 1)) / 2
    fewest = Math.min(fewest, uneven + 2 * evenPairs(level, most))
  }
  return fewest
}

/**
 * The most rounds that T² people at T tables can have without a repeat, where a theorem says less than T + 1; else null. Tarry (1900)
 * for 6; no projective plane of the order by Bruck and Ryser (1949), for 10 by Lam (1991); and what then cannot be completed to one
 * either, by Bruck (1963): a net that lacks d classes can be when the order is above x⁴/2 + x³ + x² + 3x/2 with x = d - 1.
 */
function mostSquareRounds(order: number): number | null {
  if (order === 6) return 3
  const noPlane = order === 10 || (order > 2 && (order % 4 === 1 || order % 4 === 2) && !isSumOfTwoSquares(order))
  if (!noPlane) return null
  let lacking = 1
  for (let x = 1; order > (x * x * x * x) / 2 + x * x * x + x * x + 1.5 * x; x++) lacking = x + 1
  return order - lacking
}

function isSumOfTwoSquares(n: number): boolean {
  for (let a = 0; a * a <= n; a++) if (Number.isInteger(Math.sqrt(n - a * a))) return true
  return false
}
