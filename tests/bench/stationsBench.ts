import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { atMost, inScratch, percentile } from './measure.ts'
import type { Figure } from './measure.ts'
import type { DevicesOrder, DevicesWord, HostOrder, HostWord } from './stationsTalk.ts'

const STATIONS = 200
/** As `npm start` and `npm run tavolata` run the host. */
const AS_SHIPPED = ['--max-semi-space-size=2']
const SECONDS = Number(process.env.TAVOLATA_BENCH_SECONDS ?? 60)
const NOTES_OF_STORM = 25
const LISTENERS = 60
const MESSAGES = 30

/** A process to talk with: sends an order and waits for a word of this kind. */
const talkTo = <Word extends { type: string }>(child: ChildProcess) => {
  const words: Word[] = []
  let notify = (): void => {}
  child.on('message', (word) => {
    words.push(word as Word)
    notify()
  })
  const gone = new Promise<never>((_resolve, reject) =>
    child.once('exit', (code) => reject(new Error(`A process of the bench ended with ${code}.`))),
  )
  gone.catch(() => {})
  const next = async <T extends Word['type']>(type: T): Promise<Extract<Word, { type: T }>> => {
    for (;;) {
      const index = words.findIndex((word) => word.type === type)
      if (index >= 0) return words.splice(index, 1)[0] as Extract<Word, { type: T }>
      await Promise.race([gone, new Promise<void>((resolve) => (notify = resolve))])
    }
  }
  return { next, order: (order: HostOrder | DevicesOrder): void => void child.send(order) }
}

const figure = (what: string, value: number, bar: string, ok: boolean): Figure => ({ what, value, unit: '', bar, ok })

/**
 * 200 stations, encrypted, on loopback: a note a second from each for a minute, a change that 60 see, all of them back at once. Three
 * processes: bench, host, devices. On few cores the devices cost as much as the host and their figures hold the waits of both; what
 * the host itself takes is measured on its side of the wire.
 */
export const stationsBench = (): Promise<Figure[]> =>
  inScratch(async (folder) => {
    const start = (file: string, ...words: string[]): ChildProcess =>
      fork(fileURLToPath(new URL(file, import.meta.url)), words, { serialization: 'advanced', execArgv: AS_SHIPPED })
    const [hostProcess, devicesProcess] = [start('./stationsHost.ts', folder, String(STATIONS)), start('./stationsDevices.ts')]
    const host = talkTo<HostWord>(hostProcess)
    const devices = talkTo<DevicesWord>(devicesProcess)
    try {
      const { at, places, workshopId } = await host.next('ready')
      devices.order({ type: 'join', at, places })
      await devices.next('joined')
      host.order({ type: 'watch' })
      await host.next('watched')

      devices.order({ type: 'load', seconds: SECONDS })
      const { sent, acknowledged } = await devices.next('loaded')
      host.order({ type: 'watch' })
      const loaded = await host.next('watched')

      devices.order({ type: 'listen', workshopId, devices: LISTENERS })
      await devices.next('listening')
      host.order({ type: 'say', times: MESSAGES, everyMs: 100 })
      await host.next('said')
      devices.order({ type: 'heard' })
      const { lateMs } = await devices.next('heard')

      devices.order({ type: 'storm', notesEach: NOTES_OF_STORM })
      const storm = await devices.next('stormed')
      host.order({ type: 'watch' })
      const stormed = await host.next('watched')
      host.order({ type: 'end' })
      const { notes, different } = await host.next('ended')
      devices.order({ type: 'end' })

      const wanted = STATIONS * (SECONDS + NOTES_OF_STORM)
      const heard = LISTENERS * MESSAGES
      return [
        figure(
          `stations: ${sent} notes of ${STATIONS} stations: not acknowledged`,
          sent - acknowledged.length,
          '0',
          sent === acknowledged.length,
        ),
        figure('stations: notes lost, of load and storm', wanted - different, '0', different === wanted),
        figure('stations: notes doubled', notes - different, '0', notes === different),
        atMost('stations: acknowledged, seen by the device, p50', percentile(acknowledged, 0.5), 'ms', 250),
        atMost('stations: acknowledged, seen by the device, p99', percentile(acknowledged, 0.99), 'ms', 250),
        atMost('stations: acknowledged, inside the host, p50', percentile(loaded.answered, 0.5), 'ms', 250),
        atMost('stations: acknowledged, inside the host, p99', percentile(loaded.answered, 0.99), 'ms', 250),
        // 200 notes a second leave 5 ms of one core for each.
        atMost('stations: processor time of the host per note', loaded.processorMs / sent, 'ms', 4),
        atMost('stations: event loop of the host late, p99', loaded.delayP99Ms, 'ms', 250),
        figure(`stations: a change heard, of ${heard} times`, lateMs.length, String(heard), lateMs.length === heard),
        atMost(`stations: a change seen by ${LISTENERS}, p50`, percentile(lateMs, 0.5), 'ms', 10),
        atMost(`stations: a change seen by ${LISTENERS}, p95`, percentile(lateMs, 0.95), 'ms', 100),
        atMost(`stations: ${STATIONS} come back with ${NOTES_OF_STORM} notes each`, storm.ms, 'ms', 5000),
        figure(
          'stations: notes of the storm stored',
          storm.stored,
          String(STATIONS * NOTES_OF_STORM),
          storm.stored === STATIONS * NOTES_OF_STORM,
        ),
        atMost('stations: memory of the host at most', Math.max(loaded.rssMb, stormed.rssMb), 'MB', 300),
      ]
    } finally {
      hostProcess.kill()
      devicesProcess.kill()
    }
  })
