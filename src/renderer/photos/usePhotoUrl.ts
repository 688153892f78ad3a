import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { client } from '../transport/api.ts'
import { fromBase64 } from './base64.ts'
import type { ShownPhoto } from './usePhotos.ts'

const fetchPicture = async (id: string, signal: AbortSignal): Promise<Blob> => {
  const first = await client.photos.bytes({ id }, { signal })
  const pieces = [fromBase64(first.base64)]
  for (let part = 1; part < first.parts; part += 1) pieces.push(fromBase64((await client.photos.bytes({ id, part }, { signal })).base64))
  return new Blob(pieces, { type: 'image/jpeg' })
}

/** An address for the picture while it is shown; `isGone` where the host has the record and not the picture. */
export const usePhotoUrl = ({ id, stored, waiting }: ShownPhoto): { url: string | null; isGone: boolean } => {
  // A picture never changes under its hash: an event about photos need not fetch it again.
  const query = useQuery({
    queryKey: ['photoPicture', stored?.hash ?? id],
    queryFn: ({ signal }) => fetchPicture(id, signal),
    enabled: stored !== null,
    gcTime: 60_000,
  })
  const fetched = query.data
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const blob = waiting === null ? fetched : new Blob([waiting.jpeg], { type: 'image/jpeg' })
    if (blob === undefined) return setUrl(null)
    const address = URL.createObjectURL(blob)
    setUrl(address)
    return () => URL.revokeObjectURL(address)
  }, [fetched, waiting])
  return { url, isGone: query.isError }
}
