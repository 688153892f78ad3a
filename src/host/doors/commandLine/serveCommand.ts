import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import open from 'open'
import { openLoopbackDoor } from '../loopbackDoor.ts'
import { shippedParts } from '../paths.ts'
import { openData } from './openClient.ts'
import { UsageError } from './sentences.ts'

type ServeOptions = { port: string; open: boolean; announce?: boolean }

/** `serve`: the host with its loopback door, until it is told to stop. */
export const addServeCommand = (program: Command): void => {
  program
    .command('serve')
    .description('start the host for a browser on this machine; prints {"url", "stationsUrl"} when ready')
    .option('--port <number>', 'port on 127.0.0.1, 0 for any free one', '4180')
    .option('--no-open', 'do not open the browser')
    .option('--announce', 'say it for people instead of printing JSON')
    .action((options: ServeOptions, command: Command) => serve(command.optsWithGlobals<{ data: string }>().data, options))
}

const serve = async (dataDir: string, options: ServeOptions): Promise<void> => {
  const port = Number(options.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port takes a number from 0 to 65535.')
  const { pageDir } = shippedParts()
  if (!existsSync(join(pageDir, 'index.html'))) throw new UsageError('The page of the app is not built yet. Run "npm run build" first.')
  const host = openData(dataDir)
  const door = await openLoopbackDoor(host, { port, pageDir }).catch(async (error: { code?: string }) => {
    if (error.code !== 'EADDRINUSE') throw error
    if (!options.announce) throw new UsageError(`Port ${port} is taken. Choose another with --port, or --port 0 for any free one.`)
    return openLoopbackDoor(host, { port: 0, pageDir })
  })

  // Before the address is said: whoever reads it may stop us at once.
  const stop = (): void => {
    void door.close().then(() => {
      host.close()
      process.exit(0)
    })
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  // The terminal was closed.
  process.once('SIGHUP', stop)

  const url = door.address()
  if (options.announce)
    console.log(`Tavolata is ready: ${url}\n${process.stdin.isTTY ? 'Press Enter for a fresh address, ' : ''}Ctrl+C to stop.`)
  else process.stdout.write(`${JSON.stringify({ url, stationsUrl: null })}\n`)
  // Opening a browser is a courtesy; where there is none, the printed address serves.
  if (options.open)
    await open(url).then(
      (child) => child.once('error', () => {}),
      () => {},
    )
  host.backups.start()

  // Standard output is one line of JSON for scripts; a person at a terminal reads both.
  const say = options.announce ? console.log : console.error
  if (process.stdin.isTTY) process.stdin.on('data', () => say(door.address())).unref()
}
