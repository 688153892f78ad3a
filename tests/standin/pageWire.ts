/** A value on its way through JSON; bytes keep their kind. */
export type WireValue = { value?: unknown } | { bytes: string } | { members: [string, WireValue][] }

/** From the preload's world to the stand-in. */
export type FromPage =
  | { kind: 'invoke'; id: number; channel: string; args: WireValue[] }
  | { kind: 'port'; id: number; data: WireValue }
  | { kind: 'portClosed'; id: number }

/** From the stand-in to the preload's world. */
export type ToPage =
  | { kind: 'result'; id: number; result: WireValue }
  | { kind: 'error'; id: number; message: string }
  | { kind: 'message'; channel: string; data: WireValue; ports: number[] }
  | { kind: 'port'; id: number; data: WireValue }
  | { kind: 'portClosed'; id: number }

/** Packs a value of the main process. */
export function pack(value: unknown): WireValue {
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('base64') }
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : []
  if (!members.some(([, member]) => member instanceof Uint8Array)) return { value }
  return { members: members.map(([name, member]) => [name, pack(member)]) }
}

/** Unpacks a value for the main process; bytes arrive as a plain Uint8Array, as they do over Electron's IPC. */
export function unpack(wire: WireValue): unknown {
  if ('members' in wire) return Object.fromEntries(wire.members.map(([name, member]) => [name, unpack(member)]))
  return 'bytes' in wire ? new Uint8Array(Buffer.from(wire.bytes, 'base64')) : wire.value
}
