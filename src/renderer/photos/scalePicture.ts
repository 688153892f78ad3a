import { readPictureHeader, refusalOfPicture, scaledSize } from '../../shared/domain/photos/imageHeader.ts'
import { MAX_FILE_BYTES, MAX_PHOTO_BYTES, SCALED_SIDE } from '../../shared/domain/photos/limits.ts'

/** A picture that is ready to be sent. */
export type ScaledPicture = { jpeg: Uint8Array<ArrayBuffer>; width: number; height: number }
/** A key of the catalogue under `photos:refused`. */
export type PictureRefusal = 'notPicture' | 'tooHeavy' | 'tooManyPixels' | 'unreadable'

/** From good to just readable: a flipchart full of writing still has to fit. */
const QUALITIES = [0.85, 0.7, 0.5]

/**
 * Draws the picture anew, upright and at most 1600 pixels wide or high, as a JPEG: what the camera wrote beside it stays behind.
 * Its size is read before anything decodes it.
 */
export const scalePicture = async (file: Blob): Promise<ScaledPicture | PictureRefusal> => {
  if (file.size > MAX_FILE_BYTES) return 'tooHeavy'
  let bitmap: ImageBitmap
  try {
    const refusal = refusalOfPicture(readPictureHeader(new Uint8Array(await file.arrayBuffer())), file.size)
    if (refusal !== null) return refusal
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return 'unreadable'
  }
  try {
    return await draw(bitmap)
  } finally {
    bitmap.close()
  }
}

const draw = async (bitmap: ImageBitmap): Promise<ScaledPicture | PictureRefusal> => {
  const { width, height } = scaledSize(bitmap, SCALED_SIDE)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (pen === null) return 'unreadable'
  // JPEG knows no transparency; paper is white.
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(bitmap, 0, 0, width, height)
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (blob !== null && blob.type === 'image/jpeg' && blob.size <= MAX_PHOTO_BYTES)
      return { jpeg: new Uint8Array(await blob.arrayBuffer()), width, height }
  }
  return 'unreadable'
}
