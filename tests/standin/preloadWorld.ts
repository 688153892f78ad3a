import type { BridgeShape } from './pageWorld.ts'
import type { FromPage, ToPage, WireValue } from './pageWire.ts'

type Preload = (require: (name: string) => unknown) => void
type PortListener = (event: { ports: MessagePort[] }, data: unknown) => void
type Api = Record<string, unknown>

/**
 * Runs in an isolated world of the page (as text: it may use nothing from outside itself), gives the real preload the
 * parts of `electron` that a sandboxed preload may use, and runs it.
 */
export function preloadWorld(preload: Preload): void {
  if (window.top !== window) return
  const world = globalThis as unknown as { standinSend(text: string): void; standinReceive(message: ToPage): void }
  const calls = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  const listeners = new Map<string, PortListener[]>()
  const ports = new Map<number, MessagePort>()
  const apis: Record<string, Api> = {}
  let ids = 0

  const send = (message: FromPage) => world.standinSend(JSON.stringify(message))

  function pack(value: unknown): WireValue {
    if (!(value instanceof ArrayBuffer) && !ArrayBuffer.isView(value)) return { value }
    const view = ArrayBuffer.isView(value) ? value : new Uint8Array(value)
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
    return { bytes: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }
  }

  function unpack(wire: WireValue): unknown {
    if ('members' in wire) return Object.fromEntries(wire.members.map(([name, member]) => [name, unpack(member)]))
    return 'bytes' in wire ? Uint8Array.from(atob(wire.bytes), (letter) => letter.charCodeAt(0)) : wire.value
  }

  function receivePort(id: number): MessagePort {
    const { port1, port2 } = new MessageChannel()
    ports.set(id, port1)
    port1.addEventListener('message', (event) => send({ kind: 'port', id, data: pack(event.data) }))
    port1.addEventListener('close', () => send({ kind: 'portClosed', id }))
    port1.start()
    return port2
  }

  world.standinReceive = (message) => {
    if (message.kind === 'result') calls.get(message.id)?.resolve(unpack(message.result))
    else if (message.kind === 'error') calls.get(message.id)?.reject(new Error(message.message))
    else if (message.kind === 'port') ports.get(message.id)?.postMessage(unpack(message.data))
    else if (message.kind === 'portClosed') ports.get(message.id)?.close()
    else {
      const received = message.ports.map(receivePort)
      for (const hear of listeners.get(message.channel) ?? []) hear({ ports: received }, unpack(message.data))
    }
  }

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++ids
        calls.set(id, { resolve, reject })
        send({ kind: 'invoke', id, channel, args: args.map(pack) })
      }),
    on: (channel: string, listener: PortListener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    },
  }

  function shapeOf(value: unknown): BridgeShape {
    if (typeof value === 'function') return { call: true }
    if (typeof value !== 'object' || value === null) return { value }
    return { members: Object.entries(value).map(([name, member]) => [name, shapeOf(member)]) }
  }

  const contextBridge = {
    exposeInMainWorld: (key: string, api: Api) => {
      if (key in apis) throw new Error('Cannot bind an API on top of an existing property on the window object')
      apis[key] = api
      document.dispatchEvent(new CustomEvent('standin:expose', { detail: { key, shape: shapeOf(api) } }))
    },
  }

  document.addEventListener('standin:call', (event) => {
    const { detail } = event as CustomEvent<{ id: number; key: string; path: string[]; args: unknown[] }>
    const found = detail.path.reduce<unknown>((api, name) => (api as Api)[name], apis[detail.key])
    const reply = (answer: object) => document.dispatchEvent(new CustomEvent('standin:answer', { detail: { id: detail.id, ...answer } }))
    Promise.resolve((found as (...args: unknown[]) => unknown)(...detail.args)).then(
      (value) => reply({ value }),
      (reason: unknown) => reply({ error: reason instanceof Error ? reason.message : String(reason) }),
    )
  })

  preload((name) => {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer }
    throw new Error(`module not found: ${name}`)
  })
}
