import { inflateRawSync } from 'node:zlib'

/** The files of a zip archive by name, read through its central directory. */
export const readZip = (bytes: Uint8Array): Map<string, Buffer> => {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const files = new Map<string, Buffer>()
  let at = buffer.readUInt32LE(end + 16)
  for (let i = 0; i < buffer.readUInt16LE(end + 10); i++) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset))
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength!)
    const local = buffer.readUInt32LE(at + 42)
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const data = buffer.subarray(start, start + buffer.readUInt32LE(at + 20))
    files.set(name, buffer.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data))
    at += 46 + nameLength! + extraLength! + commentLength!
  }
  return files
}
