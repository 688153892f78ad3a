import { openDrafts } from '../drafts/openDrafts.ts'
import { deviceDatabase, useOutbox } from '../drafts/outbox.ts'
import { clearStationStore } from '../drafts/stationStore.ts'
import { queryClient } from '../transport/queryClient.ts'
import { setStanding } from '../transport/standing.ts'
import { leave } from '../transport/stationLink.ts'
import { useLateNotes } from './handedNotes.ts'
import { forgetOthers } from './otherUnsent.ts'

const STORES = ['drafts', 'outbox', 'texts'] as const

/** Forgets everything of the workshop on this device: notes, what the host told, and who this device was. */
export const forgetDay = async (): Promise<void> => {
  setStanding({ phase: 'out', out: 'ended', member: null, ended: false, symbols: [] })
  leave()
  const db = await deviceDatabase()
  if (db !== null) {
    const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' })
    for (const name of STORES) void tx.objectStore(name).clear()
    await tx.done
  }
  await clearStationStore()
  forgetOthers()
  openDrafts.clear()
  useOutbox.setState({ waiting: new Map(), acknowledged: new Map() })
  useLateNotes.setState({ late: [] })
  queryClient.clear()
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith('tavolata.table.')) localStorage.removeItem(name)
  } catch {
    // A browser without this storage has nothing to forget in it.
  }
}
