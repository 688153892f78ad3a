import { mapPositions } from '../../../shared/domain/people/import/peopleColumns.ts'
import type { MapPositions } from '../../../shared/domain/people/import/peopleColumns.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'

/** Mappings that nobody used for long make room for others. */
const MOST_MAPS = 200

/** Mappings of columns that were used before, newest first, each with the key of its headings; no heading is kept in words. */
export const columnMaps = (db: Db): [string, MapPositions][] =>
  (prepared(db, 'SELECT headings, map FROM column_map ORDER BY used_at DESC').all() as { headings: string; map: string }[]).flatMap(
    ({ headings, map }): [string, MapPositions][] => {
      const { data } = mapPositions.safeParse(JSON.parse(map))
      return data ? [[headings, data]] : []
    },
  )

/** Remembers how the columns of files with these headings are to be read. In the caller's transaction, if there is one. */
export const rememberColumnMap = (db: Db, headings: string, map: MapPositions, usedAt: string): void => {
  prepared(
    db,
    'INSERT INTO column_map (headings, map, used_at) VALUES (?, ?, ?) ON CONFLICT (headings) DO UPDATE SET map = excluded.map, used_at = excluded.used_at',
  ).run(headings, JSON.stringify(map), usedAt)
  prepared(
    db,
    `DELETE FROM column_map WHERE headings NOT IN (SELECT headings FROM column_map ORDER BY used_at DESC LIMIT ${MOST_MAPS})`,
  ).run()
}
