import type { BundleLock } from '../../../shared/contract/bundles.contract.ts'
import { bytesOf } from '../../places/report/saveExport.ts'
import { client } from '../../transport/api.ts'

export type Fetched = { fileName: string; bytes: Uint8Array<ArrayBuffer> }

/** Lets the host make a bundle and fetches it, part by part; `onPart` hears how much of it is here, from 0 to 1. */
export const fetchBundle = async (
  wanted: { workshopId: string; tableId: string | null; lock: BundleLock },
  onPart: (share: number) => void,
): Promise<Fetched> => {
  const made = await client.bundles.export(wanted)
  const bytes = new Uint8Array(made.bytes)
  let at = 0
  for (let part = 0; part < made.parts; part += 1) {
    const { base64 } = await client.bundles.part({ download: made.download, part })
    const piece = bytesOf(base64)
    bytes.set(piece, at)
    at += piece.length
    onPart((part + 1) / made.parts)
  }
  return { fileName: made.fileName, bytes }
}
