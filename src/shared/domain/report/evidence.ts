import type { ReportContext } from './context.ts'
import type { ReportBlock } from './reportModel.ts'

/** Two ids in a row read better as two. */
const SHORTEST_RANGE = 3

/**
 * Short ids of notes in words, those in a row as a range: 'Notes: N-001 to N-014, N-020'. Notes that the report does not have are
 * passed over; '' where none is left.
 */
export const evidenceText = (context: ReportContext, noteIds: Iterable<string>): string => {
  const { byId, t } = context
  const items = [...new Set(noteIds)].flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.at - b.at)
  const words: string[] = []
  for (let first = 0; first < items.length;) {
    let last = first
    while (items[last + 1]?.at === items[last]!.at + 1) last += 1
    const run = items.slice(first, last + 1).map(({ ref }) => ref)
    words.push(...(run.length < SHORTEST_RANGE ? run : [t('report:evidence.range', { from: run[0]!, to: run.at(-1)! })]))
    first = last + 1
  }
  return words.length === 0 ? '' : t('report:evidence.notes', { list: words.join(', '), count: items.length })
}

/** Tables and charts with the short ids of the notes that they stand for. */
export const withEvidence = (context: ReportContext, block: ReportBlock): ReportBlock =>
  (block.type === 'table' || block.type === 'chart') && block.evidence === ''
    ? { ...block, evidence: evidenceText(context, block.noteIds) }
    : block
