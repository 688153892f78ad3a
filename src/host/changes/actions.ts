import { reversalLabel } from '../../shared/domain/changes/change.ts'
import { invertAction } from '../../shared/domain/changes/invertAction.ts'
import { changesOfAction, changesOfRecord } from './changeRows.ts'
import type { Db } from '../db/openDatabase.ts'
import { prepared } from '../db/prepared.ts'
import { Fault } from '../fault.ts'
import type { ActionInfo, Store } from './store.ts'

type ActionRow = { id: string; label: string; count: number; effected_by: string }
export type ActionLabel = { label: string; count: number }

/** How many actions per workshop can be taken back; older ones stay in the history all the same. */
const REMEMBERED = 500

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

const NEXT_UNDO = "SELECT * FROM action WHERE workshop_id = ? AND state = 'done' ORDER BY position DESC LIMIT 1"
const NEXT_REDO = "SELECT * FROM action WHERE workshop_id = ? AND state = 'undone' ORDER BY position LIMIT 1"

const next = (db: Db, sql: string, workshopId: string): ActionRow | undefined => prepared(db, sql).get(workshopId) as ActionRow | undefined

const labelOf = (row: ActionRow | undefined): ActionLabel | null => (row ? { label: row.label, count: row.count } : null)

/** What undo and redo would do now. */
export const actionState = (db: Db, workshopId: string): { undo: ActionLabel | null; redo: ActionLabel | null } => ({
  undo: labelOf(next(db, NEXT_UNDO, workshopId)),
  redo: labelOf(next(db, NEXT_REDO, workshopId)),
})

/**
 * Takes back the last action of a workshop, or does the last undone one again, as new changes in the log.
 * Throws NOTHING_TO_UNDO, or CHANGED_SINCE where a later edit would be lost.
 */
const invert = (store: Store, who: Omit<ActionInfo, 'label'>, direction: 'undo' | 'redo'): ActionLabel => {
  const { db } = store
  const row = next(db, direction === 'undo' ? NEXT_UNDO : NEXT_REDO, who.workshopId)
  if (!row) throw new Fault('NOTHING_TO_UNDO')
  const records = new Map(changesOfAction(db, row.effected_by).map((change) => [change.recordId, change.entity]))
  const inverses = [...records].map(([id, entity]) => {
    const inverse = invertAction(
      entity,
      changesOfRecord(db, id).filter((change) => change.entity === entity),
      row.effected_by,
    )
    if ('changedSince' in inverse) throw new Fault('CHANGED_SINCE', { fields: inverse.changedSince.join(', ') })
    return { id, entity, fields: inverse.fields }
  })
  store.act(
    { ...who, label: reversalLabel(direction, row.label) },
    (write) => {
      for (const { id, entity, fields } of inverses) write.put(entity, id, fields)
      const effectedBy = prepared(db, 'SELECT action FROM change WHERE replica = ? ORDER BY seq DESC LIMIT 1').pluck().get(store.replica())
      prepared(db, 'UPDATE action SET state = ?, effected_by = ? WHERE id = ?').run(
        direction === 'undo' ? 'undone' : 'done',
        effectedBy as string,
        row.id,
      )
    },
    false,
  )
  return { label: row.label, count: row.count }
}

export const undo = (store: Store, who: Omit<ActionInfo, 'label'>): ActionLabel => invert(store, who, 'undo')
export const redo = (store: Store, who: Omit<ActionInfo, 'label'>): ActionLabel => invert(store, who, 'redo')
