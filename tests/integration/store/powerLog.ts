import { basename, dirname } from 'node:path'

/** What a program asked of the disk, in order, and what it acknowledged on the way. */
export type DiskEvent =
  | { kind: 'open' | 'sync' | 'unlink'; file: string }
  | { kind: 'write'; file: string; at: number; bytes: Buffer }
  | { kind: 'truncate'; file: string; size: number }
  | { kind: 'ack'; id: string }

const fromHex = (escaped: string): Buffer => Buffer.from(escaped.replaceAll('\\x', ''), 'hex')

/**
 * strace cuts a call in two where another thread's call came between: `pwrite64(… <unfinished ...>` and later
 * `<... pwrite64 resumed>) = 4096`, each behind the number of its thread. A call counts from where it was over.
 */
const wholeCalls = (log: string): string[] => {
  const begun = new Map<string, string>()
  return log.split('\n').flatMap((line) => {
    const thread = /^(?:\[pid +)?(\d+)/.exec(line)?.[1] ?? ''
    const start = /^(.*) ?<unfinished \.\.\.>$/.exec(line)
    if (start) {
      begun.set(thread, start[1]!.trimEnd())
      return []
    }
    const rest = /<\.\.\. \w+ resumed>(.*)$/.exec(line)
    if (!rest) return [line]
    const call = begun.get(thread) ?? ''
    begun.delete(thread)
    return [call + rest[1]!]
  })
}

/** Reads the log of `strace -f -xx -e trace=openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink`; only files of `folder` count. */
export const readPowerLog = (log: string, folder: string): DiskEvent[] => {
  const events: DiskEvent[] = []
  const open = new Map<string, string>()
  const ours = (path: string): boolean => dirname(path) === folder
  for (const line of wholeCalls(log)) {
    if (/pwrite64\(\d+, "[^"]*"\.\.\./.test(line)) throw new Error('strace cut a string short')
    const opened = /openat\([^,]+, "((?:\\x[0-9a-f]{2})*)".* = (\d+)/.exec(line)
    if (opened) {
      const path = fromHex(opened[1]!).toString()
      if (ours(path)) events.push({ kind: 'open', file: basename(path) })
      if (ours(path)) open.set(opened[2]!, basename(path))
      else open.delete(opened[2]!)
      continue
    }
    const unlinked = /unlink\("((?:\\x[0-9a-f]{2})*)"\) += 0/.exec(line)
    if (unlinked) {
      const path = fromHex(unlinked[1]!).toString()
      if (ours(path)) events.push({ kind: 'unlink', file: basename(path) })
      continue
    }
    const acknowledged = /write\(1, "((?:\\x[0-9a-f]{2})*)"/.exec(line)
    const id = acknowledged ? /^ACK (\w+)\n$/.exec(fromHex(acknowledged[1]!).toString()) : null
    if (id) events.push({ kind: 'ack', id: id[1]! })
    const file = open.get(/(?:pwrite64|ftruncate|fsync|fdatasync)\((\d+)/.exec(line)?.[1] ?? '')
    if (file === undefined) continue
    const written = /pwrite64\(\d+, "((?:\\x[0-9a-f]{2})*)", \d+, (\d+)\) += \d+/.exec(line)
    if (written) events.push({ kind: 'write', file, at: Number(written[2]), bytes: fromHex(written[1]!) })
    const truncated = /ftruncate\(\d+, (\d+)\) += 0/.exec(line)
    if (truncated) events.push({ kind: 'truncate', file, size: Number(truncated[1]) })
    if (/f(?:data)?sync\(\d+\) += 0/.test(line)) events.push({ kind: 'sync', file })
  }
  return events
}

/** What may happen to writes that were not synced when the power went. */
export const LOSSES = ['dropped', 'kept', 'reordered', 'torn'] as const
export type Loss = (typeof LOSSES)[number]

const SECTOR = 512

/** The state of the disk while the events of a log go by: what is surely there, and what still waits for a sync. */
export type Disk = { durable: Map<string, Buffer>; waiting: Map<string, DiskEvent[]>; acknowledged: string[] }

export const newDisk = (): Disk => ({ durable: new Map(), waiting: new Map(), acknowledged: [] })

export const advance = ({ durable, waiting, acknowledged }: Disk, events: readonly DiskEvent[]): void => {
  for (const event of events) {
    if (event.kind === 'ack') acknowledged.push(event.id)
    else if (event.kind === 'open') {
      if (!durable.has(event.file)) durable.set(event.file, Buffer.alloc(0))
    } else if (event.kind === 'unlink') {
      durable.delete(event.file)
      waiting.delete(event.file)
    } else if (event.kind === 'sync') {
      for (const write of waiting.get(event.file) ?? []) apply(durable, write)
      waiting.delete(event.file)
    } else {
      const writes = waiting.get(event.file)
      if (writes) writes.push(event)
      else waiting.set(event.file, [event])
    }
  }
}

/** The files as the disk may hold them if the power goes now. */
export const filesAfter = ({ durable, waiting }: Disk, loss: Loss, random: (below: number) => number): Map<string, Buffer> => {
  const files = new Map([...durable].map(([name, bytes]) => [name, Buffer.from(bytes)]))
  for (const write of [...waiting.values()].flat()) {
    if (loss === 'dropped' || (loss === 'reordered' && random(2) === 0)) continue
    if (loss === 'torn' && write.kind === 'write') {
      const sectors = random(1 + Math.ceil(write.bytes.length / SECTOR))
      apply(files, { ...write, bytes: write.bytes.subarray(0, sectors * SECTOR) })
    } else apply(files, write)
  }
  return files
}

const apply = (files: Map<string, Buffer>, event: DiskEvent): void => {
  if (event.kind !== 'write' && event.kind !== 'truncate') return
  const old = files.get(event.file) ?? Buffer.alloc(0)
  const size = event.kind === 'truncate' ? event.size : Math.max(old.length, event.at + event.bytes.length)
  const next = size <= old.length ? old.subarray(0, size) : Buffer.concat([old, Buffer.alloc(size - old.length)])
  if (event.kind === 'write') event.bytes.copy(next, event.at)
  files.set(event.file, next)
}
