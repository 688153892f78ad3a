import { describe, expect, it } from 'vitest'
import type { Station } from '../../../src/shared/contract/stations.contract.ts'
import { awayDevices, awayTables } from '../../../src/renderer/places/room/stations/awayDevices.ts'
import { stationsStanding } from '../../../src/renderer/places/room/stations/stationsStanding.ts'
import { onSheets } from '../../../src/renderer/places/room/stations/ways/paper/onSheets.ts'

const NOON = Date.UTC(2026, 4, 26, 12)
const at = (minutes: number): string => new Date(NOON + minutes * 60_000).toISOString()
const device = (id: string, tableId: string | null, own: Partial<Station> = {}): Station => ({
  id,
  kind: tableId === null ? 'stage' : 'table',
  tableId,
  name: id,
  state: 'approved',
  symbols: [],
  device: '',
  connected: false,
  waiting: 0,
  seenAt: at(0),
  ...own,
})
const open = { address: '127.0.0.1', port: 1, url: '' }

describe('devices that are away', () => {
  const stations = [
    device('one', 'north', { seenAt: at(-9) }),
    device('two', 'north', { seenAt: at(-3) }),
    device('three', 'south', { seenAt: at(-5) }),
    device('four', 'south', { connected: true }),
    device('five', 'west', { seenAt: null }),
    device('six', 'east', { state: 'revoked' }),
    device('screen', null),
  ]
  it('are told of tables that have no other device here, with the last time that one was seen', () => {
    expect([...awayTables({ stations, open })]).toEqual([['north', NOON - 3 * 60_000]])
    expect(awayTables({ stations, open: null }).size).toBe(0)
    expect(awayTables(undefined).size).toBe(0)
  })
  it('are each named at the end of the day', () => {
    expect(awayDevices(stations).map(({ id }) => id)).toEqual(['one', 'two', 'three', 'five'])
  })
})

describe('the line about the devices', () => {
  const refusals = [
    { kind: 'code' as const, count: 2, at: at(-11), from: '' },
    { kind: 'host' as const, count: 3, at: at(-9), from: '' },
  ]
  it('counts who is here, who waits, and who was turned away in the last ten minutes', () => {
    const stations = [
      device('here', 'north', { connected: true }),
      device('away', 'south'),
      device('screen', null, { connected: true }),
      device('new', 'west', { state: 'waiting', connected: true }),
    ]
    expect(stationsStanding({ stations, refusals }, NOON)).toEqual({ here: 1, waiting: 1, refused: 3 })
    expect(stationsStanding({ stations: [], refusals }, NOON + 60 * 60_000)).toEqual({ here: 0, waiting: 0, refused: 0 })
  })
})

describe('sheets of paper', () => {
  it('take so many each, in order', () => {
    expect(onSheets([1, 2, 3, 4, 5], 4)).toEqual([[1, 2, 3, 4], [5]])
    expect(onSheets([], 4)).toEqual([])
  })
})
