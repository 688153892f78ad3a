import { deflateRawSync, crc32 } from 'node:zlib'

export type ZipPart = {
  content: string | Uint8Array
  stored?: boolean
  /** What the directory claims instead of the truth. */
  claimed?: number
  encrypted?: boolean
  /** Unix mode and type of the file, as in `0o120777` for a link. */
  mode?: number
  /** Bytes that are packed already. */
  packed?: Uint8Array
}

/** A zip archive made by hand, so that it can lie. A list of pairs may use one name twice. */
export const zipOf = (parts: Record<string, string | Uint8Array | ZipPart> | readonly (readonly [string, ZipPart])[]): Buffer => {
  const list = (Array.isArray(parts) ? parts : Object.entries(parts)) as readonly (readonly [string, string | Uint8Array | ZipPart])[]
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, given] of list) {
    const part: ZipPart = typeof given === 'string' || given instanceof Uint8Array ? { content: given } : given
    const content = Buffer.from(part.content as Uint8Array)
    const packed = Buffer.from(part.packed ?? (part.stored ? content : deflateRawSync(content)))
    const nameBytes = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(part.encrypted ? 0x0801 : 0x0800, 6)
    local.writeUInt16LE(part.stored ? 0 : 8, 8)
    local.writeUInt32LE(crc32(content), 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(part.claimed ?? content.length, 22)
    local.writeUInt16LE(nameBytes.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(0x0314, 4)
    local.copy(central, 6, 4, 30)
    central.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 38)
    central.writeUInt32LE(at, 42)
    bodies.push(local, nameBytes, packed)
    directory.push(central, nameBytes)
    at += local.length + nameBytes.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(list.length % 65_536, 8)
  end.writeUInt16LE(list.length % 65_536, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...directory, end])
}
