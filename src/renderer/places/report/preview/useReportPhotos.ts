import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Photo } from '../../../../shared/domain/records/records.ts'
import type { ReportModel } from '../../../../shared/domain/report/reportModel.ts'
import { api } from '../../../transport/api.ts'

/** The photos that the report shows, by the hash of their picture; nothing is asked for where it shows none. */
export const useReportPhotos = (model: ReportModel | undefined, workshopIds: readonly string[]): ReadonlyMap<string, Photo> => {
  const hasPhotos = model?.sections.some(({ blocks }) => blocks.some(({ type }) => type === 'photo')) ?? false
  const lists = useQueries({
    queries: hasPhotos ? workshopIds.map((workshopId) => api.photos.list.queryOptions({ input: { workshopId } })) : [],
    combine: joined,
  })
  return useMemo(() => new Map(lists.map((photo) => [photo.hash, photo])), [lists])
}

const joined = (results: readonly { data?: Photo[] | undefined }[]): Photo[] => results.flatMap(({ data }) => data ?? [])
