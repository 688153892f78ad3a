import type { Statement } from 'better-sqlite3'
import type { Db } from './openDatabase.ts'

const cache = new WeakMap<Db, Map<string, Statement>>()

/** The compiled statement for this text, compiled once per connection: compiling costs more than most of our queries. */
export const prepared = (db: Db, sql: string): Statement => {
  const statements = cache.get(db) ?? new Map<string, Statement>()
  cache.set(db, statements)
  const known = statements.get(sql)
  if (known) return known
  const statement = db.prepare(sql)
  statements.set(sql, statement)
  return statement
}
