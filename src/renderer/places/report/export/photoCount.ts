import { useQuery } from '@tanstack/react-query'
import { api } from '../../../transport/api.ts'
import type { ReportModel } from '../../../../shared/domain/report/reportModel.ts'

/** shown: photos in the report; unclear: left out because nobody agreed; hidden: could be shown and are not. */
export type PhotoCount = { shown: number; unclear: number; hidden: number }

/** How many photos of the workshop are in the report, and why the others are not. */
export const usePhotoCount = (workshopId: string, model: ReportModel | undefined): PhotoCount => {
  const { data: photos = [] } = useQuery(api.photos.list.queryOptions({ input: { workshopId } }))
  const own = new Set(photos.map(({ hash }) => hash))
  const blocks = model?.sections.flatMap((section) => section.blocks) ?? []
  const shown = new Set(blocks.flatMap((block) => (block.type === 'photo' && own.has(block.hash) ? [block.hash] : []))).size
  const unclear = photos.filter(({ consent }) => consent === 'unclear').length
  return { shown, unclear, hidden: Math.max(0, own.size - shown - unclear) }
}
