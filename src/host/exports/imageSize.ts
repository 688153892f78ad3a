const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const sizeOfPng = (bytes: Buffer): Size | null =>
  bytes.length < 24 ? null : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }

/** Frames that give the size of a JPEG; three of their numbers mean other things. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const sizeOfJpeg = (bytes: Buffer): Size | null => {
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    if (isFrame(bytes[at + 1]!)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

type Size = { width: number; height: number }

/** Width and height in pixels of a PNG or JPEG; null for anything else, also for a picture of no size. */
export const imageSize = (bytes: Buffer): Size | null => {
  const isPng = bytes.subarray(0, PNG.length).equals(PNG)
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8
  const size = isPng ? sizeOfPng(bytes) : isJpeg ? sizeOfJpeg(bytes) : null
  return size !== null && size.width > 0 && size.height > 0 ? size : null
}
