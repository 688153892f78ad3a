import { ledgerSentence } from '../analyses/ledgerSentence.ts'
import { ledgerTable, type PairWords, stateBlocks } from '../analyses/ledgerBlocks.ts'
import { levelShift } from '../analyses/levelShift.ts'
import { overlapOf } from '../analyses/overlap.ts'
import { type WorkshopPair, workshopPairs } from '../analyses/workshopPairs.ts'
import { type Ledger, ledger, LEDGER_STATES } from '../../followUps/ledger.ts'
import { cell, column, heading, paragraph, table } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import { presenceOf } from '../people.ts'
import { SMALLEST_GROUP } from '../peopleTables.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'

const overlapBlocks = (context: ReportContext, { earlier, later }: WorkshopPair, words: PairWords): ReportBlock[] => {
  const { t, formats, options } = context
  const [before, after] = [presenceOf(earlier), presenceOf(later)]
  if (before.people.length === 0 || after.people.length === 0) return []
  const { both, earlierOnly, laterOnly } = overlapOf(context.contents, before, after)
  const isSmall = [both, earlierOnly, laterOnly].some((people) => people > 0 && people < SMALLEST_GROUP)
  if (options.mergeSmall && isSmall) return [paragraph(t('analysis:workshops.overlapSmall', { size: SMALLEST_GROUP }), 'quiet')]
  const row = (label: string, of: number | null, to: number | null) => [
    cell(label),
    cell(of === null ? '–' : formats.number(of)),
    cell(to === null ? '–' : formats.number(to)),
  ]
  return [
    table({
      id: `${words.id}-people`,
      caption: t('analysis:workshops.peopleCaption', words),
      columns: [column(t('report:participants.people'), 4), column(words.earlier, 2, 'end'), column(words.later, 2, 'end')],
      rows: [
        row(t('analysis:workshops.inBoth'), both, both),
        row(t('analysis:workshops.onlyEarlier'), earlierOnly, null),
        row(t('analysis:workshops.onlyLater'), null, laterOnly),
      ],
      total: row(t('report:total'), both + earlierOnly, both + laterOnly),
    }),
  ]
}

/** What became of the first workshop, in one sentence. */
const sentence = (context: ReportContext, of: Ledger, words: PairWords): ReportBlock => {
  const { t } = context
  const added = of.new.reduce((sum, { laterIds }) => sum + laterIds.length, 0)
  const first = ledgerSentence(context, of, words)
  const second = added === 0 ? '' : t('analysis:workshops.added', { ...words, count: added })
  return paragraph(
    [first, second].filter((text) => text !== '').join(' '),
    'body',
    Object.values(of).flatMap((items) => items.flatMap(({ earlierIds, laterIds }) => [...earlierIds, ...laterIds])),
  )
}

const pairBlocks = (context: ReportContext, pair: WorkshopPair): ReportBlock[] => {
  const { earlier, later } = pair
  const { t, groups, nameOf, notes } = context
  const words: PairWords = {
    id: `workshops-${earlier.workshop.id}-${later.workshop.id}`,
    earlier: nameOf(earlier.workshop.id),
    later: nameOf(later.workshop.id),
  }
  const notesOf = (workshopId: string) => notes.filter(({ note }) => note.workshopId === workshopId).map(({ note }) => note)
  const followUps = later.followUps.filter(({ earlierWorkshopId }) => earlierWorkshopId === earlier.workshop.id)
  const sameAs = { earlier: groups.leadOf, later: groups.leadOf }
  const found = ledger(notesOf(earlier.workshop.id), notesOf(later.workshop.id), followUps, sameAs)
  const title = heading(words.id, 2, t('analysis:workshops.pair', words))
  if (Object.values(found).every((items) => items.length === 0)) return [title, ...overlapBlocks(context, pair, words)]
  const undecided = followUps.length === 0 ? [paragraph(t('analysis:workshops.noneDecided', words), 'pending')] : []
  const states = context.short ? (['changed', 'dropped'] as const) : LEDGER_STATES
  return [
    title,
    ...undecided,
    ...(followUps.length === 0 ? [] : [sentence(context, found, words)]),
    ledgerTable(context, found, words),
    ...levelShift(context, { key: earlier.workshop.id, label: words.earlier }, { key: later.workshop.id, label: words.later }, words),
    ...overlapBlocks(context, pair, words),
    ...(followUps.length === 0 ? [] : states.flatMap((state) => stateBlocks(context, found, state, words))),
  ]
}

/** What became of the earlier workshop in the later one. Null where no workshop follows another. */
export const buildWorkshops = (context: ReportContext): Omit<ReportSection, 'number'> | null => {
  const { t } = context
  const pairs = workshopPairs(context)
  if (pairs.length === 0) return null
  return {
    id: 'workshops',
    heading: t('analysis:workshops.heading'),
    blocks: [paragraph(t('analysis:workshops.overview'), 'quiet'), ...pairs.flatMap((pair) => pairBlocks(context, pair))],
  }
}
