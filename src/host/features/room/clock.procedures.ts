import {
  backStep,
  endClock,
  extendClock,
  nextStep,
  pauseClock,
  resumeClock,
  startClock,
  tableTimer,
} from '../../../shared/domain/room/clockMoves.ts'
import { plannedSteps } from '../../../shared/domain/room/plannedSteps.ts'
import { shiftStarts } from '../../../shared/domain/room/shiftStarts.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { byRank, getRecord } from '../records.ts'
import { moveClock, tableOfSession, writeClock } from './moveClock.ts'

/** The clocks of the room. What a clock of a session says is also when that session really began and ended. */
export const clockProcedures = {
  start: os.room.start.handler(({ context, input }) =>
    moveClock(context, input, 'clock.start', ({ steps, session, at }) => startClock(steps, plannedSteps(session), at)),
  ),
  pause: os.room.pause.handler(({ context, input }) => moveClock(context, input, 'clock.pause', ({ steps, at }) => pauseClock(steps, at))),
  resume: os.room.resume.handler(({ context, input }) =>
    moveClock(context, input, 'clock.resume', ({ steps, at }) => resumeClock(steps, at)),
  ),
  extend: os.room.extend.handler(({ context, input }) =>
    moveClock(context, input, 'clock.extend', ({ steps, at }) => extendClock(steps, input.seconds, at)),
  ),
  next: os.room.next.handler(({ context, input }) =>
    moveClock(context, input, 'clock.next', ({ steps, session, at }) => nextStep(steps, plannedSteps(session), at)),
  ),
  back: os.room.back.handler(({ context, input }) => moveClock(context, input, 'clock.back', ({ steps }) => backStep(steps))),
  end: os.room.end.handler(({ context, input }) => moveClock(context, input, 'clock.end', ({ steps, at }) => endClock(steps, at))),
  startTimer: os.room.startTimer.handler(({ context, input }) => {
    const { store, now } = context.host
    const { workshopId } = tableOfSession(store.db, input.sessionId, input.tableId)
    store.act(actionIn(context, workshopId, 'clock.start'), (write) =>
      writeClock(write, { sessionId: input.sessionId, tableId: input.tableId, steps: tableTimer(input.seconds, now()) }),
    )
    return {}
  }),
  shiftLater: os.room.shiftLater.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId, day } = getRecord(store.db, 'session', input.sessionId)
    const sessions = selectRecords(store.db, 'session', 'workshop_id = ? AND day = ?', workshopId, day).toSorted(byRank)
    const shifted = shiftStarts(sessions, input.sessionId, input.minutes)
    store.act(actionIn(context, workshopId, 'session.edit'), (write) => {
      for (const { id, start } of shifted) write.set('session', id, { start })
    })
    return { moved: shifted.length }
  }),
}
