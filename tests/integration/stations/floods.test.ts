import { connect } from 'node:net'
import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { utf8 } from '../../../src/shared/domain/channel/bytes.ts'
import { MAX_FRAME_BYTES } from '../../../src/shared/domain/channel/sealedFrames.ts'
import { LIMITS } from '../../../src/host/stations/limits.ts'
import { connectStation, expectNext, keyOfUrl, openSocket } from '../../support/stationClient.ts'
import type { StationLine } from '../../support/stationClient.ts'
import { openStationsWorld } from '../../support/stationsWorld.ts'
import type { StationsWorld } from '../../support/stationsWorld.ts'

let world: StationsWorld
let sockets: Socket[] = []
beforeEach(async () => {
  world = await openStationsWorld()
})
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  sockets = []
  world.close()
})

const note = (id: string, tableId: string, text = 'Benches in the shade') => ({ id, tableId, round: 1, kind: 'idea', text }) as const
const over = (socket: { once: (event: 'close', listener: () => void) => unknown }): Promise<void> =>
  new Promise((resolve) => socket.once('close', () => resolve()))
const rawSocket = (from: string): Socket => {
  const { hostname, port } = new URL(world.at)
  const socket = connect({ host: hostname, port: Number(port), localAddress: from })
  socket.on('error', () => {})
  // Nobody reads the answer, and without that its end is never noticed.
  socket.resume()
  sockets.push(socket)
  return socket
}
/** The plain socket below a WebSocket, to write what no WebSocket would. */
const socketUnder = (socket: WebSocket): Socket => Reflect.get(socket, '_socket') as Socket
const works = async (line: StationLine, id: string): Promise<void> => {
  await line.api.notes.create(note(id, world.tables[0]!))
}

// F-10. Seeded: no cap per address, and Node's own 60 s for headers; the first test hung, the second never ended.
describe('idle and slow senders', () => {
  it('take no more places than one address may have, and devices go on', async () => {
    const member = await world.member(world.tables[0]!, { from: '127.0.0.2' })
    const idle = Array.from({ length: 1000 }, () => rawSocket('127.0.0.66'))
    let ended = 0
    for (const socket of idle) socket.once('close', () => (ended += 1))
    while (ended < 1000 - LIMITS.strangersPerAddress) await new Promise((resolve) => setTimeout(resolve, 20))
    await works(member, 'n1')
    await expectNext(await connectStation(world.at, keyOfUrl(await world.invitation(world.tables[1]!)), { from: '127.0.0.3' }), 'waiting')
    expect(world.refusals().full).toBe(1000 - LIMITS.strangersPerAddress)
  })

  it('of a head, of a body, of a first frame, of nothing at all are closed in the end', async () => {
    const { host } = new URL(world.at)
    const head = rawSocket('127.0.0.4')
    head.write('GET / HTTP/1.1\r\nHost: ')
    const drip = setInterval(() => head.write('a'), 1000)
    const body = rawSocket('127.0.0.4')
    body.write(`POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 100000\r\n\r\na`)
    const silent = rawSocket('127.0.0.4')
    // Asked at once, for some are closed before the next line.
    const ended = [head, body, silent].map(over)
    const joining = await openSocket(world.at)
    ended.push(over(joining))
    const halfway = await openSocket(world.at)
    ended.push(over(halfway))
    halfway.send('{"v":1')
    await Promise.all(ended)
    clearInterval(drip)
    expect(world.refusals()).toMatchObject({ timeout: 1, garbled: 1, path: 1 })
  })
})

