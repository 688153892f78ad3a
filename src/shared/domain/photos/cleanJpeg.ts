import { endOfScan, frameSize, isForeignFrame, isFrame, keptBody, MARKER } from './jpegSegments.ts'
import { MAX_PHOTO_BYTES, MAX_PHOTO_SIDE } from './limits.ts'

/** Why a file is not taken as a photo. */
export type JpegRefusal = 'notJpeg' | 'broken' | 'tooLarge'
export type CleanJpeg = { width: number; height: number; jpeg: Uint8Array }

/** Parts of a file that are to be kept, as they were or made anew. */
type Kept = Uint8Array[]

/**
 * The same picture without anything that could tell where, when or by whom it was taken: only the segments that decoding needs stay
 * (no Exif, XMP, IPTC, colour profile, preview or comment), and nothing before its beginning or behind its end. A file that is not a
 * whole JPEG of at most 4096 × 4096 pixels and 1.5 MB is refused.
 */
export const cleanJpeg = (bytes: Uint8Array): CleanJpeg | JpegRefusal => {
  if (bytes.length > MAX_PHOTO_BYTES) return 'tooLarge'
  if (bytes[0] !== 0xff || bytes[1] !== MARKER.startOfImage || bytes[2] !== 0xff) return 'notJpeg'
  const kept: Kept = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  let scans = 0
  let at = 2
  for (;;) {
    if (bytes[at] !== 0xff) return 'broken'
    // Any number of fill bytes may stand before a marker.
    while (bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (marker === undefined) return 'broken'
    if (marker === MARKER.endOfImage) break
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const end = at + 2 + length
    if (marker < 0xc0 || isStandalone(marker) || isForeignFrame(marker) || length < 2 || end > bytes.length) return 'broken'
    const body = bytes.subarray(at + 4, end)
    if (isFrame(marker)) {
      const found = frameSize(body)
      if (found === null || size !== null) return 'broken'
      if (Math.max(found.width, found.height) > MAX_PHOTO_SIDE) return 'tooLarge'
      size = found
      kept.push(segment(marker, body))
    } else if (marker === MARKER.startOfScan) {
      const stop = endOfScan(bytes, end)
      if (size === null || stop < 0 || body.length !== 4 + 2 * (body[0] ?? 0)) return 'broken'
      kept.push(segment(marker, body), bytes.subarray(end, stop))
      scans += 1
      at = stop
      continue
    } else {
      const keep = keptBody(marker, body)
      if (keep === 'broken') return 'broken'
      if (keep !== null) kept.push(segment(marker, keep))
    }
    at = end
  }
  if (size === null || scans === 0) return 'broken'
  kept.push(Uint8Array.of(0xff, MARKER.endOfImage))
  return { ...size, jpeg: joined(kept) }
}

const isStandalone = (marker: number): boolean => marker >= 0xd0 && marker <= MARKER.startOfImage

const segment = (marker: number, body: Uint8Array): Uint8Array => {
  const length = body.length + 2
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), body])
}

const joined = (parts: Kept): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
