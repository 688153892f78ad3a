import { v5 } from 'uuid'

const NAMESPACE = '6f1d3c52-6b0e-4d1e-9a52-2f6c1c0f7a41'

/** The id of an item that was carried forward: the same on every laptop, so that two people who carry it make one note. */
export const carriedId = (laterWorkshopId: string, earlierNoteId: string): string => v5(`${laterWorkshopId}/${earlierNoteId}`, NAMESPACE)
