import type { SymbolCode } from '../../../shared/domain/channel/symbols.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'

export type Place = { workshopId: string; kind: 'table' | 'stage' | 'check'; tableId: string | null }
/** `secret` is sealed for this machine. */
export type InvitationRow = Place & { id: string; secret: string }
export type StationState = 'waiting' | 'approved' | 'refused' | 'revoked' | 'ended'
/** `tokenHash` is SHA-256 of the device's token, sealed for this machine. Times are ISO 8601. */
export type StationRow = {
  id: string
  workshopId: string
  kind: 'table' | 'stage'
  tableId: string | null
  name: string
  state: StationState
  tokenHash: string
  symbols: SymbolCode[]
  device: string
  askedAt: string
  decidedAt: string | null
  seenAt: string | null
}

const INVITATION = 'SELECT id, workshop_id AS workshopId, kind, table_id AS tableId, secret FROM invitation'
// What was planned for a removed workshop or table is no way in any more; taking the removal back makes it one again.
const IS_HERE = 'workshop_id IN (SELECT id FROM workshop)'
const TABLE_IS_HERE = '(table_id IS NULL OR table_id IN (SELECT id FROM workshop_table))'

/** An invitation that still leads somewhere. */
export const findInvitation = (db: Db, id: string): InvitationRow | undefined =>
  prepared(db, `${INVITATION} WHERE id = ? AND ${IS_HERE} AND ${TABLE_IS_HERE}`).get(id) as InvitationRow | undefined

/** The invitation of one place, if there is one. */
export const invitationOf = (db: Db, { workshopId, kind, tableId }: Place): InvitationRow | undefined =>
  prepared(db, `${INVITATION} WHERE workshop_id = ? AND kind = ? AND table_id IS ?`).get(workshopId, kind, tableId) as
    | InvitationRow
    | undefined

export const addInvitation = (db: Db, row: InvitationRow, at: string): void =>
  void prepared(db, 'INSERT INTO invitation (id, workshop_id, kind, table_id, secret, made_at) VALUES (?, ?, ?, ?, ?, ?)').run(
    row.id,
    row.workshopId,
    row.kind,
    row.tableId,
    row.secret,
    at,
  )

export const removeInvitation = (db: Db, { workshopId, kind, tableId }: Place): void =>
  void prepared(db, 'DELETE FROM invitation WHERE workshop_id = ? AND kind = ? AND table_id IS ?').run(workshopId, kind, tableId)

export const removeInvitationsOf = (db: Db, workshopId: string): void =>
  void prepared(db, 'DELETE FROM invitation WHERE workshop_id = ?').run(workshopId)

const STATION = `
  SELECT id, workshop_id AS workshopId, kind, table_id AS tableId, name, state, token_hash AS tokenHash, symbols, device,
    asked_at AS askedAt, decided_at AS decidedAt, seen_at AS seenAt FROM station`

const read = (row: unknown): StationRow => {
  const found = row as Omit<StationRow, 'symbols'> & { symbols: string }
  return { ...found, symbols: JSON.parse(found.symbols) as SymbolCode[] }
}

/** A device of a workshop that is still there. */
export const findStation = (db: Db, id: string): StationRow | undefined => {
  const row = prepared(db, `${STATION} WHERE id = ? AND ${IS_HERE}`).get(id)
  return row === undefined ? undefined : read(row)
}

/** Every device that ever asked to come into a workshop, in that order. */
export const stationsOf = (db: Db, workshopId: string): StationRow[] =>
  prepared(db, `${STATION} WHERE workshop_id = ? ORDER BY asked_at, id`).all(workshopId).map(read)

/** How many devices wait to be let in at one place. */
export const waitingAt = (db: Db, { workshopId, tableId }: Place): number =>
  Number(
    prepared(db, "SELECT count(*) FROM station WHERE workshop_id = ? AND table_id IS ? AND state = 'waiting'")
      .pluck()
      .get(workshopId, tableId),
  )

/** How many notes of a device wait to be placed. */
export const lateCountOf = (db: Db, stationId: string): number =>
  Number(prepared(db, "SELECT count(*) FROM late_note WHERE station_id = ? AND reason <> 'dropped'").pluck().get(stationId))

/** Has anybody but a device ever written this record? */
export const isWrittenByOthers = (db: Db, recordId: string): boolean =>
  prepared(db, "SELECT 1 FROM change WHERE record_id = ? AND via <> 'station' LIMIT 1").get(recordId) !== undefined

export const addStation = (db: Db, row: StationRow): void =>
  void prepared(
    db,
    `INSERT INTO station (id, workshop_id, kind, table_id, name, state, token_hash, symbols, device, asked_at, decided_at, seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    row.id,
    row.workshopId,
    row.kind,
    row.tableId,
    row.name,
    row.state,
    row.tokenHash,
    JSON.stringify(row.symbols),
    row.device,
    row.askedAt,
    row.decidedAt,
    row.seenAt,
  )

export const setStationState = (db: Db, id: string, state: StationState, at: string): void =>
  void prepared(db, 'UPDATE station SET state = ?, decided_at = ? WHERE id = ?').run(state, at, id)

export const markSeen = (db: Db, id: string, at: string): void =>
  void prepared(db, 'UPDATE station SET seen_at = ? WHERE id = ?').run(at, id)

/** Forgets the devices and invitations of workshops that are not there any more. */
export const forgetOrphans = (db: Db): void => {
  prepared(db, `DELETE FROM station WHERE NOT ${IS_HERE}`).run()
  prepared(db, `DELETE FROM invitation WHERE NOT ${IS_HERE}`).run()
}

/** What the door remembers from one start to the next, under its own keys. */
export const readMemo = (db: Db, key: string): string | null =>
  (prepared(db, 'SELECT value FROM meta WHERE key = ?').pluck().get(`stations.${key}`) as string | undefined) ?? null

export const writeMemo = (db: Db, key: string, value: string | null): void =>
  void (value === null
    ? prepared(db, 'DELETE FROM meta WHERE key = ?').run(`stations.${key}`)
    : prepared(db, 'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(
        `stations.${key}`,
        value,
      ))
