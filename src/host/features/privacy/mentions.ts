import type { Json } from '../../../shared/domain/changes/change.ts'
import { ENTITY_FIELDS } from '../../../shared/domain/records/records.ts'
import type { Entity } from '../../../shared/domain/records/records.ts'
import type { Db } from '../../db/openDatabase.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { plainName } from '../../changes/namesInLog.ts'

export type Mention = { entity: Entity | 'lateNote'; id: string; text: string }

/** Kinds of records in which people write words of their own. */
const WITH_WORDS = [
  'workshop',
  'session',
  'table',
  'note',
  'term',
  'takeaway',
  'nextStep',
  'reportText',
  'seatingPlan',
  'message',
  'digest',
  'photo',
  'ballot',
  'theme',
  'coding',
  'duplicate',
  'followUp',
  'cityChallenge',
  'reportSetup',
] as const

/** How much of a text is shown on either side of a name. */
const AROUND = 60

/** Every text of a workshop that has one of these plain names in it. A single letter is not looked for; it would be everywhere. */
export const mentionsOf = (db: Db, workshopId: string, names: Iterable<string>): Mention[] => {
  const wanted = [...names].filter((name) => name.length > 1)
  if (wanted.length === 0) return []
  const inRecords = WITH_WORDS.flatMap((entity) =>
    selectRecords(db, entity, 'workshop_id = ? ORDER BY row', workshopId).flatMap((record): Mention[] => {
      const fields = Object.keys(ENTITY_FIELDS[entity].shape).map((field) => (record as unknown as Record<string, Json>)[field] ?? null)
      const text = firstWith(fields, wanted)
      return text ? [{ entity, id: record.id, text }] : []
    }),
  )
  const late = db.prepare('SELECT id, body FROM late_note WHERE workshop_id = ? ORDER BY id').all(workshopId) as LateNote[]
  const inLateNotes = late.flatMap(({ id, body }): Mention[] => {
    const text = firstWith([JSON.parse(body) as Json], wanted)
    return text ? [{ entity: 'lateNote', id, text }] : []
  })
  return [...inRecords, ...inLateNotes]
}

type LateNote = { id: string; body: string }

const firstWith = (values: readonly Json[], wanted: readonly string[]): string | null =>
  values
    .flatMap(textsIn)
    .map((text) => excerptWith(text, wanted))
    .find((one) => one !== null) ?? null

const textsIn = (value: Json): string[] => {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsIn)
}

const excerptWith = (text: string, names: readonly string[]): string | null => {
  const shown = text.normalize('NFC').trim().replaceAll(/\s+/g, ' ')
  const plain = plainName(text)
  const position = Math.min(...names.map((name) => plain.indexOf(name)).filter((index) => index >= 0))
  if (position === Number.POSITIVE_INFINITY) return null
  const start = Math.max(0, position - AROUND)
  const end = position + 2 * AROUND
  return `${start > 0 ? '…' : ''}${shown.slice(start, end).toWellFormed()}${end < shown.length ? '…' : ''}`
}
