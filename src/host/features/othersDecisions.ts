import { DELETED } from '../../shared/domain/changes/change.ts'
import type { Change } from '../../shared/domain/changes/change.ts'
import { foldRecord } from '../../shared/domain/changes/foldRecord.ts'
import type { Entity } from '../../shared/domain/records/records.ts'
import { changesOfRecord } from '../changes/changeRows.ts'
import { Fault } from '../fault.ts'
import type { CallContext } from '../rpc/implementer.ts'

const FROM_A_DEVICE = 'station'

/** The changes that say what a field is now. */
const decisionsOn = ({ host }: CallContext, entity: Entity, id: string, field: string): Change[] => {
  const changes = changesOfRecord(host.store.db, id).filter((change) => change.entity === entity)
  const heads = foldRecord(entity, changes).headsByField[field] ?? []
  return changes.filter((change) => heads.includes(change.id))
}

/** Throws NOT_ALLOWED where a device would undo what somebody else than a device decided about a field of a record. */
export const assertDecidedByDevice = (context: CallContext, entity: Entity, id: string, field: string): void => {
  if (!context.scope) return
  if (decisionsOn(context, entity, id, field).some(({ via }) => via !== FROM_A_DEVICE)) throw new Fault('NOT_ALLOWED', { what: field })
}

/** Throws NOT_ALLOWED where a device would bring back what somebody else than a device removed. */
export const assertRemovedByDevice = (context: CallContext, entity: Entity, id: string): void =>
  assertDecidedByDevice(context, entity, id, DELETED)
