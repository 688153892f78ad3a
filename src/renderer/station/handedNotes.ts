import { create } from 'zustand'
import { newNoteEntry } from '../../shared/domain/notes/outbox.ts'
import { changeWaiting } from '../drafts/outbox.ts'
import { inStationStore } from '../drafts/stationStore.ts'
import type { HandedNote } from '../drafts/stationStore.ts'
import { client } from '../transport/api.ts'

/** The host answers for so many at once. */
const MOST_IDS = 5_000

/** Notes that came too late for their table: the host has them and the facilitator places them. */
export const useLateNotes = create<{ late: readonly HandedNote[] }>(() => ({ late: [] }))

const readAll = async (): Promise<HandedNote[]> => (await inStationStore((db) => db.getAll('handed'))) ?? []

/** Reads which notes are with the facilitator, for the screen. */
export const showLateNotes = async (): Promise<void> => useLateNotes.setState({ late: (await readAll()).filter((note) => note.late) })

/** Keeps an acknowledged note as the host has it now. */
export const keepHanded = async (note: HandedNote): Promise<void> => {
  await inStationStore((db) => db.put('handed', note))
  if (note.late) await showLateNotes()
}

export const forgetHanded = async (id: string): Promise<void> => void (await inStationStore((db) => db.delete('handed', id)))

/**
 * Asks the host which of the notes it once acknowledged it does not know: it may have begun again from a backup. Those wait for it
 * again, under the same ids. Answers how many.
 */
export const requeueMissing = async (tableId: string): Promise<number> => {
  // The host still knows those that waited for the facilitator and were dropped there on purpose.
  const notes = (await readAll()).filter((note) => note.tableId === tableId || note.late)
  let missing = 0
  for (let at = 0; at < notes.length; at += MOST_IDS) {
    const part = notes.slice(at, at + MOST_IDS)
    const { ids } = await client.notes.missing({ tableId, ids: part.map(({ id }) => id) })
    const unknown = new Set(ids)
    for (const { id, workshopId, tableId: from, round, draft } of part) {
      if (!unknown.has(id)) continue
      missing += 1
      const place = { workshopId, tableId: from, round, queuedAt: new Date().toISOString() }
      await changeWaiting(id, (now) => now ?? newNoteEntry(id, place, draft))
    }
  }
  return missing
}
