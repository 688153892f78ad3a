import type { ReportTextSection } from '../../../../shared/domain/records/vocabulary.ts'

/** Texts that stand on the title page and in no section. */
export const TITLE_TEXTS: readonly ReportTextSection[] = ['subtitle', 'disclaimer']
/** Sections whose content is written elsewhere. */
export const WRITTEN_IN_HARVEST: readonly string[] = ['takeaways', 'next-steps', 'looking-ahead']
