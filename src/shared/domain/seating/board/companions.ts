import type { SeatingProblem } from '../problem.ts'

/** For each person those who sit together with them by rule: their meetings count as no repeat. */
export const companionsOf = ({ rules }: Pick<SeatingProblem, 'rules'>): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>()
  for (const group of rules.together)
    for (const person of group) {
      const known = found.get(person) ?? new Set<string>()
      for (const other of group) if (other !== person) known.add(other)
      found.set(person, known)
    }
  return found
}
