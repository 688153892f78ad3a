import type { DraftRecord } from './deviceStore.ts'

/** The drafts on the screen of this page, by slot: the newest words there are, also where the disk takes none. */
export const openDrafts = new Map<string, DraftRecord>()
