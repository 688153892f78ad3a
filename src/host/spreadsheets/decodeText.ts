import iconv from 'iconv-lite'

/** Bytes of a file as text: a byte order mark decides, then valid UTF-8, then Windows-1252, which Excel still writes. */
export const decodeText = (bytes: Uint8Array): string => decode(bytes).toWellFormed()

const decode = (bytes: Uint8Array): string => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return iconv.decode(buffer, 'utf16-le')
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return iconv.decode(buffer, 'utf16-be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer)
  } catch {
    return iconv.decode(buffer, 'win1252')
  }
}

const LOOKED_AT = 4000
const OFTEN = 0.3
const SELDOM = 0.05

/** UTF-16 without its mark, told by where the zeros of Latin letters lie; null for other bytes. */
export const unmarkedUtf16 = (bytes: Uint8Array): 'utf16-le' | 'utf16-be' | null => {
  const part = bytes.subarray(0, LOOKED_AT)
  const zeros = [0, 0]
  for (const [index, byte] of part.entries()) if (byte === 0) zeros[index % 2]! += 1
  const [even, odd] = zeros.map((count) => count / Math.max(1, part.length / 2)) as [number, number]
  if (odd > OFTEN && even < SELDOM) return 'utf16-le'
  return even > OFTEN && odd < SELDOM ? 'utf16-be' : null
}

/** A letter that was lost, and letters beyond ASCII that were not. */
const LOST = /\ufffd/g
const BEYOND_ASCII = /(?!\ufffd)\P{ASCII}/gu

/** UTF-8 with a few broken letters, which is not yet Windows-1252: most of what is beyond ASCII can be read. Null for other bytes. */
const brokenUtf8 = (bytes: Uint8Array): string | null => {
  const text = new TextDecoder('utf-8').decode(bytes)
  const lost = text.match(LOST)?.length ?? 0
  return lost > 0 && (text.match(BEYOND_ASCII)?.length ?? 0) > lost * 3 ? text : null
}

/** As `decodeText`, and UTF-16 without its mark and UTF-8 with broken letters (U+FFFD) as well. */
export const decodeAnyText = (bytes: Uint8Array): string => {
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return iconv.decode(Buffer.from(bytes), unmarked).toWellFormed()
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return (isMarked ? null : brokenUtf8(bytes)) ?? decodeText(bytes)
}
