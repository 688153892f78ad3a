/** A value on its way through JSON; bytes keep their kind. */
export type WireValue = { value?: unknown } | { bytes: string }

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
  return value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : { value }
}

/** Unpacks a value for the main process; bytes arrive as a plain Uint8Array, as they do over Electron's IPC. */
export function unpack(wire: WireValue): unknown {
  return 'bytes' in wire ? new Uint8Array(Buffer.from(wire.bytes, 'base64')) : wire.value
}
