import { EventEmitter } from 'node:events'

/** Where messages go that arrive at a port which was handed to another process or to a page. */
export interface FarEnd {
  message(data: unknown): void
  close(): void
}

/** Electron's MessagePortMain. Its messages wait until `start()`, or until it was handed over. */
export class MessagePortMain extends EventEmitter {
  #peer: MessagePortMain | null = null
  #waiting: unknown[] = []
  #started = false
  #closed = false
  #farEnd: FarEnd | null = null

  entangle(peer: MessagePortMain): void {
    this.#peer = peer
  }

  start(): void {
    this.#started = true
    for (const data of this.#waiting.splice(0)) this.emit('message', { data, ports: [] })
  }

  postMessage(data: unknown): void {
    if (this.#farEnd !== null) throw new Error('Port was transferred')
    this.#peer?.arrive(structuredClone(data))
  }

  close(): void {
    this.#peer?.end()
  }

  /** Takes a message from the other end. */
  arrive(data: unknown): void {
    if (this.#closed) return
    if (this.#farEnd !== null) this.#farEnd.message(data)
    else if (this.#started) this.emit('message', { data, ports: [] })
    else this.#waiting.push(data)
  }

  /** The other end is gone. */
  end(): void {
    if (this.#closed) return
    this.#closed = true
    if (this.#farEnd === null) this.emit('close')
    else this.#farEnd.close()
  }

  /** Hands this port over: what arrives goes to `farEnd`; what the far end says comes back through the result. */
  transfer(farEnd: FarEnd): FarEnd {
    if (this.#farEnd !== null || this.#started) throw new Error('Port is already neutered or in use')
    this.#farEnd = farEnd
    for (const data of this.#waiting.splice(0)) farEnd.message(data)
    if (this.#closed) farEnd.close()
    return { message: (data) => this.#peer?.arrive(data), close: () => this.#peer?.end() }
  }
}

/** Electron's MessageChannelMain. */
export class MessageChannelMain {
  readonly port1 = new MessagePortMain()
  readonly port2 = new MessagePortMain()

  constructor() {
    this.port1.entangle(this.port2)
    this.port2.entangle(this.port1)
  }
}
