import type { Change, Json } from '../../shared/domain/changes/change.ts'
import type { Db } from '../db/openDatabase.ts'
import { prepared } from '../db/prepared.ts'
import { changesOfRecord, fromRow } from './changeRows.ts'
import type { ChangeRow } from './changeRows.ts'
import { dropActionsOn, eraseFromRecord, erasures, mergeErasures } from './erase.ts'
import type { Erasure } from './erase.ts'
import { eraseInQuarantine } from './eraseInQuarantine.ts'
import { eraseInStore } from './eraseInStore.ts'
import { plainName } from './namesInLog.ts'
import { byRecord } from './peopleInLog.ts'
import type { ActionInfo, Store, Writer } from './store.ts'

/** What a file knows as erased: its list, and the people of whom nothing may be left. */
export type KnownErased = { erasures: Erasure[]; people: { id: string; workshopId: string }[] }

// A person who came in from another machine without a single body was erased there, whatever the list says.
const PEOPLE = `SELECT DISTINCT record_id AS id, workshop_id AS workshopId FROM change AS gone JOIN erasure USING (change_id)
  WHERE entity = 'participant' AND (reason IN ('person', 'people') OR NOT EXISTS
    (SELECT 1 FROM change WHERE record_id = gone.record_id AND entity = 'participant' AND body IS NOT NULL))`

/** Reads what was erased in a database of this version or an older one, which knew no erasing. */
export const knownErased = (db: Db): KnownErased => {
  if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'erasure'").get()) return { erasures: [], people: [] }
  return { erasures: erasures(db), people: db.prepare(PEOPLE).all() as KnownErased['people'] }
}

const WITH_BODY = 'SELECT * FROM change WHERE change_id IN (SELECT value FROM json_each(?)) AND body IS NOT NULL'
const EMPTY = 'SELECT count(*) FROM change WHERE body IS NULL'

/**
 * Erases in a copy from before what another file knows as erased. The copy lacks what was written again then, so it is worked out here
 * once more, from what the copy itself says: notes keep their words as they were at its time. Returns how many bodies there were.
 */
export const eraseAgain = (store: Store, known: KnownErased, who: Pick<ActionInfo, 'author' | 'via'>): number => {
  const { db, surroundings } = store
  const count = (): number => prepared(db, EMPTY).pluck().get() as number
  const before = count()
  const ids = new Set(known.erasures.map(({ change_id: id }) => id))
  const whole = new Set(known.erasures.filter(({ reason }) => reason === 'person' || reason === 'people').map(({ change_id: id }) => id))
  const refused = eraseInQuarantine(db, (row) => ids.has(row.change_id))
  const listed = (prepared(db, WITH_BODY).all(JSON.stringify([...ids])) as ChangeRow[]).map(fromRow)
  const people = [...known.people]
  for (const { id, entity, recordId, workshopId } of listed)
    if (entity === 'participant' && whole.has(id)) people.push({ id: recordId, workshopId })

  for (const workshopId of new Set([...people, ...listed].map((one) => one.workshopId))) {
    const isHere = (one: { workshopId: string }): boolean => one.workshopId === workshopId
    const at = new Date(surroundings.now()).toISOString()
    const here = new Set(people.filter(isHere).map(({ id }) => id))
    store.act(
      { ...who, workshopId, label: 'person.erase' },
      (write) => {
        const names = eraseParts(db, write, here, listed.filter(isHere), at)
        eraseInStore(db, write, { workshopId, what: 'people', ids: here, names, reason: 'person' }, at)
      },
      false,
    )
  }
  // Last, because it writes nothing again: whatever else is on the list, and the list itself for copies that come later.
  db.transaction(() => mergeErasures(db, known.erasures)).immediate()
  return count() - before + refused
}

/** Who said a note, and what somebody needed who stays. Returns the names of those who spoke. */
const eraseParts = (db: Db, write: Writer, people: ReadonlySet<string>, listed: readonly Change[], at: string): Set<string> => {
  const names = new Set<string>()
  for (const [id, changes] of byRecord(listed, ({ entity }) => entity === 'note')) {
    const spoken = new Set(valuesOf(listed, id, 'speaker').map(plainName))
    for (const name of spoken) names.add(name)
    const isUnwanted = (value: Json): boolean => typeof value === 'string' && spoken.has(plainName(value))
    eraseFromRecord(db, write, {
      entity: 'note',
      id,
      changes,
      unwanted: { field: 'speaker', isUnwanted, instead: null },
      at,
      reason: 'trace',
    })
  }
  for (const [id, ids] of byRecord(listed, ({ entity, recordId }) => entity === 'participant' && !people.has(recordId))) {
    const needs = new Set<Json>(valuesOf(listed, id, 'access').filter((value) => value !== ''))
    const same = changesOfRecord(db, id).filter(({ entity, fields }) => entity === 'participant' && needs.has(fields.access ?? ''))
    const changes = new Set([...ids, ...same.map((change) => change.id)])
    const unwanted = { field: 'access', isUnwanted: (value: Json) => needs.has(value), instead: '' }
    eraseFromRecord(db, write, { entity: 'participant', id, changes, unwanted, at, reason: 'access' })
  }
  dropActionsOn(db, new Set(listed.map(({ recordId }) => recordId)))
  return names
}

const valuesOf = (changes: readonly Change[], recordId: string, field: string): string[] =>
  changes.flatMap(({ recordId: id, fields }) => (id === recordId && typeof fields[field] === 'string' ? [fields[field]] : []))
