import { followUpId } from '../../../shared/domain/records/defaults.ts'
import type { Note } from '../../../shared/domain/records/records.ts'
import { earlierWorkshops } from '../../../shared/domain/projects/earlierWorkshops.ts'
import type { ComparedSide } from '../../../shared/domain/projects/suggestFollowUps.ts'
import type { Writer } from '../../changes/store.ts'
import type { Db } from '../../db/openDatabase.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { getRecord } from '../records.ts'
import { carryNotes } from './carryNotes.ts'
import { findFollowUps } from './findFollowUps.ts'
import { comparedNotes, followUpsOf, noteCount, noteIdsOf, termsOf } from './followUps.repo.ts'

/** A note of this workshop, or of any other; throws NOT_FOUND, and INVALID where it is on the wrong side. */
const noteOfSide = (db: Db, id: string, workshopId: string, side: 'earlier' | 'later'): Note => {
  const note = getRecord(db, 'note', id)
  if ((note.workshopId === workshopId) !== (side === 'later')) throw new Fault('INVALID', { reason: `a note of the ${side} workshop` })
  return note
}

const sideOf = (db: Db, workshopId: string): ComparedSide => ({
  notes: comparedNotes(db, workshopId),
  languages: getRecord(db, 'workshop', workshopId).languages,
})

export const followUpsProcedures = {
  list: os.followUps.list.handler(({ context: { host }, input }) => followUpsOf(host.store.db, input.workshopId)),
  earlier: os.followUps.earlier.handler(({ context: { host }, input }) => {
    const { db } = host.store
    const later = getRecord(db, 'workshop', input.workshopId)
    return earlierWorkshops(later, selectRecords(db, 'workshop', '1 ORDER BY row')).map(({ id, title, startsOn }) => ({
      id,
      title,
      startsOn,
      notes: noteCount(db, id),
    }))
  }),
  suggest: os.followUps.suggest.handler(({ context: { host }, input: { workshopId, earlierWorkshopId } }) => {
    const { db } = host.store
    return findFollowUps({
      earlier: sideOf(db, earlierWorkshopId),
      later: sideOf(db, workshopId),
      decided: followUpsOf(db, workshopId),
    })
  }),
  set: os.followUps.set.handler(({ context, input: { workshopId, earlierId, noteId, verdict, reason } }) => {
    const { store } = context.host
    const { db } = store
    getRecord(db, 'workshop', workshopId)
    const earlier = noteOfSide(db, earlierId, workshopId, 'earlier')
    if (noteId !== null) noteOfSide(db, noteId, workshopId, 'later')
    else if (verdict !== 'dropped') throw new Fault('INVALID', { reason: 'only what was dropped has no later note' })
    const id = followUpId(workshopId, { earlierId, noteId })
    const takenBack = followUpsOf(db, workshopId).filter(
      (known) => known.earlierId === earlierId && (noteId === null ? known.noteId !== null : known.noteId === null),
    )
    store.act(actionIn(context, workshopId, 'followUp.set'), (write) => {
      for (const known of takenBack) write.remove('followUp', known.id)
      write.upsert('followUp', id, { earlierWorkshopId: earlier.workshopId, earlierId, noteId, verdict, reason })
    })
    return { id }
  }),
  remove: os.followUps.remove.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'followUp', input.id)
    store.act(actionIn(context, workshopId, 'followUp.remove'), (write) => write.remove('followUp', input.id))
    return {}
  }),
  carry: os.followUps.carry.handler(({ context, input: { workshopId, tableId, noteIds } }) => {
    const { store, now } = context.host
    const { db } = store
    const later = getRecord(db, 'workshop', workshopId)
    const table = getRecord(db, 'table', tableId)
    if (table.workshopId !== workshopId) throw new Fault('INVALID', { reason: 'a table of another workshop' })
    const known = followUpsOf(db, workshopId)
    const there = noteIdsOf(db, workshopId)
    const came = new Set(known.flatMap(({ earlierId, noteId }) => (noteId !== null && there.has(noteId) ? [earlierId] : [])))
    const wanted = [...new Set(noteIds)].filter((id) => !came.has(id)).map((id) => noteOfSide(db, id, workshopId, 'earlier'))
    const notes = wanted.map((note) => ({ note, workshop: getRecord(db, 'workshop', note.workshopId) }))
    const takenBack = known.filter(({ earlierId, noteId }) => noteId === null && wanted.some(({ id }) => id === earlierId))
    const from = [...new Set(notes.map(({ workshop }) => workshop.id))]
    const terms = { earlier: from.flatMap((id) => termsOf(db, id)), later: termsOf(db, workshopId) }
    const carry = (write: Writer): void => {
      for (const { id } of takenBack) write.remove('followUp', id)
      carryNotes({ write, table, later, notes, there, terms, notedAt: new Date(now()).toISOString() })
    }
    if (notes.length > 0) store.act(actionIn(context, workshopId, 'followUp.carry'), carry, { count: notes.length })
    return { count: notes.length }
  }),
}
