import { v7 as newId } from 'uuid'
import { changedFields, emptyDraft, isBlank, storedDraft } from '../../shared/domain/notes/noteDraft.ts'
import type { NoteDraft } from '../../shared/domain/notes/noteDraft.ts'
import { newEditEntry, newNoteEntry, withEdit } from '../../shared/domain/notes/outbox.ts'
import type { OutboxEntry } from '../../shared/domain/notes/outbox.ts'
import type { DeviceDatabase, DraftRecord } from '../drafts/deviceStore.ts'
import { openDrafts } from '../drafts/openDrafts.ts'
import { deviceDatabase, reloadOutbox } from '../drafts/outbox.ts'
import { stationDoor } from './stationDoor.ts'

type Waiting = { noteId: string; change: (now: OutboxEntry | null) => OutboxEntry }

const hasText = (record: DraftRecord): boolean => !isBlank(record.compose) && record.compose.text.trim() !== ''

/** The same sentence, which another tab knew as it was a moment before. */
const withWords = (now: OutboxEntry, written: NoteDraft): OutboxEntry => {
  const fields = changedFields(now.draft, written)
  return Object.keys(fields).length === 0 ? now : withEdit(now, fields)
}

/** What a draft becomes: its sentence a new note, a change to an earlier note that change. */
const waitingOf = (record: DraftRecord, workshopId: string): Waiting[] => {
  const { tableId, round, compose, edit } = record
  const place = { workshopId, tableId, round: round ?? 1, queuedAt: new Date().toISOString() }
  const noteId = record.noteId ?? newId()
  const written = storedDraft(compose)
  const notes: Waiting[] = hasText(record)
    ? [{ noteId, change: (now) => (now === null ? newNoteEntry(noteId, place, written) : withWords(now, written)) }]
    : []
  if (edit === null) return notes
  const draft = storedDraft(edit.draft)
  const fields = changedFields(edit.base, draft)
  if (Object.keys(fields).length === 0 || draft.text === '') return notes
  const change: Waiting['change'] = (now) =>
    now === null ? newEditEntry(edit.noteId, { ...place, round: edit.round }, draft, fields, edit.seen) : withEdit(now, fields)
  return [...notes, { noteId: edit.noteId, change }]
}

const wordsIn = ({ compose, edit }: DraftRecord): string => JSON.stringify([compose, edit?.draft ?? null])

/** In one transaction, so that of two tabs only one hands over the same words. */
const handOverSlot = async (db: DeviceDatabase, workshopId: string, slot: string): Promise<void> => {
  const tx = db.transaction(['outbox', 'drafts'], 'readwrite', { durability: 'strict' })
  const [outbox, drafts] = [tx.objectStore('outbox'), tx.objectStore('drafts')]
  const onDisk = await drafts.get(slot)
  const record = openDrafts.get(slot) ?? onDisk
  if (record !== undefined && onDisk?.handed !== wordsIn(record)) {
    for (const { noteId, change } of waitingOf(record, workshopId)) await outbox.put(change((await outbox.get(noteId)) ?? null))
    await drafts.put({ ...record, compose: emptyDraft(record.compose.kind), edit: null, noteId: undefined, handed: wordsIn(record) })
  }
  await tx.done
  openDrafts.delete(slot)
}

/** Where this device keeps nothing, the words of this page go straight to the host. */
const sendLoose = async (workshopId: string): Promise<void> => {
  for (const [slot, record] of openDrafts) {
    const entries = waitingOf(record, workshopId).map(({ change }) => change(null))
    for (const entry of entries) {
      if (entry.first === null) await stationDoor.update(entry.noteId, entry.edit?.fields ?? {}, entry.edit?.seen ?? null)
      else if (!['stored', 'late'].includes((await stationDoor.handOver([entry])).get(entry.noteId) ?? '')) return
    }
    openDrafts.delete(slot)
  }
}

/**
 * Words that were typed and never saved wait for the host from now on: at the end of the day nobody comes back to finish them. Rejects
 * where one could not be moved; it is where it was then.
 */
export const handOverDrafts = async (workshopId: string): Promise<void> => {
  const db = await deviceDatabase()
  if (db === null) return sendLoose(workshopId)
  const slots = new Set([...(await db.getAllKeys('drafts')), ...openDrafts.keys()])
  for (const slot of slots) await handOverSlot(db, workshopId, slot)
  await reloadOutbox(db)
}

/** Are there words on the screen of this page that nothing else has? */
export const hasLooseWords = (): boolean => [...openDrafts.values()].some((record) => hasText(record) || record.edit !== null)
