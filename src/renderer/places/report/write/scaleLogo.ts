import { readPictureHeader, refusalOfPicture, scaledSize } from '../../../../shared/domain/photos/imageHeader.ts'

/** A key of the catalogue under `reportPlace:logo.refused`. */
export type LogoRefusal = 'notPicture' | 'tooHeavy' | 'tooManyPixels' | 'unreadable' | 'stillTooHeavy'

/** Pixels and bytes of a stored logo at most. In base64 this many bytes fit the record. */
const SIDE = 600
const BYTES = 180_000
const SMALLER_SIDES = [SIDE, 450, 300]

/**
 * Draws the logo anew, at most 600 pixels wide or high and 180 kB, as base64: as PNG, which keeps its transparency; where that is too
 * heavy as JPEG on white, then smaller. Only PNG and JPEG are taken: an SVG is a program, and other formats do not open everywhere.
 */
export const scaleLogo = async (file: Blob): Promise<{ base64: string } | { refusal: LogoRefusal }> => {
  let bitmap: ImageBitmap
  try {
    const header = readPictureHeader(new Uint8Array(await file.slice(0, 2_000_000).arrayBuffer()))
    const refusal = refusalOfPicture(header, file.size)
    if (refusal !== null || (header?.format !== 'png' && header?.format !== 'jpeg')) return { refusal: refusal ?? 'notPicture' }
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return { refusal: 'unreadable' }
  }
  try {
    for (const side of SMALLER_SIDES)
      for (const type of ['image/png', 'image/jpeg'] as const) {
        const blob = await drawn(bitmap, side, type)
        if (blob !== null && blob.type === type && blob.size <= BYTES) return { base64: await base64Of(blob) }
      }
    return { refusal: 'stillTooHeavy' }
  } finally {
    bitmap.close()
  }
}

const drawn = (bitmap: ImageBitmap, side: number, type: 'image/png' | 'image/jpeg'): Promise<Blob | null> => {
  const { width, height } = scaledSize(bitmap, side)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (pen === null) return Promise.resolve(null)
  if (type === 'image/jpeg') {
    pen.fillStyle = 'white'
    pen.fillRect(0, 0, width, height)
  }
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(bitmap, 0, 0, width, height)
  return new Promise((resolve) => canvas.toBlob(resolve, type, 0.88))
}

const base64Of = async (blob: Blob): Promise<string> => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return btoa(pieces.join(''))
}

/** An address that shows a stored logo; its first byte tells PNG from JPEG. */
export const logoAddress = (base64: string): string => `data:image/${base64.startsWith('iVBOR') ? 'png' : 'jpeg'};base64,${base64}`
