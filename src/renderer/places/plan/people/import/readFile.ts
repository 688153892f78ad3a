/** Bigger lists than this do not come from a registration; the host takes no more either. */
export const MOST_MEGABYTES = 20
const MEGABYTE = 1024 * 1024

/** Why a file is not read at all; what it is, the host tells from its bytes. */
export type FileRefusal = 'tooLarge' | 'empty'

/** Judged before a byte is read, so that a wrong file costs no waiting. */
export function refusalOf({ size }: Pick<File, 'size'>): FileRefusal | null {
  if (size > MOST_MEGABYTES * MEGABYTE) return 'tooLarge'
  return size === 0 ? 'empty' : null
}

export type ReadFile = { fileName: string; contentBase64: string }

/** The bytes of a file, ready to travel. Rejects where the browser cannot read it, for instance because it was moved. */
export const readFile = (file: File): Promise<ReadFile> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'))
    reader.onload = () => {
      const address = String(reader.result)
      resolve({ fileName: file.name, contentBase64: address.slice(address.indexOf(',') + 1) })
    }
    reader.readAsDataURL(file)
  })
