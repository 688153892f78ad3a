import type { Db } from '../../../src/host/db/openDatabase.ts'
import { selectRecords } from '../../../src/host/db/recordTables.ts'
import { ENTITIES } from '../../../src/shared/domain/records/records.ts'

/** What a person sees: every record with its fields, without the names of the changes they come from. */
export const visibleRecords = (db: Db): Record<string, object> =>
  Object.fromEntries(
    ENTITIES.flatMap((entity) =>
      selectRecords(db, entity, '1').map(({ id, heads: _heads, conflicts, ...fields }): [string, object] => [
        `${entity} ${id}`,
        { ...fields, conflicts },
      ]),
    ).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
