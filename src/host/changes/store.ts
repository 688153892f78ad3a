import type { HybridTime } from '../../shared/domain/changes/hybridClock.ts'
import { compareTimes, tick } from '../../shared/domain/changes/hybridClock.ts'
import { wellFormed } from '../../shared/domain/changes/canonicalJson.ts'
import { changeId, DELETED } from '../../shared/domain/changes/change.ts'
import type { Change, Json } from '../../shared/domain/changes/change.ts'
import { foldRecord } from '../../shared/domain/changes/foldRecord.ts'
import { laterFields } from '../../shared/domain/records/defaults.ts'
import type { LATER_FIELDS } from '../../shared/domain/records/defaults.ts'
import type { Entity, FieldsOf } from '../../shared/domain/records/records.ts'
import type { Db } from '../db/openDatabase.ts'
import { prepared } from '../db/prepared.ts'
import { Fault } from '../fault.ts'
import { assertFits } from './assertFits.ts'
import { changesOfRecord, insertRow, toRow } from './changeRows.ts'
import { deriveRecord } from './derive.ts'
import { rememberAction } from './actions.ts'
import { isSweepDue, sweep } from './sweep.ts'

/** Clock, randomness and ids come from outside, so that tests can bend them. */
export type Surroundings = { now: () => number; newId: () => string; salt: () => string }

/** One user action: what it is called (a key of the catalogue under `actions`), where, by whom and through which door. */
export type ActionInfo = { workshopId: string; label: string; author: string; via: string }

/** A record without the fields that have a value where nobody wrote one. */
type Fresh<E extends Entity> = E extends keyof typeof LATER_FIELDS
  ? Omit<FieldsOf<E>, keyof (typeof LATER_FIELDS)[E]> & Partial<FieldsOf<E>>
  : FieldsOf<E>

export type Writer = {
  /** The id of the action that this writer writes. */
  action: string
  /** Adds a record and returns its id. An id that is already taken is left as it is: sending twice stores once. */
  add: <E extends Entity>(entity: E, fields: FieldsOf<E>, id?: string) => string
  /** Writes some fields, replacing the versions that the editor had `seen` (default: those that are there now). */
  set: <E extends Entity>(entity: E, id: string, fields: Partial<FieldsOf<E>>, seen?: readonly string[]) => void
  remove: (entity: Entity, id: string) => void
  /**
   * Writes a record under a fixed id, whether it was never there, is there, or was deleted. Fields that have a value anyway may be left
   * out: then another laptop's words for them stand.
   */
  upsert: <E extends Entity>(entity: E, id: string, fields: Fresh<E>) => void
  /** Any fields of any record, for undo. */
  put: (entity: Entity, id: string, fields: Record<string, Json>) => void
  /** For erasing: fields that replace exactly `bases`, in the log alone; the caller derives the record. Returns the name of the change. */
  append: (entity: Entity, id: string, fields: Record<string, Json>, bases: string[]) => string
}

/** What one commit changed: kinds of records, and each record with its kind. */
export type Committed = { workshopId: string; entities: Entity[]; records: ReadonlyMap<string, Entity> }

export type Store = {
  db: Db
  replica: () => string
  surroundings: Surroundings
  /**
   * Runs one action in one transaction: all of its changes are on the disk when it returns, or none and it throws. It can be undone
   * unless `remember` is false; `count` is what its label counts where that is not the records.
   */
  act: <T>(info: ActionInfo, work: (write: Writer) => T, remember?: boolean | { count: number }) => T
  /**
   * Several actions in one transaction, so that many small ones share one wait for the disk. An action that throws is taken back by
   * itself where its caller catches that; when this returns, the rest is on the disk.
   */
  together: <T>(work: () => T) => T
  /** One part of such a transaction: where it throws, all that it wrote is taken back, and nothing of the others. */
  attempt: <T>(work: () => T) => T
  onCommit: (listener: (committed: Committed) => void) => void
  /** For merging and restoring: the clock and sequence are read again from the log. */
  resume: () => void
}

/** The door of devices on the local network, as `via` names it. */
const FROM_A_DEVICE = 'station'

type Position = { replica: string; seq: number; time: HybridTime }

const FUTURE_MS = 24 * 60 * 60 * 1000

const readPosition = (db: Db, now: number): Position => {
  const replica = String(prepared(db, "SELECT value FROM meta WHERE key = 'replica'").pluck().get())
  const last = prepared(db, 'SELECT seq, ms, ctr FROM change WHERE replica = ? ORDER BY seq DESC LIMIT 1').get(replica) as
    | ({ seq: number } & HybridTime)
    | undefined
  const newest = prepared(db, 'SELECT ms, ctr FROM change WHERE ms <= ? ORDER BY ms DESC, ctr DESC LIMIT 1').get(now + FUTURE_MS) as
    | HybridTime
    | undefined
  const never = { ms: 0, ctr: 0 }
  const time = compareTimes(last ?? never, newest ?? never) > 0 ? last : newest
  return { replica, seq: last?.seq ?? 0, time: time ?? never }
}

