import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clientHandshake } from '../../../src/shared/domain/channel/handshake.ts'
import { codeFrom } from '../../../src/shared/domain/channel/codes.ts'
import { createThrottle } from '../../../src/host/stations/throttle.ts'
import { connectStation, expectNext, keyOfCode, keyOfUrl, openSocket } from '../../support/stationClient.ts'
import { openStationsWorld } from '../../support/stationsWorld.ts'
import type { StationsWorld } from '../../support/stationsWorld.ts'

let world: StationsWorld
beforeEach(async () => {
  world = await openStationsWorld()
})
afterEach(() => world.close())

const TRIES = 10_000
/** Of these, so many over the wire: a socket costs the attacker more than us. */
const TRIES_BY_WIRE = 1090
const wrongCode = (): string => codeFrom(randomBytes(8))

const inRounds = async (rounds: number, work: (round: number) => Promise<unknown>): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) {
    const { ms } = world.clock
    await work(round)
    world.clock.ms = Math.min(world.clock.ms, ms + 150)
  }
}

describe('guessing codes', () => {
  // F-04. Seeded: a throttle that counts by address only; thousands of tries were compared with the open codes.
  it('is over after a few tries however many addresses it comes from, and good users join meanwhile', async () => {
    const place = { workshopId: world.workshopId, kind: 'table', tableId: world.tables[0]! } as const
    const { code } = await world.client.stations.newCode(place)
    const member = await world.member(world.tables[1]!)
    const began = world.clock.ms
    const outcomes: Record<string, number> = {}
    const attack = async (from: string): Promise<void> => {
      const error = await connectStation(world.at, keyOfCode(wrongCode()), { from })
        .then(
          (line) => line.next().then(() => new Error('in')),
          (refused: Error) => refused,
        )
        .catch((refused: Error) => refused)
      outcomes[error.message] = (outcomes[error.message] ?? 0) + 1
    }
    await inRounds(4, (round) => Promise.all(Array.from({ length: 25 }, (_, index) => attack(`127.0.${1 + round}.${1 + index}`))))
    // The rest says hello and nothing more: what it hears is the answer to any code.
    const { hello } = clientHandshake({
      who: { kind: 'code' },
      secret: new Uint8Array(8),
      random: (bytes) => new Uint8Array(randomBytes(bytes)),
    })
    const greeted = new Set<string>()
    await inRounds((TRIES_BY_WIRE - 100) / 33, (round) =>
      Promise.all(
        Array.from({ length: 33 }, async (_, index) => {
          const socket = await openSocket(world.at, { from: `127.1.${round % 250}.${1 + index}` })
          const answer = new Promise<string>((resolve) => socket.once('message', (data) => resolve(String(data))))
          socket.send(hello)
          greeted.add(await answer)
          socket.terminate()
        }),
      ),
    )
    // The clock of this test moves by a millisecond per reading and is held within the one minute that the throttle looks at.
    expect(world.clock.ms - began).toBeLessThan(60_000)
    expect([...greeted]).toEqual(['{"error":"throttled"}'])
    expect(outcomes['in']).toBeUndefined()
    expect(world.refusals().code).toBe(30)
    expect(world.refusals().throttled).toBe(TRIES_BY_WIRE - 30)

    const good = await connectStation(world.at, keyOfUrl(await world.invitation(world.tables[0]!)))
    await expectNext(good, 'waiting')
    await member.api.notes.create({ id: 'n1', tableId: world.tables[1]!, round: 1, kind: 'idea', text: 'Still here' })
    world.clock.ms += 60_000
    await expectNext(await connectStation(world.at, keyOfCode(code!)), 'waiting')
  })

  it('is over for one address after five wrong codes, and for it alone', async () => {
    const place = { workshopId: world.workshopId, kind: 'table', tableId: world.tables[0]! } as const
    const { code } = await world.client.stations.newCode(place)
    for (let index = 0; index < 5; index += 1)
      await expect((await connectStation(world.at, keyOfCode(wrongCode()), { from: '127.0.0.9' })).next()).rejects.toThrow('unknown')
    await expect(connectStation(world.at, keyOfCode(code!), { from: '127.0.0.9' })).rejects.toThrow('throttled')
    await expectNext(await connectStation(world.at, keyOfCode(code!), { from: '127.0.0.8' }), 'waiting')
  })

  it('does not get more tries by greeting first and trying all at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const line = await connectStation(world.at, keyOfCode(wrongCode()), { from: '127.0.0.7' }).catch((error: Error) => error)
        return line instanceof Error
          ? line.message
          : line.next().then(
              () => 'in',
              (error: Error) => error.message,
            )
      }),
    )
    expect(outcomes.filter((outcome) => outcome === 'unknown')).toHaveLength(5)
    expect(outcomes.filter((outcome) => outcome === 'throttled')).toHaveLength(15)
  })

  it(`lets 30 of ${TRIES} tries through in a minute, and 5 of one address`, () => {
    const clock = { ms: 0 }
    const throttle = createThrottle(() => clock.ms)
    let allowed = 0
    for (let index = 0; index < TRIES; index += 1) {
      clock.ms += 5
      const address = `10.0.${index % 200}.1`
      if (!throttle.allows(address)) continue
      allowed += 1
      throttle.failed(address)
    }
    expect(allowed).toBe(30)
    clock.ms += 60_000
    for (let index = 0; index < 10; index += 1) if (throttle.allows('a')) throttle.failed('a')
    expect([throttle.allows('a'), throttle.allows('b')]).toEqual([false, true])
  })
})
