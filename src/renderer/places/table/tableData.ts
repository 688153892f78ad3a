import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { NoteDraft } from '../../../shared/domain/notes/noteDraft.ts'
import { draftOfNote } from '../../../shared/domain/notes/noteDraft.ts'
import type { OutboxEntry } from '../../../shared/domain/notes/outbox.ts'
import type { Note } from '../../../shared/domain/records/records.ts'
import type { NoteDoor } from '../../drafts/outboxPump.ts'
import { api, client } from '../../transport/api.ts'
import { isAnswer, problemOf } from '../../transport/problem.ts'

/** All that the table's screen asks of the host; a station may ask for each of these at its own table, except for the counts. */

/** A host that says nothing for this long is away; the note is sent again and stored once. */
const ANSWER_MS = 10_000
const inTime = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(ANSWER_MS) })

/** Answers that another try may turn into a yes: a full disk gets emptied, a page gets let in again. */
const MAY_CHANGE = new Set(['DISK_FULL', 'READ_ONLY', 'ALREADY_OPEN', 'DAMAGED', 'INTERNAL', 'INTERNAL_SERVER_ERROR', 'NOT_ALLOWED'])
const NOT_LET_IN = new Set(['UNAUTHORIZED', 'FORBIDDEN', 'SERVICE_UNAVAILABLE', 'BAD_GATEWAY', 'GATEWAY_TIMEOUT', 'TIMEOUT'])

export const usePlan = (workshopId: string) => useQuery(api.workshops.plan.queryOptions({ input: { workshopId } }))

export const useTaxonomies = () => useQuery(api.workshops.taxonomies.queryOptions())

export const useStoredNotes = (tableId: string) => useQuery(api.notes.listOfTable.queryOptions({ input: { tableId } }))

const countByTable = (notes: Note[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const note of notes) counts.set(note.tableId, (counts.get(note.tableId) ?? 0) + 1)
  return counts
}

/** Notes per table of a workshop. */
export const useNoteCounts = (workshopId: string) =>
  useQuery({
    ...api.notes.list.queryOptions({ input: { workshopId } }),
    select: countByTable,
    placeholderData: keepPreviousData,
  })

const create = async (entry: OutboxEntry, first: NoteDraft): Promise<void> => {
  await client.notes.create({ ...first, id: entry.noteId, tableId: entry.tableId, round: entry.round }, inTime())
}

const read: NoteDoor['read'] = async (noteId) => {
  try {
    const note = await client.notes.get({ id: noteId }, inTime())
    return { draft: draftOfNote(note), heads: note.heads }
  } catch (error) {
    if (isAnswer(error) && problemOf(error).code === 'NOT_FOUND') return null
    throw error
  }
}

const remove = async ({ noteId }: OutboxEntry): Promise<void> => {
  try {
    await client.notes.remove({ ids: [noteId] }, inTime())
  } catch (error) {
    if (!isAnswer(error) || problemOf(error).code !== 'NOT_FOUND') throw error
  }
}

/** The way of the outbox to the host. */
export const noteDoor: NoteDoor = {
  create,
  read,
  update: async (id, fields, seen) => {
    const { heads } = await client.notes.update(seen === null ? { id, fields } : { id, fields, seen: [...seen] }, inTime())
    return heads
  },
  remove,
  failure: (error) => {
    const { code } = problemOf(error)
    if (!isAnswer(error) || NOT_LET_IN.has(code)) return { outcome: 'away', code }
    return { outcome: MAY_CHANGE.has(code) ? 'later' : 'refused', code }
  },
}

/** Takes back the deletion of this note and of nothing else. */
export const bringBack = async (noteId: string): Promise<void> => {
  await client.notes.bringBack({ id: noteId }, inTime())
}
