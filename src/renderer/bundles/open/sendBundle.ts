import { v7 } from 'uuid'
import { BUNDLE_PART_BYTES, MOST_BUNDLE_BYTES } from '../../../shared/contract/bundles.contract.ts'
import { client } from '../../transport/api.ts'

/** Judged before a byte is read. */
export const isTooLarge = ({ size }: Pick<File, 'size'>): boolean => size > MOST_BUNDLE_BYTES

const base64Of = (part: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'))
    reader.onload = () => {
      const address = String(reader.result)
      resolve(address.slice(address.indexOf(',') + 1))
    }
    reader.readAsDataURL(part)
  })

/** Brings a chosen file to the host, part by part; `onPart` hears how much of it is there, from 0 to 1. Returns the name of the upload. */
export const sendBundle = async (file: File, onPart: (share: number) => void): Promise<string> => {
  const upload = v7()
  const parts = Math.max(1, Math.ceil(file.size / BUNDLE_PART_BYTES))
  for (let part = 0; part < parts; part += 1) {
    const bytes = file.slice(part * BUNDLE_PART_BYTES, (part + 1) * BUNDLE_PART_BYTES)
    await client.bundles.addPart({ upload, part, base64: bytes.size === 0 ? '' : await base64Of(bytes) })
    onPart((part + 1) / parts)
  }
  return upload
}
