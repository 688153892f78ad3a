import { MessageChannelMain, utilityProcess } from 'electron'
import type { MessagePortMain, UtilityProcess, WebContents } from 'electron'
import { hostPortChannel } from '../../src/shared/contract/shellBridge.ts'
import type { MessageFromHost, MessageToHost, PortGrant } from '../../src/shared/contract/shellBridge.ts'
import { judgeHostDeath } from './hostRestarts.ts'
import type { HostTrouble } from './troubleText.ts'

const closeWithinMs = 10_000

export interface HostProcess {
  /** Starts the host, also again after trouble. */
  start(): void
  /** Gives a page a port to the host now, or as soon as the host is ready, and again after each restart. */
  connect(page: WebContents, grant: PortGrant): void
  /** Lets the host close its database; resolves when the process is gone, and ends it by force after 10 s. */
  close(): Promise<void>
}

interface HostOptions {
  entry: string
  dataDir: string
  appVersion: string
  now: () => number
  log: (text: string) => void
  onTrouble: (trouble: HostTrouble) => void
}

/** Owns the utility process that owns the data. Main only brokers ports: calls of a page never pass through here. */
export function createHostProcess(options: HostOptions): HostProcess {
  const pages = new Map<WebContents, PortGrant>()
  let child: UtilityProcess | null = null
  let ready = false
  let closing = false
  let deaths: number[] = []

  function send(message: MessageToHost, ports: MessagePortMain[] = []): void {
    child?.postMessage(message, ports)
  }

  function handOver(page: WebContents, grant: PortGrant): void {
    if (page.isDestroyed()) return
    const { port1, port2 } = new MessageChannelMain()
    send({ type: 'port', grant }, [port1])
    page.postMessage(hostPortChannel, null, [port2])
  }

  function receive(message: MessageFromHost, from: UtilityProcess): void {
    if (from !== child) return
    if (message.type === 'ready') {
      ready = true
      for (const [page, grant] of pages) handOver(page, grant)
      return
    }
    options.log(`host failed: ${message.code}: ${message.message}`)
    child = null
    from.kill()
    options.onTrouble({ kind: 'failed', code: message.code })
  }

  function ended(code: number, from: UtilityProcess): void {
    options.log(`host ended with code ${code}`)
    if (from !== child) return
    child = null
    ready = false
    if (closing) return
    const verdict = judgeHostDeath(deaths, options.now())
    deaths = verdict.deaths
    if (verdict.restart) start()
    else options.onTrouble({ kind: 'died' })
  }

  function start(): void {
    const started = utilityProcess.fork(options.entry, [], { serviceName: 'Tavolata host', stdio: 'pipe' })
    child = started
    ready = false
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on('data', (bytes: Buffer) => options.log(`host: ${bytes.toString().trimEnd()}`))
    }
    started.on('message', (message: MessageFromHost) => receive(message, started))
    started.on('exit', (code) => ended(code, started))
    send({ type: 'open', dataDir: options.dataDir, appVersion: options.appVersion })
  }

  function connect(page: WebContents, grant: PortGrant): void {
    if (!pages.has(page)) page.once('destroyed', () => pages.delete(page))
    pages.set(page, grant)
    if (ready) handOver(page, grant)
  }

  function close(): Promise<void> {
    closing = true
    const last = child
    if (last === null) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        options.log('host did not close in time')
        last.kill()
        resolve()
      }, closeWithinMs)
      last.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
      send({ type: 'close' })
    })
  }

  function startAgain(): void {
    deaths = []
    start()
  }

  return { start: startAgain, connect, close }
}
