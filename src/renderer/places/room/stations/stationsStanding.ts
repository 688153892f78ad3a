import type { StationsState } from '../../../../shared/contract/stations.contract.ts'

/** One mistyped code is no news for the whole day; the panel keeps the list. */
const NEWS_MS = 10 * 60_000

/** How the devices stand, in numbers: tables' devices that are here now, devices that ask to come in, and refusals of the last minutes; `now` in ms. */
export const stationsStanding = ({ stations, refusals }: Pick<StationsState, 'stations' | 'refusals'>, now: number) => ({
  here: stations.filter(({ kind, state, connected }) => kind === 'table' && state === 'approved' && connected).length,
  waiting: stations.filter(({ state }) => state === 'waiting').length,
  refused: refusals.filter(({ at }) => now - Date.parse(at) < NEWS_MS).reduce((sum, { count }) => sum + count, 0),
})