// F-11. Seeded: each limit taken away by itself; its case then ran into the time limit of the test.
describe('floods', () => {
  it.each([
    ['a text that is too long before joining', 'size', 'x'.repeat(8 * 1024 + 1)],
    ['a binary frame before joining', 'garbled', Buffer.from('{}')],
    ['much more than any first frame', 'size', 'x'.repeat(200_000)],
    ['a frame over the limit', 'size', Buffer.alloc(MAX_FRAME_BYTES + 100)],
  ])('%s ends the connection', async (_what, kind, data) => {
    const socket = await openSocket(world.at)
    socket.on('error', () => {})
    socket.send(data)
    await over(socket)
    expect(world.refusals()[kind]).toBeGreaterThan(0)
  })

  it('of WebSocket pings end the connection, and others do not notice', async () => {
    const member = await world.member(world.tables[0]!)
    const other = await world.member(world.tables[1]!)
    other.socket.on('error', () => {})
    for (let index = 0; index < 100_000 && other.socket.readyState === 1; index += 1) {
      other.socket.ping()
      if (index % 1000 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    await other.over
    await works(member, 'n1')
    expect(world.refusals()).toMatchObject({ flood: 1 })
  })

  it('of frames of a device that was let in end its connection', async () => {
    const line = await world.member(world.tables[0]!)
    const other = await world.member(world.tables[1]!)
    const text = utf8('x'.repeat(20))
    for (let index = 0; index < 20_000; index += 1) line.send(1, text)
    await line.over
    await other.api.notes.create(note('n1', world.tables[1]!))
    expect(world.refusals()).toMatchObject({ flood: 1 })
  })

  it('of fragments, of compressed bytes and of bad UTF-8 end the connection', async () => {
    const fragments = await openSocket(world.at)
    fragments.on('error', () => {})
    for (let index = 0; index < 20_000; index += 1) fragments.send('x', { fin: false })
    await over(fragments)
    const squeezed = await openSocket(world.at)
    squeezed.on('error', () => {})
    // The first byte says: compressed. We never agreed to that.
    socketUnder(squeezed).write(Buffer.from([0xc1, 0x85, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
    await over(squeezed)
    const bad = await openSocket(world.at)
    bad.on('error', () => {})
    socketUnder(bad).write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe]))
    await over(bad)
    expect(world.refusals().garbled).toBe(2)
    expect(world.refusals().size).toBe(1)
  })

  it('end at 600 connections: the next one is told that there is no room', async () => {
    const lines = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        Promise.all(Array.from({ length: 60 }, () => openSocket(world.at, { from: `127.0.2.${index + 1}` }))),
      ),
    )
    expect(lines.flat()).toHaveLength(LIMITS.devices)
    await expect(openSocket(world.at, { from: '127.0.3.1' })).rejects.toThrow('status 503')
    for (const socket of lines.flat()) socket.terminate()
  })

  it('of connections of one device cost it its oldest one', async () => {
    const { key, ...first } = await world.member(world.tables[0]!)
    const more: StationLine[] = []
    for (let index = 0; index < LIMITS.perStation; index += 1) {
      const line = await connectStation(world.at, key)
      await expectNext(line, 'welcome')
      more.push(line)
    }
    await first.over
    await works(more.at(-1)!, 'n1')
  })
})

describe('a device in a hurry', () => {
  // Rule 6. Seeded: the burst set to 20; the reconnect of a rapporteur took a second instead of a moment, and no call was refused either.
  it('hands over 25 notes one by one at once, and more than that a little later, none lost', async () => {
    const line = await world.member(world.tables[0]!)
    await Promise.all(Array.from({ length: 150 }, (_, index) => works(line, `n${index}`)))
    expect(await world.client.notes.list({ workshopId: world.workshopId })).toHaveLength(150)
    expect(world.refusals()).toEqual({})
  })
})

