import type { Translate } from '../../../shared/domain/report/reportModel.ts'
import { catalogueOf } from '../../catalogue.ts'

/** The words of the sheets in their language, which need not be that of the screen. */
export const wordsOnPaper = (resourcesDir: string, language: 'en' | 'it'): Translate =>
  catalogueOf(resourcesDir, language, ['print', 'terms'])
