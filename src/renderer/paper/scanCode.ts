import { readPictureHeader, refusalOfPicture, scaledSize } from '../../shared/domain/photos/imageHeader.ts'
import { MAX_FILE_BYTES } from '../../shared/domain/photos/limits.ts'

/** Enough to read a code that fills a tenth of the picture. */
const SIDE = 1400

/** The text of the code in a picture; null where none can be read. */
export const scanCode = async (file: Blob): Promise<string | null> => {
  if (file.size > MAX_FILE_BYTES) return null
  try {
    if (refusalOfPicture(readPictureHeader(new Uint8Array(await file.arrayBuffer())), file.size) !== null) return null
    const bitmap = await createImageBitmap(file)
    const { width, height } = scaledSize(bitmap, SIDE)
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const pen = canvas.getContext('2d')
    pen?.drawImage(bitmap, 0, 0, width, height)
    bitmap.close()
    if (!pen) return null
    const { default: readCode } = await import('jsqr')
    return readCode(pen.getImageData(0, 0, width, height).data, width, height)?.data ?? null
  } catch {
    return null
  }
}
