import { randomBytes } from 'node:crypto'
import { SECRET_BYTES, joinFragment } from '../../../shared/domain/channel/joinFragment.ts'
import type { Invitation } from '../../../shared/contract/stations.contract.ts'
import { Fault } from '../../fault.ts'
import type { Host } from '../../host.ts'
import type { StationsDoor } from '../../stationsDoor.ts'
import { getRecord } from '../records.ts'
import { addInvitation, invitationOf, removeInvitation } from './stations.repo.ts'
import type { InvitationRow, Place } from './stations.repo.ts'

/** The door for devices; throws NOT_ALLOWED where whoever started the host offers none. */
export const doorOf = (host: Host): StationsDoor => {
  if (!host.stations) throw new Fault('NOT_ALLOWED', { what: 'stations' })
  return host.stations
}

/** Where the page of a station is found now, or null. */
export const pageAddress = (door: StationsDoor): string | null => {
  const open = door.listening()
  return open && `http://${open.address}:${open.port}/`
}

const make = (host: Host, place: Place): InvitationRow => {
  const secret = new Uint8Array(randomBytes(SECRET_BYTES))
  const row = { ...place, id: host.newId(), secret: doorOf(host).sealSecret(secret) }
  addInvitation(host.store.db, row, new Date(host.now()).toISOString())
  return row
}

/** Throws NOT_FOUND or INVALID where there is no such place in this workshop. */
const assertPlace = ({ store: { db } }: Host, { workshopId, kind, tableId }: Place): void => {
  getRecord(db, 'workshop', workshopId)
  if ((kind === 'table') !== (tableId !== null)) throw new Fault('INVALID', { reason: 'tableId' })
  if (tableId !== null && getRecord(db, 'table', tableId).workshopId !== workshopId) throw new Fault('INVALID', { reason: 'tableId' })
}

/** The way into one place, made where there is none yet, or where another machine sealed the one that there is. */
export const invitationAt = (host: Host, place: Place): InvitationRow => {
  assertPlace(host, place)
  const known = invitationOf(host.store.db, place)
  return known && doorOf(host).unsealSecret(known.secret) ? known : renewInvitation(host, place)
}

/** A new way into one place; what was printed before leads nowhere any more. */
export const renewInvitation = (host: Host, place: Place): InvitationRow => {
  assertPlace(host, place)
  return host.store.together(() => {
    removeInvitation(host.store.db, place)
    return make(host, place)
  })
}

/** An invitation as the facilitator shows it: with its secret, which only devices that see it get. */
export const shownInvitation = (host: Host, { id, kind, tableId, secret }: InvitationRow): Invitation => {
  const door = doorOf(host)
  const page = pageAddress(door)
  const open = door.codeOf(id)
  const bytes = door.unsealSecret(secret)
  return {
    kind,
    tableId,
    url: page && bytes && `${page}${joinFragment(id, bytes, kind)}`,
    code: open?.code ?? null,
    codeUntil: open && new Date(open.until).toISOString(),
  }
}
