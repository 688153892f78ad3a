import { cityAxis, codeAxis, hasCities, kindAxis } from '../analyses/axes.ts'
import { chart, paragraph } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import { crossTab, crossTable, limitColumns, matrixData, strongestCells } from '../crossTab.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'

const MOST_COLUMNS = 7

const tabBlocks = (
  context: ReportContext,
  items: readonly CataloguedNote[],
  by: 'sector' | 'lever',
  across: 'city' | 'kind' | 'sector',
): ReportBlock[] => {
  const { t } = context
  const columns =
    across === 'city' ? cityAxis(context, items) : across === 'kind' ? kindAxis(context, items) : codeAxis(context, items, 'sector')
  const tab = limitColumns(crossTab(items, codeAxis(context, items, by), columns), MOST_COLUMNS, t('analysis:others'))
  const words = { notes: t('report:count.notes', { count: tab.noteIds.length }) }
  const list = strongestCells(tab, 3)
    .map((each) => t('report:matrix.cell', each))
    .join('; ')
  const id = `${by}-${across}`
  return [
    chart(
      `${id}-chart`,
      matrixData(tab, 'accent'),
      t(`analysis:sectors.${by}.${across}Chart`, words),
      t('report:matrix.altPlain', { ...words, list }),
    ),
    crossTable(context, tab, { id, caption: t(`analysis:sectors.${by}.${across}Table`, words), corner: t(`analysis:head.${by}`) }),
  ]
}

/** Which sectors the cities spoke about, and with which levers they mean to act. Null where no note has either. */
export const buildSectors = (context: ReportContext): Omit<ReportSection, 'number'> | null => {
  const { t, notes } = context
  const inSector = notes.filter(({ note }) => note.sector)
  const withLever = notes.filter(({ note }) => note.lever)
  if (inSector.length === 0 && withLever.length === 0) return null
  const without = notes.length - inSector.length
  const counts = { notes: t('report:count.notes', { count: inSector.length }), count: without }
  return {
    id: 'sectors',
    heading: t('analysis:sectors.heading'),
    blocks: [
      ...(inSector.length === 0
        ? []
        : [
            paragraph(t(without > 0 ? 'analysis:sectors.about' : 'analysis:sectors.aboutAll', counts), 'quiet'),
            ...tabBlocks(context, inSector, 'sector', hasCities(context, inSector) ? 'city' : 'kind'),
          ]),
      ...(withLever.length === 0
        ? []
        : tabBlocks(
            context,
            withLever,
            'lever',
            withLever.filter(({ note }) => note.sector).length * 2 < withLever.length ? 'kind' : 'sector',
          )),
    ],
  }
}
