import { idsOf } from '../mostGroups.ts'
import { cell, column, paragraph, table } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock, TableCell } from '../reportModel.ts'
import { shortened } from '../shortened.ts'

/** A table of the Climate City Contract; '' in a row is a cell that no note gives. */
export const nzcTable = (
  context: ReportContext,
  id: string,
  heads: readonly (readonly [head: string, weight: number])[],
  rows: readonly (readonly TableCell[])[],
): ReportBlock => {
  const { t } = context
  const open = t('report:crosswalk.open')
  return table({
    id: `crosswalk-${id}`,
    caption: t(`report:crosswalk.${id}.caption`),
    columns: heads.map(([head, weight]) => column(head, weight)),
    rows: rows.map((row) => row.map((each) => (each.text === '' ? cell(open) : each))),
  })
}

const said = (items: readonly CataloguedNote[]): TableCell =>
  cell(items.map(({ note, ref }) => `${shortened(note.text)} (${ref})`).join('; '), idsOf(items))

const benefitsOf = ({ lexicon }: ReportContext, items: readonly CataloguedNote[]): TableCell => {
  const saying = items.filter(({ note }) => note.coBenefits.length > 0)
  const codes = lexicon.inOrder(
    'co-benefits',
    saying.flatMap(({ note }) => note.coBenefits),
  )
  return cell(codes.map((code) => lexicon.label('co-benefits', code)).join('; '), idsOf(saying))
}

const PATHWAY_KINDS = new Set(['action', 'commitment', 'decision', 'milestone', 'priority'])

/** B-1.1: notes that name both a field of action and a lever, one row for each pair of them. */
export const pathways = (context: ReportContext): ReportBlock[] => {
  const { lexicon, notes, t } = context
  const items = notes.filter(({ note }) => PATHWAY_KINDS.has(note.kind) && note.sector !== null && note.lever !== null)
  if (items.length === 0) return []
  const bySector = Map.groupBy(items, ({ note }) => note.sector ?? '')
  const head = (part: string, weight: number) => [t(`report:crosswalk.b11.head.${part}`), weight] as const
  const rows = lexicon.inOrder('sectors', bySector.keys()).flatMap((sector) => {
    const byLever = Map.groupBy(bySector.get(sector) ?? [], ({ note }) => note.lever ?? '')
    return lexicon.inOrder('levers', byLever.keys()).map((lever) => {
      const found = byLever.get(lever) ?? []
      const until = (horizon: string) => said(found.filter(({ note }) => note.horizon === horizon))
      return [
        cell(lexicon.label('sectors', sector), idsOf(found)),
        cell(lexicon.label('levers', lever)),
        until('short'),
        until('medium'),
        cell(''),
        benefitsOf(context, found),
      ]
    })
  })
  const other = items.filter(({ note }) => note.horizon !== 'short' && note.horizon !== 'medium')
  const left = other.length === 0 ? [] : [paragraph(t('report:crosswalk.b11.other', { count: other.length }), 'quiet', idsOf(other))]
  return [
    nzcTable(
      context,
      'b11',
      [head('fields', 2), head('levers', 2), head('early', 3.5), head('late', 3.5), head('direct', 1.8), head('indirect', 2)],
      rows,
    ),
    ...left,
  ]
}

const INTERVENTION_KINDS = new Set(['action', 'commitment', 'decision'])
const LEVERS_OF = {
  c11: new Set(['government-policy']),
  c21: new Set(['social-innovation', 'democracy-participation']),
} as const

/** C-1.1 and C-2.1: what was decided or is to be done with a lever of governance, or of social innovation. */
export const interventions = (context: ReportContext, id: 'c11' | 'c21'): ReportBlock[] => {
  const { notes, t } = context
  const items = notes.filter(({ note }) => INTERVENTION_KINDS.has(note.kind) && note.lever !== null && LEVERS_OF[id].has(note.lever))
  if (items.length === 0) return []
  const head = (part: string, weight: number) => [t(`report:crosswalk.intervention.${part}`), weight] as const
  const rows = items.map((item) => [
    cell(`${shortened(item.note.text)} (${item.ref})`, [item.note.id]),
    ...['', '', '', ''].map((text) => cell(text)),
    benefitsOf(context, [item]),
  ])
  return [
    nzcTable(
      context,
      id,
      [
        head('name', 4),
        head('description', 1.6),
        head('responsible', 2),
        head('stakeholder', 1.6),
        head('impact', 1.6),
        head('coBenefits', 2),
      ],
      rows,
    ),
  ]
}
