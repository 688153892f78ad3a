import type { TestHost } from '../../support/testHost.ts'
import { plantRoom } from '../exports/plantRoom.ts'

export type PlantedNotes = { workshopId: string; sessionId: string; tables: string[] }

/** A workshop with two tables and notes with these ids, which are their texts, too, unless given. */
export const plantNotes = async (
  { client }: TestHost,
  ids: readonly string[],
  textOf: (id: string) => string = (id) => `note ${id}`,
): Promise<PlantedNotes> => {
  const { workshopId, sessionId, tables } = await plantRoom(client, { people: 4, tables: 2, rounds: 2 })
  for (const [index, id] of ids.entries())
    await client.notes.create({ id, tableId: tables[index % 2]!, round: 1, kind: 'idea', text: textOf(id) })
  return { workshopId, sessionId, tables }
}

export const refusal = (context: string) => ({ code: 'INVALID', data: { detail: { context } } })
