import { attendanceAfter } from '../../../shared/domain/people/attendance.ts'
import { attendanceId, newAttendance, newParticipant } from '../../../shared/domain/records/defaults.ts'
import type { AttendanceState } from '../../../shared/domain/records/vocabulary.ts'
import type { Writer } from '../../changes/store.ts'
import type { Db } from '../../db/openDatabase.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { getRecord, withDefaults } from '../records.ts'

type Said = { participantId: string; day: number; state: AttendanceState; at: string }

/** Writes what was said about one person's day, if it says anything new. */
const writeAttendance = (db: Db, write: Writer, { participantId, day, state, at }: Said): void => {
  const id = attendanceId(participantId, day)
  const [stored] = selectRecords(db, 'attendance', 'id = ?', id)
  const { arrivedAt = null, leftAt = null } = stored ?? {}
  const before = { ...newAttendance(participantId, day), ...(stored && { state: stored.state }), arrivedAt, leftAt }
  const after = attendanceAfter(before, state, at)
  if (after === before) return
  if (stored) write.set('attendance', id, { state: after.state, arrivedAt: after.arrivedAt, leftAt: after.leftAt })
  else write.upsert('attendance', id, after)
}

export const attendanceProcedures = {
  setAttendance: os.participants.setAttendance.handler(({ context, input }) => {
    const { store, now } = context.host
    const { workshopId, day, state } = input
    const at = input.at ?? new Date(now()).toISOString()
    const ids = new Set(input.ids)
    for (const id of ids) {
      if (getRecord(store.db, 'participant', id).workshopId !== workshopId) throw new Fault('INVALID', { reason: 'several workshops' })
    }
    store.act(actionIn(context, workshopId, 'attendance.set'), (write) => {
      for (const participantId of ids) writeAttendance(store.db, write, { participantId, day, state, at })
    })
    return {}
  }),
  addWalkIn: os.participants.addWalkIn.handler(({ context, input }) => {
    const { store, now } = context.host
    const { workshopId, day, person } = input
    getRecord(store.db, 'workshop', workshopId)
    const at = new Date(now()).toISOString()
    return store.act(actionIn(context, workshopId, 'attendance.walkIn'), (write) => {
      const id = write.add('participant', { ...withDefaults(newParticipant(person.name), person), walkIn: true })
      writeAttendance(store.db, write, { participantId: id, day, state: 'here', at })
      return { id }
    })
  }),
}
