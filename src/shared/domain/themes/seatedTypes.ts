import type { Participant, SeatingPlan } from '../records/records.ts'

const NONE: readonly string[] = []

/** Stakeholder types of those whom the newest seating plan of each session had at a table in a round, each once. */
export const seatedTypes = (
  plans: readonly Pick<SeatingPlan, 'sessionId' | 'number' | 'people' | 'tables' | 'seats'>[],
  participants: readonly Pick<Participant, 'id' | 'stakeholderType'>[],
): ((tableId: string, round: number) => readonly string[]) => {
  const typeOf = new Map(participants.map(({ id, stakeholderType }) => [id, stakeholderType]))
  const newest = new Map<string, (typeof plans)[number]>()
  for (const plan of plans) if (plan.number > (newest.get(plan.sessionId)?.number ?? 0)) newest.set(plan.sessionId, plan)
  const found = new Map<string, Set<string>>()
  for (const { people, tables, seats } of newest.values())
    for (const [index, row] of seats.entries())
      for (const [at, seat] of row.entries()) {
        const table = tables[seat]
        const type = typeOf.get(people[at] ?? '')
        if (table === undefined || !type) continue
        const key = `${table}:${index + 1}`
        found.set(key, (found.get(key) ?? new Set()).add(type))
      }
  return (tableId, round) => [...(found.get(`${tableId}:${round}`) ?? NONE)]
}
