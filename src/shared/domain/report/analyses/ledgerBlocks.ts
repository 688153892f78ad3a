import type { Ledger, LedgerItem, LedgerState } from '../../followUps/ledger.ts'
import { cell, column, heading, paragraph, table } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import { noteLine } from '../noteLines.ts'
import type { ReportBlock, TableCell } from '../reportModel.ts'
import { shortened } from '../shortened.ts'

export type PairWords = { id: string; earlier: string; later: string }

const noteIdsOf = (items: readonly LedgerItem[], side: 'earlierIds' | 'laterIds'): string[] => items.flatMap((item) => item[side])
const bothIds = (items: readonly LedgerItem[]): string[] => items.flatMap(({ earlierIds, laterIds }) => [...earlierIds, ...laterIds])

/** In how far each state concerns the earlier and the later workshop; the columns add up to the notes of each. */
export const ledgerTable = (context: ReportContext, of: Ledger, words: PairWords): ReportBlock => {
  const { t, formats } = context
  const states = (['confirmed', 'changed', 'dropped', 'open', 'notTakenUp', 'new'] as const).filter((state) => of[state].length > 0)
  const counted = (ids: string[]): TableCell => cell(formats.number(ids.length), ids)
  const all = Object.values(of).flat()
  return table({
    id: `${words.id}-ledger`,
    caption: t('analysis:workshops.tableCaption', words),
    columns: [
      column(t('analysis:workshops.state'), 4),
      column(t('analysis:workshops.notesOf', { workshop: words.earlier }), 2, 'end'),
      column(t('analysis:workshops.notesOf', { workshop: words.later }), 2, 'end'),
    ],
    rows: states.map((state) => [
      cell(t(`analysis:workshops.is.${state}`)),
      counted(noteIdsOf(of[state], 'earlierIds')),
      counted(noteIdsOf(of[state], 'laterIds')),
    ]),
    total: [cell(t('report:total')), counted(noteIdsOf(all, 'earlierIds')), counted(noteIdsOf(all, 'laterIds'))],
  })
}

const sideCell = ({ byId }: ReportContext, ids: readonly string[]): TableCell => {
  const texts = ids.flatMap((id) => {
    const item = byId.get(id)
    return item === undefined ? [] : [`${shortened(item.note.text)} (${item.ref})`]
  })
  return cell(texts.length === 0 ? '–' : texts.join('; '), [...ids])
}

/** Items that stand on both sides: then and now, with the reason where somebody gave one. */
const pairedBlocks = (context: ReportContext, state: LedgerState, items: readonly LedgerItem[], words: PairWords): ReportBlock[] => {
  const { t } = context
  const withReason = items.some(({ reasons }) => reasons.length > 0)
  return [
    table({
      id: `${words.id}-${state}`,
      caption: t(`analysis:workshops.caption.${state}`, { ...words, count: items.length }),
      columns: [column(words.earlier, 5), column(words.later, 5), ...(withReason ? [column(t('analysis:workshops.reason'), 3)] : [])],
      rows: items.map((item) => [
        sideCell(context, item.earlierIds),
        sideCell(context, item.laterIds),
        ...(withReason ? [cell(item.reasons.join('; ') || '–')] : []),
      ]),
    }),
  ]
}

/** One state with its notes; those of one side only as a list. */
export const stateBlocks = (context: ReportContext, of: Ledger, state: LedgerState, words: PairWords): ReportBlock[] => {
  const items = of[state]
  if (items.length === 0) return []
  const { t, byId } = context
  const title = heading(`${words.id}-${state}-heading`, 3, t(`analysis:workshops.heading3.${state}`))
  const hasTwoSides = items.some(({ earlierIds, laterIds }) => earlierIds.length > 0 && laterIds.length > 0)
  const hasReasons = items.some(({ reasons }) => reasons.length > 0)
  if (hasTwoSides || hasReasons) return [title, ...pairedBlocks(context, state, items, words)]
  const ids = bothIds(items)
  const lines = ids.flatMap((id) => byId.get(id) ?? []).map((item) => noteLine(context, item))
  return [
    title,
    paragraph(t(`analysis:workshops.about.${state}`, { ...words, count: ids.length }), 'quiet', ids),
    { type: 'notes', detail: 'short', items: lines },
  ]
}
