import { v7 } from 'uuid'
import { connectStation, expectNext, keyOfToken, keyOfUrl } from '../support/stationClient.ts'
import type { StationKey, StationLine } from '../support/stationClient.ts'
import { sharedMs } from './stationsTalk.ts'
import type { DevicesOrder, DevicesWord } from './stationsTalk.ts'

/** Many devices in one process, each with its own address, connection, keys and table. */
type Device = { line: StationLine; key: StationKey; tableId: string; from: string }
let devices: Device[] = []
/** How many join at the same moment. */
const TOGETHER = 5
let at = ''
const late: number[] = []
const tell = (word: DevicesWord): void => void process.send?.(word)

const fromOf = (index: number): string => `127.0.${1 + Math.floor(index / 200)}.${1 + (index % 200)}`
const note = (tableId: string, text: string) => ({ id: v7(), tableId, round: 1, kind: 'idea', text }) as const

const join = async (address: string, places: readonly { url: string; tableId: string }[]): Promise<void> => {
  at = address
  for (let index = 0; index < places.length; index += TOGETHER)
    devices.push(
      ...(await Promise.all(
        places.slice(index, index + TOGETHER).map(async ({ url, tableId }, offset): Promise<Device> => {
          const from = fromOf(index + offset)
          const line = await connectStation(at, keyOfUrl(url), { from })
          const waiting = await expectNext(line, 'waiting')
          await expectNext(line, 'welcome')
          return { line, key: keyOfToken(waiting), tableId, from }
        }),
      )),
    )
  // As a page does: each hears of changes at its own table.
  for (const { line } of devices) void listen(line)
  tell({ type: 'joined' })
}
const listen = async ({ api }: StationLine): Promise<void> => {
  try {
    const events = await api.events.watch()
    while (!(await events.next()).done);
  } catch {
    // The connection ended.
  }
}

/** One note a second from each, each beginning at its own moment of the second. */
const load = async (seconds: number): Promise<void> => {
  const acknowledged: number[] = []
  let sent = 0
  const one = async ({ line, tableId }: Device, index: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, (index * 1000) / devices.length))
    const pending: Promise<unknown>[] = []
    const begun = performance.now()
    for (let second = 0; second < seconds; second += 1) {
      const started = performance.now()
      sent += 1
      pending.push(
        line.api.notes.create(note(tableId, `Note ${index}-${second}: benches in the shade of the library`)).then(() => {
          acknowledged.push(performance.now() - started)
        }),
      )
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, begun + (second + 1) * 1000 - performance.now())))
    }
    await Promise.all(pending)
  }
  await Promise.all(devices.map(one))
  tell({ type: 'loaded', sent, acknowledged })
}

const hear = async (workshopId: string, count: number): Promise<void> => {
  const first = await Promise.all(
    devices.slice(0, count).map(async ({ line }) => {
      const live = await line.api.room.live({ workshopId })
      await live.next()
      return live
    }),
  )
  for (const live of first) void record(live)
  tell({ type: 'listening' })
}

const record = async (live: AsyncIterable<{ messages: { text: string }[] }>): Promise<void> => {
  try {
    for await (const { messages } of live) for (const { text } of messages) late.push(sharedMs() - Number(text))
  } catch {
    // The connection ended.
  }
}

/** As a page does, it tries again where the connection ends before it is in. */
const comeBack = async ({ key, from }: Device): Promise<StationLine> => {
  for (;;) {
    try {
      const line = await connectStation(at, key, { from })
      await expectNext(line, 'welcome')
      return line
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

const storm = async (notesEach: number): Promise<void> => {
  for (const { line } of devices) line.socket.terminate()
  await Promise.all(devices.map(({ line }) => line.over))
  const started = performance.now()
  const stored = await Promise.all(
    devices.map(async (device, index) => {
      const line = await comeBack(device)
      const notes = Array.from({ length: notesEach }, (_, own) => note(device.tableId, `Storm ${index}-${own}`))
      const { outcomes } = await line.api.notes.handOver({ tableId: device.tableId, notes })
      return outcomes.filter(({ outcome }) => outcome === 'stored').length
    }),
  )
  tell({ type: 'stormed', ms: performance.now() - started, stored: stored.reduce((sum, count) => sum + count, 0) })
}

process.on('message', (order: DevicesOrder) => {
  if (order.type === 'join') void join(order.at, order.places)
  else if (order.type === 'load') void load(order.seconds)
  else if (order.type === 'listen') void hear(order.workshopId, order.devices)
  else if (order.type === 'heard') tell({ type: 'heard', lateMs: late })
  else if (order.type === 'storm') void storm(order.notesEach)
  else process.exit(0)
})
