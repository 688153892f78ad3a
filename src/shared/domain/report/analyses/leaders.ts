import { paragraph } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock } from '../reportModel.ts'
import type { EvidenceRow } from './evidenceTable.ts'

const MOST_LEADERS = 3

/** The groups with the most notes in one sentence. Groups of equal size stand or fall together, so that none is first by chance. */
export const leaders = (context: ReportContext, rows: readonly EvidenceRow[]): ReportBlock[] => {
  const { t } = context
  const named = rows.filter(({ key }) => key !== '')
  const next = named[MOST_LEADERS]?.noteIds.length ?? 0
  const first = named.filter(({ noteIds }) => noteIds.length > next).slice(0, MOST_LEADERS)
  if (named.length < 2 || first.length === 0) return []
  const list = first.map(({ label, noteIds }) =>
    t('analysis:leader', {
      label,
      notes: t('report:count.notes', { count: noteIds.length }),
      tables: t('report:count.tables', { count: context.evidence(noteIds).tables }),
    }),
  )
  const ids = [...new Set(first.flatMap(({ noteIds }) => noteIds))]
  return [paragraph(t('analysis:leaders', { list: list.join('; ') }), 'body', ids)]
}
