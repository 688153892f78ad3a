import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toBase64Url } from '../../../src/shared/domain/channel/bytes.ts'
import { connectStation, expectNext, keyOfCode, keyOfUrl } from '../../support/stationClient.ts'
import { openFaultyProxy } from '../../support/faultyProxy.ts'
import { openStationsWorld } from '../../support/stationsWorld.ts'
import type { StationsWorld } from '../../support/stationsWorld.ts'

let world: StationsWorld
beforeEach(async () => {
  world = await openStationsWorld()
})
afterEach(() => world.close())

const TEXT = 'Benches in the shade of the library'
const NAME = 'Annamaria Rossi-Bianchi'

/** A device that joins by a code or by its printed invitation, writes, reads and comes back, with everything secret about it. */
const aDay = async (at: string, by: 'code' | 'url', headers: Record<string, string>) => {
  const [tableId] = world.tables
  const url = await world.invitation(tableId!)
  const { code } = await world.client.stations.newCode({ workshopId: world.workshopId, kind: 'table', tableId: tableId! })
  const options = { name: NAME, origin: world.at, headers }
  const line = await connectStation(at, by === 'code' ? keyOfCode(code!) : keyOfUrl(url), options)
  const waiting = await expectNext(line, 'waiting')
  await world.client.stations.approve({ id: waiting.stationId })
  await expectNext(line, 'welcome')
  await line.api.notes.create({ id: `n-${by}`, tableId: tableId!, round: 1, kind: 'idea', text: TEXT })
  await line.api.notes.listOfTable({ tableId: tableId! })
  await expect(line.api.workshops.list()).rejects.toThrow()
  await expect(line.api.notes.get({ id: TEXT.slice(0, 50) })).rejects.toThrow()
  line.close()
  await line.over
  const { keyOfToken } = await import('../../support/stationClient.ts')
  const again = await connectStation(at, keyOfToken(waiting), options)
  await expectNext(again, 'welcome')
  again.close()
  await again.over
  const { secret } = keyOfUrl(url)
  return { code: code!, token: waiting.token, secret: toBase64Url(secret), hex: Buffer.from(secret).toString('hex') }
}

describe('who listens to the network', () => {
  // F-13. Seeded: `seal` that sends the bytes as they are; note, name and token were in the dump.
  it.each(['code', 'url'] as const)('of a day that began with a %s reads no note, no name and no secret', async (by) => {
    const { port } = world.door.listening()!
    const proxy = await openFaultyProxy({ address: '127.0.0.1', port })
    const secrets = await aDay(`http://127.0.0.1:${proxy.port}`, by, { host: `127.0.0.1:${port}` })
    const { toHost, toDevice } = proxy.dump()
    // WebSocket frames to the host are masked with four bytes that stand before them: no secret, so take them off.
    const heard = Buffer.concat([toHost, toDevice, unmasked(toHost)])
    expect(heard.length).toBeGreaterThan(3000)
    expect(heard.includes('"who":{"kind":')).toBe(true)
    for (const secret of [TEXT, NAME, ...Object.values(secrets), 'notes', 'listOfTable', 'Benches', 'Rossi'])
      expect(heard.includes(Buffer.from(secret)), secret).toBe(false)
    await proxy.close()
  })
})

describe('what the host writes down', () => {
  // F-12. Seeded: a line in the log with the codes that a wrong one was compared with; the open code was found there.
  it('in its log and its errors holds no secret, no name and no note', async () => {
    const secrets = await aDay(world.at, 'url', {})
    const { code } = await world.client.stations.newCode({ workshopId: world.workshopId, kind: 'stage', tableId: null })
    await fetch(`${world.at}/${code}?join=${secrets.secret}`).then((answer) => expect(answer.status).toBe(404))
    await expect((await connectStation(world.at, keyOfCode('00000000'))).next()).rejects.toThrow()
    const folder = join(world.dataDir, 'logs')
    const written = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('')
    expect(written).toContain('station.refused')
    const state = JSON.stringify(await world.client.stations.state({ workshopId: world.workshopId }))
    for (const secret of [...Object.values(secrets), code!]) {
      expect(written.includes(secret)).toBe(false)
      expect(state.includes(secret)).toBe(false)
    }
    for (const text of [TEXT, NAME, 'Rossi']) expect(written.includes(text)).toBe(false)
  })

  it('in an address is a fragment only, which browsers send to nobody', async () => {
    const url = new URL(await world.invitation(world.tables[0]!))
    expect([url.pathname, url.search]).toEqual(['/', ''])
    expect(url.hash).toMatch(/^#join=[\w-]+\.[\w-]{22}$/)
    const page = await fetch(world.at)
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  })
})

/** The payloads of all masked WebSocket frames in what went to the host, one after the other. */
const unmasked = (bytes: Buffer): Buffer => {
  const found: Buffer[] = []
  for (const part of splitAtRequests(bytes)) {
    let at = 0
    while (at + 6 <= part.length) {
      const short = part[at + 1]! & 0x7f
      const head = short === 126 ? 4 : short === 127 ? 10 : 2
      const length = short === 126 ? part.readUInt16BE(at + 2) : short === 127 ? Number(part.readBigUInt64BE(at + 2)) : short
      const mask = part.subarray(at + head, at + head + 4)
      const payload = part.subarray(at + head + 4, at + head + 4 + length)
      found.push(Buffer.from(payload.map((byte, index) => byte ^ mask[index % 4]!)))
      at += head + 4 + length
    }
  }
  return Buffer.concat(found)
}
const splitAtRequests = (bytes: Buffer): Buffer[] => {
  const parts: Buffer[] = []
  let from = bytes.indexOf('\r\n\r\n')
  while (from !== -1) {
    const next = bytes.indexOf('GET /station', from)
    parts.push(bytes.subarray(from + 4, next === -1 ? undefined : next))
    from = next === -1 ? -1 : bytes.indexOf('\r\n\r\n', next)
  }
  return parts
}
