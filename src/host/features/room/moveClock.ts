import { clockId } from '../../../shared/domain/records/defaults.ts'
import type { ClockStep, FieldsOf, Session, Table } from '../../../shared/domain/records/records.ts'
import { currentStep } from '../../../shared/domain/room/clockTime.ts'
import type { Writer } from '../../changes/store.ts'
import type { Db } from '../../db/openDatabase.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'
import { actionIn } from '../../rpc/implementer.ts'
import type { CallContext } from '../../rpc/implementer.ts'
import { getRecord } from '../records.ts'
import { tellSeating } from './tellSeating.ts'

type Asked = { sessionId: string; tableId: string | null; steps: number; over?: boolean | undefined }
type Nothing = Record<string, never>
type Position = { steps: readonly ClockStep[]; session: Session; at: number }

/** A table of this session; throws NOT_FOUND, or INVALID for one of another session. */
export const tableOfSession = (db: Db, sessionId: string, tableId: string): Table => {
  const table = getRecord(db, 'table', tableId)
  if (table.sessionId !== sessionId) throw new Fault('INVALID', { reason: 'a table of another session' })
  return table
}

export const writeClock = (write: Writer, clock: FieldsOf<'clock'>): void =>
  write.upsert('clock', clockId(clock.sessionId, clock.tableId), clock)

/**
 * Moves a clock on in one action, and with the clock of a session its real start and end. Throws CHANGED_SINCE where the asker saw
 * another clock, so that a second click does nothing, and INVALID where this cannot be done now.
 */
export const moveClock = (context: CallContext, asked: Asked, label: string, move: (from: Position) => ClockStep[] | null): Nothing => {
  const { store, now } = context.host
  const { sessionId, tableId } = asked
  const session = getRecord(store.db, 'session', sessionId)
  if (tableId !== null) tableOfSession(store.db, sessionId, tableId)
  const steps = selectRecords(store.db, 'clock', 'id = ?', clockId(sessionId, tableId))[0]?.steps ?? []
  const isOver = steps.length > 0 && currentStep(steps) === null
  if (steps.length !== asked.steps || (asked.over !== undefined && asked.over !== isOver))
    throw new Fault('CHANGED_SINCE', { what: 'clock' })
  const moved = move({ steps, session, at: now() })
  if (moved === null) throw new Fault('INVALID', { reason: label })
  if (JSON.stringify(moved) === JSON.stringify(steps)) return {}
  store.act(actionIn(context, session.workshopId, label), (write) => {
    writeClock(write, { sessionId, tableId, steps: moved })
    if (tableId !== null) return
    writeActualTimes(write, session, steps, moved)
    tellSeating(write, store.db, session, steps, moved)
  })
  return {}
}

/** Only what this move changed, so that times that were set right by hand stay. */
const writeActualTimes = (write: Writer, session: Session, before: readonly ClockStep[], after: readonly ClockStep[]): void => {
  const start = (steps: readonly ClockStep[]): string | null => steps[0]?.startedAt ?? null
  const end = (steps: readonly ClockStep[]): string | null => steps.at(-1)?.endedAt ?? null
  write.set('session', session.id, {
    ...(start(before) === start(after) ? {} : { actualStart: start(after) }),
    ...(end(before) === end(after) ? {} : { actualEnd: end(after) }),
  })
}
