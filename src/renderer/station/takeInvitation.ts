import { readJoinFragment } from '../../shared/domain/channel/joinFragment.ts'
import { inStationStore, OWN } from '../drafts/stationStore.ts'
import type { Invitation } from '../drafts/stationStore.ts'

/**
 * The invitation of a scanned code: taken out of the address bar and the history at once, and kept on this device until it is used.
 * Null where there is none, in the address or from before.
 */
export const takeInvitation = async (): Promise<Invitation | null> => {
  // A code that is scanned in a tab which shows this page already changes the fragment only.
  window.addEventListener('hashchange', () => readJoinFragment(location.hash) !== null && location.reload())
  const scanned = readJoinFragment(location.hash)
  if (scanned === null) return inStationStore(async (db) => (await db.get('invitation', OWN)) ?? null)
  history.replaceState(null, '', `${location.pathname}${location.search}`)
  // A join check is tried once, and leaves nothing.
  if (!scanned.isCheck) await inStationStore((db) => db.put('invitation', scanned, OWN))
  return scanned
}
