import type { ControlFromHost } from '../../shared/domain/channel/control.ts'
import { inStationStore, OWN } from '../drafts/stationStore.ts'
import type { Member } from '../drafts/stationStore.ts'
import { setStanding } from './standing.ts'

/** Keeps what the host said this device is: on disk first, so that nothing is shown that a reload would not know. */
export const keepMember = async (member: Member): Promise<void> => {
  await inStationStore(async (db) => {
    await db.put('member', member, OWN)
    await db.delete('invitation', OWN)
  })
  setStanding({ member })
}

/** Forgets who this device was; its notes stay. */
export const forgetMember = async (): Promise<void> => {
  await inStationStore((db) => db.delete('member', OWN))
  setStanding({ member: null })
}

export const seatOf = ({ workshopId, kind, tableId }: Extract<ControlFromHost, { type: 'welcome' }>): Member['seat'] => ({
  workshopId,
  kind,
  tableId,
})
