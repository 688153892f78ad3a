import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import openBrowser from 'open'
import type { Fault } from '../../fault.ts'
import type { StationsDoor } from '../../stationsDoor.ts'
import { openStationsDoor } from '../../stations/openStationsDoor.ts'
import { openLoopbackDoor } from '../loopbackDoor.ts'
import { shippedParts } from '../paths.ts'
import { openData } from './openClient.ts'
import { UsageError } from './sentences.ts'
import { readStationsAddress } from './stationsAddress.ts'
import type { StationsAddress } from './stationsAddress.ts'

type ServeOptions = { port: string; open: boolean; announce?: boolean; stations?: string }

/** `serve`: the host with its loopback door, until it is told to stop. */
export const addServeCommand = (program: Command): void => {
  program
    .command('serve')
    .description('start the host for a browser on this machine; prints {"url", "stationsUrl"} when ready')
    .option('--port <number>', 'port on 127.0.0.1, 0 for any free one', '4180')
    .option(
      '--stations <address>',
      'let tables join from the local network at this address of this machine, such as 192.168.1.20 or 192.168.1.20:4280',
    )
    .option('--no-open', 'do not open the browser')
    .option('--announce', 'say it for people instead of printing JSON')
    .action((options: ServeOptions, command: Command) => serve(command.optsWithGlobals<{ data: string }>().data, options))
}

const serve = async (dataDir: string, options: ServeOptions): Promise<void> => {
  const port = Number(options.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port takes a number from 0 to 65535.')
  const tables = options.stations === undefined ? null : readStationsAddress(options.stations)
  const { pageDir } = shippedParts()
  if (!existsSync(join(pageDir, 'index.html'))) throw new UsageError('The page of the app is not built yet. Run "npm run build" first.')
  const host = openData(dataDir)
  const door = await openLoopbackDoor(host, { port, pageDir }).catch(async (error: { code?: string }) => {
    if (error.code !== 'EADDRINUSE') throw error
    if (!options.announce) throw new UsageError(`Port ${port} is taken. Choose another with --port, or --port 0 for any free one.`)
    return openLoopbackDoor(host, { port: 0, pageDir })
  })

  const stations = await openStationsDoor(host, { pageDir })

  // Before the address is said: whoever reads it may stop us at once.
  const stop = (): void => {
    void Promise.all([door.close(), stations.stop()]).then(() => {
      host.close()
      process.exit(0)
    })
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  // The terminal was closed.
  process.once('SIGHUP', stop)

  if (tables)
    await openStations(stations, tables).catch(async (error: unknown) => {
      await Promise.all([door.close(), stations.stop()])
      host.close()
      throw error
    })
  const open = stations.listening()
  const stationsUrl = open && `http://${open.address}:${open.port}/`
  const url = door.address()
  if (options.announce)
    console.log(
      `Tavolata is ready: ${url}\n${process.stdin.isTTY ? 'Press Enter for a fresh address, ' : ''}Ctrl+C to stop.${stationsUrl ? `\nTables join at ${stationsUrl}` : ''}`,
    )
  else process.stdout.write(`${JSON.stringify({ url, stationsUrl })}\n`)
  // Opening a browser is a courtesy; where there is none, the printed address serves.
  if (options.open)
    await openBrowser(url).then(
      (child) => child.once('error', () => {}),
      () => {},
    )
  host.backups.start()

  // Standard output is one line of JSON for scripts; a person at a terminal reads both.
  const say = options.announce ? console.log : console.error
  if (process.stdin.isTTY) process.stdin.on('data', () => say(door.address())).unref()
}

const openStations = async (door: StationsDoor, { address, port }: StationsAddress): Promise<void> => {
  await door.open(address, port).catch((error: Fault) => {
    if (error.code === 'ADDRESS_TAKEN')
      throw new UsageError(`Port ${error.detail.port} is taken on ${address}. Choose another: --stations ${address}:PORT.`)
    throw new UsageError(
      `Tables cannot join at ${address}: this machine has no such address now. It has ${door
        .addresses()
        .map((own) => own.address)
        .join(', ')}.`,
    )
  })
}