/** The one writer of a data file: every action goes into the log and from there into the tables, in one transaction. */
export const createStore = (db: Db, surroundings: Surroundings): Store => {
  if (isSweepDue(db)) sweep(db)
  let position = readPosition(db, surroundings.now())
  const listeners: ((committed: Committed) => void)[] = []
  let held: Committed[] | null = null
  const announce = (committed: Committed): void => {
    if (held) held.push(committed)
    else for (const listener of listeners) listener(committed)
  }

  const act: Store['act'] = (info, work, remember = true) => {
    const action = surroundings.newId()
    const next = { ...position }
    const touched = new Map<string, Entity>()
    const stamp = wellFormed(info) as ActionInfo

    const log = (entity: Entity, recordId: string, fields: Record<string, Json>, bases: string[]): Change => {
      // The file would keep another id than the one that was hashed.
      if (!recordId.isWellFormed() || recordId.includes('\0')) throw new Fault('INVALID', { reason: `${entity}.id` })
      next.seq += 1
      next.time = tick(next.time, surroundings.now())
      const clean = wellFormed(fields) as Record<string, Json>
      const { replica, seq } = next
      const change: Change = {
        ...stamp,
        ...next.time,
        id: changeId(replica, seq),
        replica,
        seq,
        entity,
        recordId,
        fields: clean,
        bases,
        action,
      }
      insertRow(db, toRow(change, surroundings.salt(), new Date(surroundings.now()).toISOString()))
      touched.set(recordId, entity)
      return change
    }
    const append = (entity: Entity, recordId: string, history: readonly Change[], fields: Record<string, Json>, bases: string[]): void => {
      deriveRecord(db, entity, recordId, [...history, log(entity, recordId, fields, bases)])
    }

    const put: Writer['put'] = (entity, id, fields) => {
      const history = existing(db, entity, id)
      append(entity, id, history, fields, foldRecord(entity, history).heads)
    }
    const writer: Writer = {
      action,
      add: (entity, fields, id = surroundings.newId()) => {
        const [first] = changesOfRecord(db, id)
        // The same thing sent twice is one thing; a stranger under this id would swallow what was sent.
        if (first && first.entity !== entity) throw new Fault('INVALID', { reason: `${entity}.id` })
        if (first) return id
        assertFits(entity, fields, 'all')
        append(entity, id, [], fields as Record<string, Json>, [])
        return id
      },
      set: (entity, id, fields, seen) => {
        const history = existing(db, entity, id)
        const folded = foldRecord(entity, history)
        const wanted = Object.entries(fields as Record<string, Json | undefined>).filter(([, value]) => value !== undefined) as [
          string,
          Json,
        ][]
        if (wanted.length === 0) return
        assertFits(entity, fields, 'some')
        append(entity, id, history, Object.fromEntries(wanted), relevantBases(history, wanted, seen ?? folded.heads))
      },
      remove: (entity, id) => put(entity, id, { [DELETED]: true }),
      upsert: (entity, id, fields) => {
        assertFits(entity, { ...laterFields(entity), ...fields }, 'all')
        const history = changesOfRecord(db, id).filter((change) => change.entity === entity)
        const revived: Record<string, Json> = history.length > 0 ? { [DELETED]: false } : {}
        append(entity, id, history, { ...(fields as Record<string, Json>), ...revived }, foldRecord(entity, history).heads)
      },
      put,
      append: (entity, id, fields, bases) => log(entity, id, fields, bases).id,
    }

    const result = db
      .transaction(() => {
        const outcome = work(writer)
        // A device takes its own back itself; the facilitator's "Undo" must never mean a note that just came in from a table.
        if (remember && touched.size > 0 && info.via !== FROM_A_DEVICE)
          rememberAction(db, {
            id: action,
            workshopId: info.workshopId,
            label: info.label,
            count: remember === true ? touched.size : remember.count,
          })
        return outcome
      })
      .immediate()
    position = next
    if (touched.size > 0) {
      announce({ workshopId: info.workshopId, entities: [...new Set(touched.values())], records: touched })
    }
    return result
  }

  const together: Store['together'] = (work) => {
    const waiting: Committed[] = []
    held = waiting
    try {
      return db.transaction(work).immediate()
    } catch (error) {
      waiting.length = 0
      // Numbers that were given out are free again, or taken where the file ended the transaction by itself: the log knows.
      position = readPosition(db, surroundings.now())
      throw error
    } finally {
      held = null
      for (const committed of mergedByWorkshop(waiting)) announce(committed)
    }
  }

  const attempt: Store['attempt'] = (work) => {
    const before = position
    const heard = held?.length ?? 0
    try {
      return db.transaction(work)()
    } catch (error) {
      position = before
      if (held) held.length = heard
      throw error
    }
  }

  return {
    db,
    together,
    attempt,
    replica: () => position.replica,
    surroundings,
    act,
    onCommit: (listener) => void listeners.push(listener),
    resume: () => {
      position = readPosition(db, surroundings.now())
    },
  }
}

/** What one commit changed in each workshop: two hundred notes are one piece of news. */
const mergedByWorkshop = (all: readonly Committed[]): Committed[] => {
  const merged = new Map<string, Map<string, Entity>>()
  for (const { workshopId, records } of all) {
    const known = merged.get(workshopId) ?? new Map<string, Entity>()
    for (const [id, entity] of records) known.set(id, entity)
    merged.set(workshopId, known)
  }
  return [...merged].map(([workshopId, records]) => ({ workshopId, entities: [...new Set(records.values())], records }))
}

const existing = (db: Db, entity: Entity, id: string): Change[] => {
  const history = changesOfRecord(db, id).filter((change) => change.entity === entity)
  if (history.length === 0) throw new Fault('NOT_FOUND', { entity })
  return history
}

/** Only those seen changes that wrote one of the fields: the log stays small and a foreign id can replace nothing else. */
const relevantBases = (history: readonly Change[], wanted: readonly [string, Json][], seen: readonly string[]): string[] => {
  const known = new Set(seen)
  return history.filter((change) => known.has(change.id) && wanted.some(([field]) => field in change.fields)).map((change) => change.id)
}
