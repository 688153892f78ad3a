import type { PeopleMap } from '../../../shared/contract/participants.contract.ts'
import { peopleMap } from '../../../shared/contract/participants.contract.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'

/** Mappings that nobody used for long make room for others. */
const MOST_MAPS = 200

/** Mappings of columns that were used before, newest first, each with the key of its headings. */
export const columnMaps = (db: Db): [string, PeopleMap][] =>
  (prepared(db, 'SELECT headings, map FROM column_map ORDER BY used_at DESC').all() as { headings: string; map: string }[]).flatMap(
    ({ headings, map }): [string, PeopleMap][] => {
      const { data } = peopleMap.safeParse(JSON.parse(map))
      return data ? [[headings, data]] : []
    },
  )

/** Remembers how the columns of files with these headings are to be read. In the caller's transaction, if there is one. */
export const rememberColumnMap = (db: Db, headings: string, map: PeopleMap, usedAt: string): void => {
  prepared(
    db,
    'INSERT INTO column_map (headings, map, used_at) VALUES (?, ?, ?) ON CONFLICT (headings) DO UPDATE SET map = excluded.map, used_at = excluded.used_at',
  ).run(headings, JSON.stringify(map), usedAt)
  prepared(
    db,
    `DELETE FROM column_map WHERE headings NOT IN (SELECT headings FROM column_map ORDER BY used_at DESC LIMIT ${MOST_MAPS})`,
  ).run()
}
