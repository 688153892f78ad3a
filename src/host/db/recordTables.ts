import * as z from 'zod'
import { canonicalJson } from '../../shared/domain/changes/canonicalJson.ts'
import type { Json } from '../../shared/domain/changes/change.ts'
import { laterValue } from '../../shared/domain/records/defaults.ts'
import { ENTITIES, ENTITY_FIELDS } from '../../shared/domain/records/records.ts'
import type { Entity, Stored } from '../../shared/domain/records/records.ts'
import type { Db } from './openDatabase.ts'

/** How a record of the domain becomes a row: one column per field, lists as JSON, yes and no as 1 and 0. */
type Codec = { field: string; column: string; encode: (value: Json) => string | number | null; decode: (value: never) => Json }

const SQL_TABLE: Partial<Record<Entity, string>> = {
  table: 'workshop_table',
  nextStep: 'next_step',
  reportText: 'report_text',
  seatingSetup: 'seating_setup',
  seatingPlan: 'seating_plan',
  followUp: 'follow_up',
  cityChallenge: 'city_challenge',
  reportSetup: 'report_setup',
}

/** `table` is a word of SQL and some names have a capital; everything else is called as in the domain. */
export const tableOf = (entity: Entity): string => SQL_TABLE[entity] ?? entity

const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const codecOf = (field: string, type: z.ZodType): Codec => {
  const column = columnOf(field)
  if (type instanceof z.ZodBoolean) return { field, column, encode: (value) => (value ? 1 : 0), decode: (value) => value === 1 }
  if (type instanceof z.ZodArray || type instanceof z.ZodRecord)
    return { field, column, encode: canonicalJson, decode: (value) => JSON.parse(value) as Json }
  return { field, column, encode: (value) => value as string | number | null, decode: (value) => value }
}

const CODECS = Object.fromEntries(
  ENTITIES.map((entity) => [entity, Object.entries(ENTITY_FIELDS[entity].shape).map(([field, type]) => codecOf(field, type as z.ZodType))]),
) as unknown as Record<Entity, Codec[]>

const META_COLUMNS = ['id', 'workshop_id', 'heads', 'conflicts'] as const

/** Columns of a derived table, in the order of `encodeRow`. */
export const columnsOf = (entity: Entity): string[] => [...META_COLUMNS, ...CODECS[entity].map((codec) => codec.column)]

/** A row as the record of the domain. */
const decodeRow = <E extends Entity>(entity: E, row: Record<string, unknown>): Stored<E> => {
  const record: Record<string, unknown> = {
    id: row.id,
    workshopId: row.workshop_id,
    heads: JSON.parse(row.heads as string),
    conflicts: JSON.parse(row.conflicts as string),
  }
  for (const codec of CODECS[entity]) record[codec.field] = codec.decode(row[codec.column] as never)
  return record as Stored<E>
}

export type DerivedRow = { id: string; workshopId: string; heads: string[]; conflicts: string[]; fields: Record<string, Json> }

/** Values in the order of `columnsOf`, or null where a field is missing because the record's first change has not arrived yet. */
export const encodeRow = (entity: Entity, row: DerivedRow): (string | number | null)[] | null => {
  const values: (string | number | null)[] = [row.id, row.workshopId, JSON.stringify(row.heads), JSON.stringify(row.conflicts)]
  for (const codec of CODECS[entity]) {
    const stored = row.fields[codec.field]
    const value = stored === undefined ? laterValue(entity, codec.field) : stored
    if (value === undefined) return null
    values.push(codec.encode(value))
  }
  return values
}

/** SQL that writes one record whole; its parameters are what `encodeRow` makes. */
export const upsertSql = (entity: Entity): string => {
  const columns = columnsOf(entity)
  const updates = columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`)
  return `INSERT INTO ${tableOf(entity)} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`
}

/** Reads records of one kind; `where` is SQL with `?` for the parameters, never text that a person typed. */
export const selectRecords = <E extends Entity>(db: Db, entity: E, where: string, ...parameters: (string | number)[]): Stored<E>[] =>
  (db.prepare(`SELECT * FROM ${tableOf(entity)} WHERE ${where}`).all(...parameters) as Record<string, unknown>[]).map((row) =>
    decodeRow(entity, row),
  )
