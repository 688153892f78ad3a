import { EventEmitter } from 'node:events'
import { MessagePortMain } from './messagePorts.ts'
import type { FarEnd } from './messagePorts.ts'
import type { UtilityWire } from './utilityWire.ts'

// Loaded before the host's entry, in the process that stands in for a utility process.
const ports = new Map<number, FarEnd>()

function send(wire: UtilityWire): void {
  if (process.connected) process.send?.(wire, undefined, undefined, () => {})
}

/** A port whose other end is in the main process. */
function receivePort(id: number): MessagePortMain {
  const here = new MessagePortMain()
  const there = new MessagePortMain()
  here.entangle(there)
  there.entangle(here)
  const towardsHere = there.transfer({
    message: (data) => send({ kind: 'port', id, data }),
    close: () => send({ kind: 'portClosed', id }),
  })
  ports.set(id, towardsHere)
  return here
}

class ParentPort extends EventEmitter {
  postMessage(data: unknown): void {
    send({ kind: 'message', data, ports: [] })
  }
}

const parentPort = new ParentPort()

process.on('message', (wire: UtilityWire) => {
  if (wire.kind === 'message') parentPort.emit('message', { data: wire.data, ports: wire.ports.map(receivePort) })
  else if (wire.kind === 'port') ports.get(wire.id)?.message(wire.data)
  else ports.get(wire.id)?.close()
})

// A utility process ends with its parent.
process.on('disconnect', () => process.exit(1))

Object.defineProperty(process, 'parentPort', { value: parentPort })
