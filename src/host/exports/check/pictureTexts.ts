const SCAN = 0xda

/** Texts that a JPEG carries beside its picture: EXIF, XMP, comments. */
const textsOfJpeg = (bytes: Buffer): string[] => {
  const texts: string[] = []
  let at = 2
  while (at + 4 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SCAN) {
    const marker = bytes[at + 1]!
    const length = bytes.readUInt16BE(at + 2)
    const isText = marker === 0xfe || (marker >= 0xe1 && marker <= 0xef)
    if (isText) texts.push(bytes.toString('utf8', at + 4, at + 2 + length), bytes.toString('utf16le', at + 4, at + 2 + length))
    at += 2 + length
  }
  return texts
}

/** Chunks of a PNG that hold its picture; any other can hold words. */
const DRAWN = new Set(['IHDR', 'IDAT', 'IEND', 'PLTE', 'tRNS', 'gAMA', 'pHYs', 'sRGB', 'cHRM', 'sBIT', 'bKGD'])

const textsOfPng = (bytes: Buffer): string[] => {
  const texts: string[] = []
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (!DRAWN.has(type)) texts.push(bytes.toString('utf8', at + 8, at + 8 + bytes.readUInt32BE(at)))
  }
  return texts
}

/** What a picture says beside what it shows. The dots themselves are not read. */
export const pictureTexts = (bytes: Buffer): string[] => {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return textsOfJpeg(bytes)
  return bytes.toString('latin1', 1, 4) === 'PNG' ? textsOfPng(bytes) : []
}
