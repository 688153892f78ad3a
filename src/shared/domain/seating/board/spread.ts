import type { SeatingProblem } from '../problem.ts'
import type { PlanSeats } from '../workshop/planSeats.ts'

/** How evenly the values of one attribute sit: `even` of `values` have every table of every round within one head of its share. */
export type Spread = { attribute: string; values: number; even: number; uneven: string[] }

/** The values that a person has of an attribute; languages are several. */
export const valuesOf = (person: SeatingProblem['participants'][number], attribute: string): string[] => {
  const value = Object.hasOwn(person.attributes, attribute) ? person.attributes[attribute]! : []
  return typeof value === 'string' ? [value] : [...new Set(value)]
}

/** The range in which a table of `size` should hold heads of a value that `all` of `present` people have. */
export const fairRange = (all: number, size: number, present: number): readonly [low: number, high: number] => {
  const low = present === 0 ? 0 : Math.floor((all * size) / present)
  return [low, low * present === all * size ? low : low + 1]
}

/** The spread of every attribute that the problem mixes by. */
export const spreadOf = (problem: SeatingProblem, plan: PlanSeats): Spread[] => {
  const at = new Map(plan.people.map((person, index) => [person, index]))
  return [...new Set(problem.rules.mix)].map((attribute) => {
    const known = new Set<string>()
    const uneven = new Set<string>()
    for (const row of plan.seats) {
      const sizes = new Map<number, number>()
      const heads = new Map<string, Map<number, number>>()
      let present = 0
      for (const person of problem.participants) {
        const table = row[at.get(person.id) ?? -1] ?? -1
        if (table < 0) continue
        present += 1
        sizes.set(table, (sizes.get(table) ?? 0) + 1)
        for (const value of valuesOf(person, attribute)) {
          known.add(value)
          const counts = heads.get(value) ?? new Map<number, number>()
          counts.set(table, (counts.get(table) ?? 0) + 1)
          heads.set(value, counts)
        }
      }
      for (const [value, counts] of heads) {
        const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
        for (const [table, size] of sizes) {
          const [low, high] = fairRange(all, size, present)
          const count = counts.get(table) ?? 0
          if (count < low || count > high) uneven.add(value)
        }
      }
    }
    return { attribute, values: known.size, even: known.size - uneven.size, uneven: [...uneven].toSorted() }
  })
}
