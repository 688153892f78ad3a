import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Readable } from 'node:stream'
import { app } from './app.ts'
import type { FarEnd, MessagePortMain } from './messagePorts.ts'
import { report } from './testLine.ts'
import type { UtilityWire } from './utilityWire.ts'

const parentPort = new URL('./parentPort.ts', import.meta.url).href
let nextPort = 1

/** Electron's UtilityProcess as a real Node process, whose `process.parentPort` is given to it by parentPort.ts. */
class UtilityProcess extends EventEmitter {
  readonly stdout: Readable | null
  readonly stderr: Readable | null
  readonly #child: ChildProcess
  readonly #ports = new Map<number, FarEnd>()

  constructor(entry: string, args: string[]) {
    super()
    this.#child = fork(entry, args, {
      execArgv: ['--import', parentPort],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.stdout = this.#child.stdout
    this.stderr = this.#child.stderr
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('message', (wire: UtilityWire) => this.#receive(wire))
    this.#child.on('exit', (code) => {
      for (const port of this.#ports.values()) port.close()
      this.#ports.clear()
      this.emit('exit', code ?? 1)
    })
    report('utilityProcess.fork', this.pid)
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  postMessage(data: unknown, transfer: MessagePortMain[] = []): void {
    const ports = transfer.map((port) => {
      const id = nextPort++
      const back = port.transfer({
        message: (message) => this.#send({ kind: 'port', id, data: message }),
        close: () => this.#send({ kind: 'portClosed', id }),
      })
      this.#ports.set(id, back)
      return id
    })
    this.#send({ kind: 'message', data, ports })
  }

  kill(): boolean {
    return this.#child.kill()
  }

  #send(wire: UtilityWire): void {
    if (this.#child.connected) this.#child.send(wire, () => {})
  }

  #receive(wire: UtilityWire): void {
    if (wire.kind === 'message') this.emit('message', wire.data)
    else if (wire.kind === 'port') this.#ports.get(wire.id)?.message(wire.data)
    else this.#ports.get(wire.id)?.close()
  }
}

export const utilityProcess = {
  fork(entry: string, args: string[] = []): UtilityProcess {
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready')
    return new UtilityProcess(entry, args)
  },
}
