import { ENTITIES, ENTITY_FIELDS } from '../../shared/domain/records/records.ts'
import type { Entity } from '../../shared/domain/records/records.ts'
import { Fault } from '../fault.ts'

const PARTIAL = Object.fromEntries(ENTITIES.map((entity) => [entity, ENTITY_FIELDS[entity].partial()]))

/**
 * The last look before something enters the log, 2 µs per record: a value that no reader would accept would make a whole
 * list unreadable, for ever. Throws INVALID with the field.
 */
export const assertFits = (entity: Entity, fields: object, which: 'all' | 'some'): void => {
  const { error } = (which === 'all' ? ENTITY_FIELDS[entity] : PARTIAL[entity]!).safeParse(fields)
  if (error) throw new Fault('INVALID', { reason: `${entity}.${error.issues[0]?.path.join('.') ?? ''}` })
}
