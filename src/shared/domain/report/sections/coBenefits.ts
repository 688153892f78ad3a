import { chart, heading, paragraph } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import { CATEGORY_TAXONOMIES } from '../../taxonomy/taxonomyIds.ts'
import { type Axis, crossTab, crossTable, limitColumns, matrixData, strongestCells } from '../crossTab.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'

const MOST_COLUMNS = 7

/** Categories of one kind against the co-benefits that the same notes name. */
const matrix = (context: ReportContext, kind: 'challenge' | 'priority'): ReportBlock[] => {
  const { lexicon, t } = context
  const items = (context.byKind.get(kind) ?? []).filter(({ note }) => note.coBenefits.length > 0)
  const title = heading(`co-benefits-${kind}`, 2, t(`report:coBenefits.${kind}.heading`), { kind })
  if (items.length === 0) return [title, paragraph(t(`report:coBenefits.${kind}.none`), 'quiet')]
  const taxonomy = CATEGORY_TAXONOMIES[kind]
  const codes = lexicon.inOrder(
    taxonomy,
    items.flatMap(({ note }) => note.category ?? []),
  )
  const rows: Axis[] = codes.map((code) => ({ key: code, label: lexicon.label(taxonomy, code) }))
  if (items.some(({ note }) => note.category === null)) rows.push({ key: '', label: t('report:kinds.noCategory') })
  const columns = lexicon
    .inOrder(
      'co-benefits',
      items.flatMap(({ note }) => note.coBenefits),
    )
    .map((code) => ({ key: code, label: lexicon.label('co-benefits', code) }))
  const full = crossTab(
    items,
    { axis: rows, codesOf: ({ note }) => (note.category === null ? [] : [note.category]) },
    { axis: columns, codesOf: ({ note }) => note.coBenefits },
  )
  const tab = limitColumns(full, MOST_COLUMNS, t('report:otherCoBenefits'))
  const words = { notes: t('report:count.notes', { count: tab.noteIds.length }), mentions: tab.sum }
  const twice = tab.sum === tab.noteIds.length ? '' : ` ${t('report:coBenefits.twice', words)}`
  const list = strongestCells(tab, 3)
    .map((each) => t('report:matrix.cell', each))
    .join('; ')
  const caption = `${t(`report:coBenefits.${kind}.caption`, words)}${twice}`
  return [
    title,
    chart(`co-benefits-${kind}-chart`, matrixData(tab, kind), caption, t('report:matrix.altPlain', { ...words, list })),
    crossTable(context, tab, {
      id: `co-benefits-${kind}-table`,
      caption: `${t(`report:coBenefits.${kind}.tableCaption`, words)}${twice}`,
      corner: t(`terms:kind.${kind}`),
    }),
  ]
}

/** What challenges and priorities have to do with co-benefits. */
export const buildCoBenefits = (context: ReportContext): Omit<ReportSection, 'number'> => ({
  id: 'co-benefits',
  heading: context.t('report:coBenefits.heading'),
  blocks: [
    ...(context.notes.some(({ note }) => note.coBenefits.length > 0) ? [paragraph(context.t('report:coBenefits.about'), 'quiet')] : []),
    ...matrix(context, 'challenge'),
    ...matrix(context, 'priority'),
  ],
})
