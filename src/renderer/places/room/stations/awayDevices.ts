import type { Station, StationsState } from '../../../../shared/contract/stations.contract.ts'

type State = Pick<StationsState, 'stations' | 'open'>

/** Devices of tables that were let in and are not here now. */
export const awayDevices = (stations: readonly Station[]): Station[] =>
  stations.filter(({ kind, state, connected }) => kind === 'table' && state === 'approved' && !connected)

/**
 * Tables that have devices of which none is here, with the moment in ms when the last one was seen; only while we listen, and not
 * where none was ever seen.
 */
export function awayTables(state: State | undefined): ReadonlyMap<string, number> {
  const away = new Map<string, number>()
  if (state?.open == null) return away
  for (const { tableId, seenAt } of awayDevices(state.stations))
    if (tableId !== null && seenAt !== null) away.set(tableId, Math.max(away.get(tableId) ?? 0, Date.parse(seenAt)))
  for (const { tableId, state: standing, connected } of state.stations)
    if (tableId !== null && standing === 'approved' && connected) away.delete(tableId)
  return away
}
