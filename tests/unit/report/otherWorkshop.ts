import type { Workshop, WorkshopContent } from '../../../src/shared/domain/records/records.ts'

const IDS = new Set([
  'id',
  'workshopId',
  'sessionId',
  'tableId',
  'participantId',
  'noteId',
  'otherId',
  'themeId',
  'parentId',
  'mergedInto',
  'splitFrom',
  'hostId',
  'rapporteurId',
  'ballotId',
])

const renamed = (value: unknown, prefix: string): unknown => {
  if (Array.isArray(value)) return value.map((each) => renamed(each, prefix))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, IDS.has(key) && typeof inner === 'string' ? prefix + inner : renamed(inner, prefix)]),
  )
}

/** The same workshop once more, with ids of its own and what else is to differ. */
export const otherWorkshop = (content: WorkshopContent, prefix: string, over: Partial<Workshop> = {}): WorkshopContent => {
  const other = renamed(content, prefix) as WorkshopContent
  return { ...other, workshop: { ...other.workshop, ...over } }
}
