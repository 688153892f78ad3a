import { createRouterClient } from '@orpc/server'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { WebSocket } from 'ws'
import { openHost } from '../../src/host/host.ts'
import { router } from '../../src/host/rpc/router.ts'
import { openStationsDoor } from '../../src/host/stations/openStationsDoor.ts'
import { plantRoom } from '../integration/exports/plantRoom.ts'
import { RESOURCES_DIR } from '../support/testHost.ts'
import { plantPage } from '../support/stationsWorld.ts'
import { sharedMs } from './stationsTalk.ts'
import type { HostOrder, HostWord } from './stationsTalk.ts'

/** The host under load, in a process of its own: `node stationsHost.ts <data folder> <tables>`. It lets in everybody who asks. */
const [dataDir, tableCount] = [process.argv[2]!, Number(process.argv[3])]
const tell = (word: HostWord): void => void process.send?.(word)

/** From a frame of a device to the first one that goes back to it: what the host itself takes, with decryption and the wait for the disk. */
const answered: number[] = []
const arrived = new WeakMap<WebSocket, number[]>()
const prototype = WebSocket.prototype as unknown as Record<'emit' | 'send', (...given: unknown[]) => unknown>
const { emit, send } = prototype
prototype.emit = function (this: WebSocket, ...given) {
  if (given[0] === 'message') arrived.set(this, [...(arrived.get(this) ?? []), performance.now()])
  return emit.apply(this, given)
}
prototype.send = function (this: WebSocket, ...given) {
  const at = arrived.get(this)?.shift()
  if (at !== undefined) answered.push(performance.now() - at)
  return send.apply(this, given)
}

const host = openHost({ dataDir, resourcesDir: RESOURCES_DIR, version: '0.0.0-bench' })
const door = await openStationsDoor(host, { pageDir: plantPage() })
const client = createRouterClient(router, { context: { host, role: 'facilitator', author: 'facilitator', via: 'window' } })
const { workshopId, sessionId } = await plantRoom(client, { people: 1, tables: tableCount, rounds: 2, plan: false })
await door.open('127.0.0.1', 0)
const places = (await client.stations.invitations({ workshopId, sessionId })).flatMap(({ kind, tableId, url }) =>
  kind === 'table' ? [{ tableId: tableId!, url: url! }] : [],
)
let isLettingIn = false
setInterval(() => {
  if (isLettingIn) return
  isLettingIn = true
  void client.stations.state({ workshopId }).then(async ({ stations }) => {
    for (const { id, state } of stations) if (state === 'waiting') await client.stations.approve({ id })
    isLettingIn = stations.filter(({ state }) => state === 'approved').length === tableCount
  })
}, 50).unref()

let counted = process.cpuUsage()
const processorMs = (): number => {
  const { user, system } = process.cpuUsage(counted)
  counted = process.cpuUsage()
  return (user + system) / 1000
}
const delay = monitorEventLoopDelay({ resolution: 5 })
let rss = 0
setInterval(() => {
  rss = Math.max(rss, process.memoryUsage.rss())
}, 250).unref()
delay.enable()

process.on('message', (order: HostOrder) => {
  if (order.type === 'watch') {
    tell({
      type: 'watched',
      rssMb: rss / 1024 / 1024,
      processorMs: processorMs(),
      delayP99Ms: delay.percentile(99) / 1e6,
      answered: answered.splice(0),
    })
    delay.reset()
    rss = 0
  } else if (order.type === 'say') void say(order.times, order.everyMs)
  else void end()
})

const say = async (times: number, everyMs: number): Promise<void> => {
  for (let index = 0; index < times; index += 1) {
    await new Promise((resolve) => setTimeout(resolve, everyMs))
    const { id } = await client.room.send({ workshopId, text: String(sharedMs()), target: 'everyone', tableId: null })
    await new Promise((resolve) => setTimeout(resolve, everyMs))
    await client.room.withdraw({ id })
  }
  tell({ type: 'said' })
}
const end = async (): Promise<void> => {
  const notes = await client.notes.list({ workshopId })
  await door.stop()
  host.close()
  tell({ type: 'ended', notes: notes.length, different: new Set(notes.map(({ text }) => text)).size })
  process.disconnect()
}

// Nobody should be turned away; where a bench ends early, this says why.
process.once('disconnect', () => {
  for (const { kind, count } of door.refusals()) console.error(`Turned away: ${kind}, ${count} times.`)
  process.exit()
})

tell({ type: 'ready', at: `http://127.0.0.1:${door.listening()!.port}`, workshopId, places })
