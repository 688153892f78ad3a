import { DELETED } from '../../../shared/domain/changes/change.ts'
import { foldRecord } from '../../../shared/domain/changes/foldRecord.ts'
import { actionState, redo, undo } from '../../changes/actions.ts'
import { assertFits } from '../../changes/assertFits.ts'
import { changesOfRecord } from '../../changes/changeRows.ts'
import { Fault } from '../../fault.ts'
import { actionIn, os } from '../../rpc/implementer.ts'

export const historyProcedures = {
  state: os.history.state.handler(({ context: { host }, input }) => actionState(host.store.db, input.workshopId)),
  undo: os.history.undo.handler(({ context, input }) =>
    undo(context.host.store, actionIn(context, input.workshopId, 'undo'), input.expected),
  ),
  redo: os.history.redo.handler(({ context, input }) =>
    redo(context.host.store, actionIn(context, input.workshopId, 'redo'), input.expected),
  ),
  ofRecord: os.history.ofRecord.handler(({ context: { host }, input }) => {
    const changes = changesOfRecord(host.store.db, input.id).filter((change) => change.entity === input.entity)
    if (changes.length === 0) throw new Fault('NOT_FOUND', { entity: input.entity })
    const { headsByField } = foldRecord(input.entity, changes)
    return changes.map((change) => ({
      changeId: change.id,
      at: new Date(change.ms).toISOString(),
      author: change.author,
      via: change.via,
      label: change.label,
      fields: change.fields,
      current: Object.keys(change.fields).filter((field) => headsByField[field]?.includes(change.id)),
    }))
  }),
  settle: os.history.settle.handler(({ context, input }) => {
    const { store } = context.host
    const { entity, id, field, changeId } = input
    const changes = changesOfRecord(store.db, id).filter((change) => change.entity === entity)
    const chosen = changes.find((change) => change.id === changeId)
    const isDeletion = field === DELETED
    // Only what counts now can be chosen. A counter has no versions: its changes all count, and writing a sum would add it again.
    if (!chosen || !(isDeletion || foldRecord(entity, changes).headsByField[field]?.includes(changeId)))
      throw new Fault('NOT_FOUND', { entity })
    // Choosing an edit over a deletion means to keep the record.
    const value = isDeletion ? chosen.fields[DELETED] === true : chosen.fields[field]!
    if (!isDeletion) assertFits(entity, { [field]: value }, 'some')
    store.act(actionIn(context, chosen.workshopId, `${entity}.settle`), (write) => write.put(entity, id, { [field]: value }))
    return {}
  }),
}
