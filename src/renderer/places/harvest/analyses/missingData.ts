import type { Note } from '../../../../shared/domain/records/records.ts'
import type { ChartBlock, ReportSection } from '../../../../shared/domain/report/reportModel.ts'

export const MISSING = ['level', 'sector', 'coBenefit', 'year', 'theme', 'scores'] as const
export type Missing = (typeof MISSING)[number]

/** What nobody has noted yet, so that its picture cannot be drawn. */
export const missingData = (notes: readonly Note[], sections: readonly ReportSection[], hasThemes: boolean): Missing[] => {
  const isDrawn = (kind: ChartBlock['data']['kind']): boolean =>
    sections.some(({ blocks }) => blocks.some((block) => block.type === 'chart' && block.data.kind === kind))
  const isThere: Record<Missing, boolean> = {
    level: notes.some(({ level }) => level !== null),
    sector: notes.some(({ sector }) => sector !== null),
    coBenefit: notes.some(({ coBenefits }) => coBenefits.length > 0),
    // A timeline also knows years that stand in the words of a note.
    year: isDrawn('timeline') || notes.some(({ year }) => year !== null),
    theme: hasThemes,
    scores: isDrawn('scatter'),
  }
  return MISSING.filter((one) => !isThere[one])
}
