/** A commutative group with elements 0 … order-1, 0 being neutral, as a table of differences: `minus[a * order + b]` is a - b. */
export type AbelianGroup = { order: number; minus: Int16Array; plus: Int16Array }

/** The group of remainders for these factors; an element is the number whose mixed-radix digits they are, the first factor the highest. */
export function abelianGroup(factors: readonly number[]): AbelianGroup {
  const order = factors.reduce((product, factor) => product * factor, 1)
  const minus = new Int16Array(order * order)
  const plus = new Int16Array(order * order)
  for (let a = 0; a < order; a++) {
    for (let b = 0; b < order; b++) {
      let place = order
      for (const factor of factors) {
        place /= factor
        const x = Math.floor(a / place) % factor
        const y = Math.floor(b / place) % factor
        minus[a * order + b]! += place * ((x - y + factor) % factor)
        plus[a * order + b]! += place * ((x + y) % factor)
      }
    }
  }
  return { order, minus, plus }
}

/** All commutative groups of this order as lists of factors, those with the most factors first. */
export function groupsOfOrder(order: number): number[][] {
  let groups: number[][] = [[]]
  let rest = order
  for (let prime = 2; rest > 1; prime++) {
    let exponent = 0
    for (; rest % prime === 0; rest /= prime) exponent++
    if (exponent === 0) continue
    groups = groups.flatMap((group) => partitions(exponent, exponent).map((parts) => [...group, ...parts.map((e) => prime ** e)]))
  }
  return groups.sort((a, b) => b.length - a.length)
}

function partitions(total: number, largest: number): number[][] {
  if (total === 0) return [[]]
  const all: number[][] = []
  for (let part = Math.min(total, largest); part > 0; part--) {
    for (const rest of partitions(total - part, part)) all.push([part, ...rest])
  }
  return all
}
