import { codingId, newTheme } from '../../../src/shared/domain/records/defaults.ts'
import type { Coding, Theme } from '../../../src/shared/domain/records/records.ts'

const META = { workshopId: 'w', heads: [], conflicts: [] }

/** A stored theme; its rank is its id unless given. */
export const theme = (id: string, fields: Partial<Theme> = {}): Theme => ({ ...newTheme(`Theme ${id}`, id), ...META, id, ...fields })

export const coding = (noteId: string, themeId: string, reason = ''): Coding => ({
  ...META,
  id: codingId(noteId, themeId),
  noteId,
  themeId,
  reason,
})
