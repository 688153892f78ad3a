import { frameSize, isForeignFrame, isFrame } from './jpegSegments.ts'
import { MAX_FILE_BYTES, MAX_FILE_PIXELS, MAX_FILE_SIDE } from './limits.ts'

export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp'
export type PictureHeader = { format: PictureFormat; width: number; height: number }

const has = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))
const little = (bytes: Uint8Array, at: number, count: number): number =>
  Array.from({ length: count }, (_, place) => (bytes[at + place] ?? 0) * 256 ** place).reduce((sum, part) => sum + part, 0)
const big = (bytes: Uint8Array, at: number): number => [0, 1, 2, 3].reduce((sum, place) => sum * 256 + (bytes[at + place] ?? 0), 0)

/** Walks from segment to segment up to the frame header; a phone puts previews of many kilobytes before it. */
const jpegSize = (bytes: Uint8Array): { width: number; height: number } | null => {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!
    if (isForeignFrame(marker) || length < 2) return null
    if (isFrame(marker)) return frameSize(bytes.subarray(at + 4, at + 2 + length))
    at += 2 + length
  }
  return null
}

/** The three ways of WebP to tell its size (RFC 9649, sections 2.5 to 2.7). */
const webpSize = (bytes: Uint8Array): { width: number; height: number } | null => {
  if (has(bytes, 12, 'VP8X')) return { width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1 }
  if (has(bytes, 12, 'VP8 ')) return { width: little(bytes, 26, 2) & 0x3fff, height: little(bytes, 28, 2) & 0x3fff }
  if (!has(bytes, 12, 'VP8L')) return null
  const bits = little(bytes, 21, 4)
  return { width: (bits & 0x3fff) + 1, height: (Math.floor(bits / 2 ** 14) & 0x3fff) + 1 }
}

/**
 * Format and size of a picture from its first bytes, before anything decodes it: a picture that says 50,000 × 50,000 pixels would
 * take ten gigabytes. Null where it is none of the formats that a browser draws for us; SVG is a program, not a photo.
 */
export const readPictureHeader = (bytes: Uint8Array): PictureHeader | null => {
  const found = ((): [PictureFormat, { width: number; height: number } | null] | null => {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return ['jpeg', jpegSize(bytes)]
    if (has(bytes, 0, '\u0089PNG\r\n\u001a\n') && has(bytes, 12, 'IHDR')) return ['png', { width: big(bytes, 16), height: big(bytes, 20) }]
    if (has(bytes, 0, 'GIF8')) return ['gif', { width: little(bytes, 6, 2), height: little(bytes, 8, 2) }]
    return has(bytes, 0, 'RIFF') && has(bytes, 8, 'WEBP') ? ['webp', webpSize(bytes)] : null
  })()
  const [format, size] = found ?? []
  return format && size && size.width > 0 && size.height > 0 ? { format, ...size } : null
}

/** A key of the catalogue under `photos:refused` for a file that must not be decoded, or null. */
export const refusalOfPicture = (header: PictureHeader | null, bytes: number): 'notPicture' | 'tooHeavy' | 'tooManyPixels' | null => {
  if (bytes > MAX_FILE_BYTES) return 'tooHeavy'
  if (header === null) return 'notPicture'
  const isHuge = header.width * header.height > MAX_FILE_PIXELS || Math.max(header.width, header.height) > MAX_FILE_SIDE
  return isHuge ? 'tooManyPixels' : null
}

/** Size of a picture scaled down, never up, so that its longer side has at most `side` pixels. */
export const scaledSize = ({ width, height }: { width: number; height: number }, side: number): { width: number; height: number } => {
  const factor = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) }
}
