import { THEME_COLOURS } from '../../../../shared/domain/records/vocabulary.ts'
import type { ThemeColour } from '../../../../shared/domain/records/vocabulary.ts'

/** The colour of a new theme where there are so many: each in turn, so that neighbours differ. */
export const nextColour = (themes: number): ThemeColour => THEME_COLOURS[themes % THEME_COLOURS.length]!
