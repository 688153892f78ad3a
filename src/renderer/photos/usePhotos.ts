import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Photo } from '../../shared/domain/records/records.ts'
import { api } from '../transport/api.ts'
import { startPhotoQueue, usePhotoQueue } from './photoQueue.ts'
import type { WaitingPhoto } from './photoQueue.ts'

export type PlaceOfPhotos = { workshopId: string; tableId?: string | undefined; sessionId?: string | undefined }
/** A photo as it is shown: with the host, on this device, or both while it is on its way. */
export type ShownPhoto = Pick<Photo, 'id' | 'tableId' | 'round' | 'caption' | 'consent' | 'width' | 'height'> & {
  stored: Photo | null
  waiting: WaitingPhoto | null
  at: string
}

/** The photos of a table, a session or a workshop, oldest first; those that wait on this device among them. */
export const usePhotos = ({ workshopId, tableId, sessionId }: PlaceOfPhotos): ShownPhoto[] => {
  useEffect(() => void startPhotoQueue(), [])
  const ofTable = useQuery({
    ...api.photos.listOfTable.queryOptions({ input: { tableId: tableId ?? '' } }),
    enabled: tableId !== undefined,
  })
  const all = useQuery({ ...api.photos.list.queryOptions({ input: { workshopId } }), enabled: tableId === undefined })
  const waiting = usePhotoQueue((state) => state.waiting)
  const stored = tableId === undefined ? all.data : ofTable.data
  return useMemo(() => {
    const here = (stored ?? []).filter((photo) => sessionId === undefined || photo.sessionId === sessionId)
    const known = new Set((stored ?? []).map(({ id }) => id))
    const own = [...waiting.values()].filter(
      (photo) => !known.has(photo.id) && photo.workshopId === workshopId && (tableId === undefined || photo.tableId === tableId),
    )
    return [
      ...here.map((photo): ShownPhoto => ({ ...photo, stored: photo, waiting: null, at: photo.takenAt })),
      ...own.map((photo): ShownPhoto => ({ ...photo, stored: null, waiting: photo, at: photo.queuedAt })),
    ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  }, [stored, waiting, workshopId, tableId, sessionId])
}
