import { inflateRawSync } from 'node:zlib'

const END = Buffer.from('PK\x05\x06', 'latin1')
const STORED = 0

/** The parts of an archive that we have just written, by their names. */
export const archiveParts = (bytes: Uint8Array): Map<string, Buffer> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf(END)
  const parts = new Map<string, Buffer>()
  let at = buffer.readUInt32LE(end + 16)
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameEnd = at + 46 + buffer.readUInt16LE(at + 28)
    const local = buffer.readUInt32LE(at + 42)
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20))
    parts.set(buffer.toString('utf8', at + 46, nameEnd), buffer.readUInt16LE(at + 10) === STORED ? packed : inflateRawSync(packed))
    at = nameEnd + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return parts
}
