import type { CataloguedNote } from './catalogue.ts'
import type { ReportContext } from './context.ts'
import type { ReportBlock } from './reportModel.ts'

/** Two ids in a row read better as two. */
const SHORTEST_RANGE = 3

/** A longer list than this is told by what is missing from it, where that is much shorter. */
const WORTH_TURNING = 8

const runsOf = ({ t }: ReportContext, items: readonly CataloguedNote[]): string[] => {
  const words: string[] = []
  for (let first = 0; first < items.length;) {
    let last = first
    while (items[last + 1]?.at === items[last]!.at + 1) last += 1
    const run = items.slice(first, last + 1).map(({ ref }) => ref)
    words.push(...(run.length < SHORTEST_RANGE ? run : [t('report:evidence.range', { from: run[0]!, to: run.at(-1)! })]))
    first = last + 1
  }
  return words
}

/**
 * Short ids of notes in words, those in a row as a range: 'Notes: N-001 to N-014, N-020'; nearly all as 'Notes: all but N-003'. Notes that the report does not have are
 * passed over; '' where none is left.
 */
export const evidenceText = (context: ReportContext, noteIds: Iterable<string>): string => {
  const { byId, t } = context
  const ids = new Set(noteIds)
  const items = [...ids].flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.at - b.at)
  if (items.length === 0) return ''
  const words = runsOf(context, items)
  const others =
    words.length < WORTH_TURNING
      ? []
      : runsOf(
          context,
          context.notes.filter(({ note }) => !ids.has(note.id)),
        )
  return others.length > 0 && others.length * 2 < words.length
    ? t('report:evidence.allBut', { list: others.join(', ') })
    : t('report:evidence.notes', { list: words.join(', '), count: items.length })
}

/** Tables and charts with the short ids of the notes that they stand for. */
export const withEvidence = (context: ReportContext, block: ReportBlock): ReportBlock =>
  (block.type === 'table' || block.type === 'chart') && block.evidence === ''
    ? { ...block, evidence: evidenceText(context, block.noteIds) }
    : block
