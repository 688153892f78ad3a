import type { RouterClient } from '@orpc/server'
import type { AppRouter } from '../../../src/host/rpc/router.ts'

export type PlantedRoom = { workshopId: string; sessionId: string; tables: string[]; people: string[]; planId: string | null }

type Wanted = {
  people: number
  tables: number
  rounds: number
  plan?: boolean
  nameOf?: (person: number) => string
  seat?: (person: number, round: number) => number
}

const nextTable =
  (tables: number) =>
  (person: number, round: number): number =>
    (person + round * (1 + (person % 2))) % tables

/** A workshop with one session, its tables, its people and a kept plan, made as a person would. */
export const plantRoom = async (client: RouterClient<AppRouter>, wanted: Wanted): Promise<PlantedRoom> => {
  const { people: count, tables: tableCount, rounds, plan = true } = wanted
  const { nameOf = (person) => `Person ${person + 1}`, seat = nextTable(tableCount) } = wanted
  const { id: workshopId } = await client.workshops.create({ title: 'Room of tables', template: null, language: 'en' })
  const { id: sessionId } = await client.agenda.addSession({
    workshopId,
    fields: { title: 'Tables', method: 'rotating-tables', rounds, roundMinutes: 20, moveMinutes: 3, minutes: rounds * 23 },
  })
  const titles = Array.from({ length: tableCount }, (_, index) => `Topic ${index + 1}`)
  const tables = tableCount === 0 ? [] : (await client.agenda.addTables({ sessionId, titles })).ids
  const { ids: people } = await client.participants.add({
    workshopId,
    people: Array.from({ length: count }, (_, person) => ({ name: nameOf(person), organisation: `Organisation ${person % 7}` })),
  })
  if (!plan) return { workshopId, sessionId, tables, people, planId: null }
  const seats = Array.from({ length: rounds }, (_, round) => people.map((_, person) => seat(person, round)))
  const kept = { people, tables, seats, reason: 'first', reasonText: '', method: 'search', bound: 0, played: 0 } as const
  const { id: planId } = await client.seating.keepPlan({ sessionId, ...kept })
  return { workshopId, sessionId, tables, people, planId }
}
