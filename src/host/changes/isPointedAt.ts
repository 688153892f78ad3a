import type { Entity } from '../../shared/domain/records/records.ts'
import type { Db } from '../db/openDatabase.ts'
import { prepared } from '../db/prepared.ts'

const CODINGS = 'SELECT id FROM coding WHERE theme_id = ? AND note_id IN (SELECT id FROM note)'
const THEMES = 'SELECT id FROM theme WHERE parent_id = :id OR merged_into = :id'

/** Do notes, parts or merged themes hang on this theme, other than by these records? Then they would lose it. False for other records. */
export const isPointedAt = (db: Db, entity: Entity, id: string, apartFrom: ReadonlyMap<string, Entity>): boolean => {
  if (entity !== 'theme') return false
  const pointing = [...prepared(db, CODINGS).pluck().all(id), ...prepared(db, THEMES).pluck().all({ id })] as string[]
  return pointing.some((each) => !apartFrom.has(each))
}