// C-12. Seeded: `bufferedAmount` never looked at; the device that reads nothing stayed and its backlog grew.
describe('a device that does not read', () => {
  it('is cut off, and the others get their answers meanwhile', async () => {
    const text = 'x'.repeat(19_000)
    for (let index = 0; index < 60; index += 1) await world.client.notes.create(note(`n${index}`, world.tables[0]!, text))
    const slow = await world.member(world.tables[0]!)
    const other = await world.member(world.tables[1]!)
    slow.socket.pause()
    for (let index = 0; index < 30; index += 1) void slow.api.notes.listOfTable({ tableId: world.tables[0]! }).catch(() => {})
    for (;;) {
      await other.api.notes.listOfTable({ tableId: world.tables[1]! })
      if (world.refusals().slow) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const state = await world.client.stations.state({ workshopId: world.workshopId })
    expect(state.stations.map(({ connected }) => connected)).toEqual([false, true])
    slow.socket.terminate()
  })
})

// E-01. Seeded: `maxPayload` left out; the frame of 10 MB was taken in.
describe('an oversized note', () => {
  it('of 25,000 characters is refused and the device goes on', async () => {
    const line = await world.member(world.tables[0]!)
    await expect(line.api.notes.create(note('n1', world.tables[0]!, 'x'.repeat(25_000)))).rejects.toMatchObject({ code: 'INVALID' })
    await works(line, 'n2')
  })

  it('of 10 MB ends the connection with 1009 and is nowhere', async () => {
    const line = await world.member(world.tables[0]!)
    const code = new Promise<number>((resolve) => line.socket.once('close', resolve))
    void line.api.notes.create(note('n1', world.tables[0]!, 'x'.repeat(10_000_000))).catch(() => {})
    expect([1006, 1009]).toContain(await code)
    expect(world.refusals()).toMatchObject({ size: 1 })
    expect(await world.client.notes.list({ workshopId: world.workshopId })).toEqual([])
  })
})

// Guards against: calls begun whatever lay unread; all 480 answers were made, most of a gigabyte at once.
describe('devices that ask for much and read nothing', () => {
  it('get no more answers than they take, and an honest note is stored meanwhile', async () => {
    const text = 'ż'.repeat(19_000)
    for (let index = 0; index < 25; index += 1) await world.client.notes.create(note(`n${index}`, world.tables[0]!, text))
    const other = await world.member(world.tables[1]!)
    const greedy = await Promise.all(Array.from({ length: 6 }, () => world.member(world.tables[0]!)))
    const all = vi.spyOn(Object.getPrototypeOf(world.host.store.db.prepare('SELECT 1')) as { all: () => object }, 'all')
    const answered = (): number =>
      all.mock.contexts.filter((statement) => /FROM note\b/.test(String(Reflect.get(statement as object, 'source')))).length
    for (const line of greedy) {
      line.socket.pause()
      for (let index = 0; index < 80; index += 1) void line.api.notes.listOfTable({ tableId: world.tables[0]! }).catch(() => {})
    }
    await other.api.notes.create(note('honest', world.tables[1]!))
    while (world.refusals().slow !== 6) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(answered()).toBeGreaterThan(6)
    expect(answered()).toBeLessThan(240)
    all.mockRestore()
    for (const line of greedy) line.socket.terminate()
  })
})

// Guards against: checks not counted; six hundred of them from one address left no place for the devices of the room.
describe('join checks', () => {
  const check = async (url: string, from: string): Promise<string> => {
    try {
      return (await (await connectStation(world.at, keyOfUrl(url), { from })).next()).type
    } catch (error) {
      return (error as Error).message
    }
  }

  it('have few places, a few of them for one address, and take none from a device that we know', async () => {
    const url = await world.invitation(null, 'check')
    const member = await world.member(world.tables[0]!, { from: '127.0.0.2' })
    member.socket.terminate()
    const heard: string[] = []
    for (let address = 1; address <= 6; address += 1)
      for (let index = 0; index < 6; index += 1) heard.push(await check(url, `127.0.5.${address}`))
    expect(heard.slice(0, 6)).toEqual([...Array.from({ length: LIMITS.checks.perAddress }, () => 'welcome'), 'full'])
    expect(heard.filter((word) => word === 'welcome')).toHaveLength(LIMITS.checks.inAll)
    await expectNext(await connectStation(world.at, member.key, { from: '127.0.0.2' }), 'welcome')
  })

  it('leave places for devices that we know when newcomers take theirs', async () => {
    const member = await world.member(world.tables[0]!)
    member.socket.terminate()
    const strangers = await Promise.all(
      Array.from({ length: LIMITS.newcomers + 1 }, (_, index) => openSocket(world.at, { from: `127.0.6.${1 + (index % 20)}` })),
    )
    const printed = keyOfUrl(await world.invitation(world.tables[1]!))
    await expect(connectStation(world.at, printed, { from: '127.0.7.1' })).rejects.toThrow('full')
    await expectNext(await connectStation(world.at, member.key, { from: '127.0.7.2' }), 'welcome')
    for (const socket of strangers) socket.terminate()
  })
})
