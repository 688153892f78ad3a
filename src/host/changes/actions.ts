import { DELETED, reversalLabel } from '../../shared/domain/changes/change.ts'
import { invertAction } from '../../shared/domain/changes/invertAction.ts'
import { changesOfAction, changesOfRecord } from './changeRows.ts'
import { isPointedAt } from './isPointedAt.ts'
import type { Db } from '../db/openDatabase.ts'
import { prepared } from '../db/prepared.ts'
import { Fault } from '../fault.ts'
import type { ActionInfo, Store } from './store.ts'

type ActionRow = { id: string; label: string; count: number; effected_by: string }
export type ActionLabel = { action: string; label: string; count: number }

type Who = Omit<ActionInfo, 'label'>

/** How many actions per workshop can be taken back; older ones stay in the history all the same. */
const REMEMBERED = 500

/** Puts an action on the undo list of its workshop; what had been undone there can no longer be done again. */
export const rememberAction = (db: Db, action: { id: string; workshopId: string; label: string; count: number }): void => {
  prepared(db, "UPDATE action SET state = 'dropped' WHERE workshop_id = ? AND state = 'undone'").run(action.workshopId)
  const { lastInsertRowid } = prepared(
    db,
    "INSERT INTO action (id, workshop_id, label, count, state, effected_by) VALUES (?, ?, ?, ?, 'done', ?)",
  ).run(action.id, action.workshopId, action.label, action.count, action.id)
  const position = Number(lastInsertRowid)
  // Cleaning up now and then is enough; a delete per keystroke is not.
  if (position % 100 === 0)
    prepared(
      db,
      `DELETE FROM action WHERE workshop_id = ? AND position NOT IN (SELECT position FROM action WHERE workshop_id = ? ORDER BY position DESC LIMIT ${REMEMBERED})`,
    ).run(action.workshopId, action.workshopId)
}

// An action without a change in the log has nothing that could be inverted; it must not stand in the way of those before it.
const IN_LOG = 'EXISTS (SELECT 1 FROM change WHERE change.action = effected_by)'
const NEXT_UNDO = `SELECT * FROM action WHERE workshop_id = ? AND state = 'done' AND ${IN_LOG} ORDER BY position DESC LIMIT 1`
const NEXT_REDO = `SELECT * FROM action WHERE workshop_id = ? AND state = 'undone' AND ${IN_LOG} ORDER BY position LIMIT 1`

const next = (db: Db, sql: string, workshopId: string): ActionRow | undefined => prepared(db, sql).get(workshopId) as ActionRow | undefined

const labelOf = (row: ActionRow): ActionLabel => ({ action: row.id, label: row.label, count: row.count })

/** What undo and redo would do now. */
export const actionState = (db: Db, workshopId: string): { undo: ActionLabel | null; redo: ActionLabel | null } => {
  const undoable = next(db, NEXT_UNDO, workshopId)
  const redoable = next(db, NEXT_REDO, workshopId)
  return { undo: undoable ? labelOf(undoable) : null, redo: redoable ? labelOf(redoable) : null }
}

/**
 * Takes back the last action of a workshop, or does the last undone one again, as new changes in the log.
 * Throws NOTHING_TO_UNDO, or CHANGED_SINCE where a later edit would be lost or the next action is not the `expected` one.
 */
const invert = (store: Store, who: Who, direction: 'undo' | 'redo', expected: string | undefined): ActionLabel => {
  const { db } = store
  const row = next(db, direction === 'undo' ? NEXT_UNDO : NEXT_REDO, who.workshopId)
  if (expected !== undefined && row?.id !== expected) throw new Fault('CHANGED_SINCE')
  if (!row) throw new Fault('NOTHING_TO_UNDO')
  const records = new Map(changesOfAction(db, row.effected_by).map((change) => [change.recordId, change.entity]))
  const inverses = [...records].map(([id, entity]) => {
    const inverse = invertAction(
      entity,
      changesOfRecord(db, id).filter((change) => change.entity === entity),
      row.effected_by,
    )
    if ('changedSince' in inverse) throw new Fault('CHANGED_SINCE', { fields: inverse.changedSince.join(', ') })
    if (inverse.fields[DELETED] === true && isPointedAt(db, entity, id, records)) throw new Fault('CHANGED_SINCE', { fields: DELETED })
    return { id, entity, fields: inverse.fields }
  })
  store.act(
    { ...who, label: reversalLabel(direction, row.label) },
    (write) => {
      for (const { id, entity, fields } of inverses) write.put(entity, id, fields)
      const state = direction === 'undo' ? 'undone' : 'done'
      prepared(db, 'UPDATE action SET state = ?, effected_by = ? WHERE id = ?').run(state, write.action, row.id)
    },
    false,
  )
  return labelOf(row)
}

/** Takes back the next action of a workshop; see `invert` for what it throws. */
export const undo = (store: Store, who: Who, expected?: string): ActionLabel => invert(store, who, 'undo', expected)
/** Does the action that was undone last again; see `invert` for what it throws. */
export const redo = (store: Store, who: Who, expected?: string): ActionLabel => invert(store, who, 'redo', expected)
