import type { Theme } from '../../../../../shared/domain/records/records.ts'

export type ThemeWords = Pick<Theme, 'label' | 'definition' | 'colour' | 'parentId'>

/** Which fields of a theme differ from what it was. */
export const changedWords = (before: ThemeWords, after: ThemeWords): Partial<ThemeWords> => {
  const label = after.label.trim()
  return {
    ...(label !== '' && label !== before.label ? { label } : {}),
    ...(after.definition.trim() === before.definition.trim() ? {} : { definition: after.definition.trim() }),
    ...(after.colour === before.colour ? {} : { colour: after.colour }),
    ...(after.parentId === before.parentId ? {} : { parentId: after.parentId }),
  }
}
