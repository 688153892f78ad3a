import type { Station } from '../../../shared/contract/stations.contract.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'
import type { Host } from '../../host.ts'
import { os } from '../../rpc/implementer.ts'
import { getRecord } from '../records.ts'
import { doorOf, invitationAt, pageAddress, renewInvitation, shownInvitation } from './invitations.ts'
import { joinFindings } from './joinCheck.ts'
import { findStation, removeInvitationsOf, setStationState, stationsOf } from './stations.repo.ts'
import type { StationRow, StationState } from './stations.repo.ts'

const shown = (host: Host, { id, kind, tableId, name, state, symbols, device, seenAt }: StationRow): Station => {
  const live = host.stations?.connected().get(id)
  const connected = live !== undefined
  return { id, kind, tableId, name, state, symbols, device, connected, waiting: live?.waiting ?? 0, seenAt }
}

/** What may become of a device from where it stands; the same again changes nothing. */
const FROM: Partial<Record<StationState, readonly StationState[]>> = {
  approved: ['waiting', 'refused', 'revoked', 'approved'],
  refused: ['waiting', 'refused'],
  revoked: ['waiting', 'approved', 'ended', 'revoked'],
}

const decide = (host: Host, id: string, state: StationState): Record<string, never> => {
  const door = doorOf(host)
  const station = findStation(host.store.db, id)
  if (!station) throw new Fault('NOT_FOUND', { entity: 'station' })
  if (!FROM[state]!.includes(station.state)) throw new Fault('CHANGED_SINCE')
  setStationState(host.store.db, id, state, new Date(host.now()).toISOString())
  door.decided(id)
  return {}
}

export const stationsProcedures = {
  state: os.stations.state.handler(({ context: { host }, input }) => {
    const { stations: door, store } = host
    const open = door?.listening() ?? null
    return {
      addresses: door?.addresses() ?? null,
      open: door && open && { ...open, url: pageAddress(door)! },
      doorsOpen: door?.doorsOpen(input.workshopId) ?? false,
      stations: stationsOf(store.db, input.workshopId).map((row) => shown(host, row)),
      refusals: (door?.refusals() ?? []).map((refusal) => ({ ...refusal, at: new Date(refusal.at).toISOString() })),
    }
  }),
  open: os.stations.open.handler(async ({ context: { host }, input }) => {
    await doorOf(host).open(input.address, input.port)
    return {}
  }),
  close: os.stations.close.handler(async ({ context: { host } }) => {
    await doorOf(host).close()
    return {}
  }),
  setDoors: os.stations.setDoors.handler(({ context: { host }, input }) => {
    getRecord(host.store.db, 'workshop', input.workshopId)
    doorOf(host).setDoors(input.workshopId, input.open)
    return {}
  }),
  invitations: os.stations.invitations.handler(({ context: { host }, input }) => {
    const { workshopId, sessionId } = input
    const session = getRecord(host.store.db, 'session', sessionId)
    if (session.workshopId !== workshopId) throw new Fault('INVALID', { reason: 'sessionId' })
    const tables = selectRecords(host.store.db, 'table', 'session_id = ? ORDER BY number, id', sessionId)
    const places = [
      ...tables.map(({ id }) => ({ workshopId, kind: 'table' as const, tableId: id })),
      { workshopId, kind: 'stage' as const, tableId: null },
      { workshopId, kind: 'check' as const, tableId: null },
    ]
    host.stations?.openFor(workshopId)
    return places.map((place) => shownInvitation(host, invitationAt(host, place)))
  }),
  newCode: os.stations.newCode.handler(({ context: { host }, input }) => {
    const invitation = invitationAt(host, input)
    doorOf(host).openFor(input.workshopId)
    doorOf(host).newCode(invitation.id)
    return shownInvitation(host, invitation)
  }),
  renewInvitation: os.stations.renewInvitation.handler(({ context: { host }, input }) =>
    shownInvitation(host, renewInvitation(host, input)),
  ),
  approve: os.stations.approve.handler(({ context: { host }, input }) => decide(host, input.id, 'approved')),
  refuse: os.stations.refuse.handler(({ context: { host }, input }) => decide(host, input.id, 'refused')),
  revoke: os.stations.revoke.handler(({ context: { host }, input }) => decide(host, input.id, 'revoked')),
  endAll: os.stations.endAll.handler(({ context: { host }, input }) => {
    const door = doorOf(host)
    const { db } = host.store
    const at = new Date(host.now()).toISOString()
    const stations = stationsOf(db, input.workshopId)
    host.store.together(() => {
      for (const { id, state } of stations) {
        if (state === 'approved') setStationState(db, id, 'ended', at)
        else if (state === 'waiting') setStationState(db, id, 'refused', at)
      }
      removeInvitationsOf(db, input.workshopId)
    })
    door.endFor(input.workshopId)
    for (const { id } of stations) door.decided(id)
    return {}
  }),
  forgetRefusals: os.stations.forgetRefusals.handler(({ context: { host } }) => {
    doorOf(host).forgetRefusals()
    return {}
  }),
  joinCheck: os.stations.joinCheck.handler(async ({ context: { host } }) => {
    const door = doorOf(host)
    const listening = door.listening()
    return joinFindings({
      addresses: door.addresses(),
      listening,
      problem: door.problem(),
      probe: listening && (await door.probe()),
    })
  }),
  report: os.stations.report.handler(({ context: { host, scope }, input }) => {
    if (scope) host.stations?.report(scope.stationId, input.waiting)
    return {}
  }),
}
