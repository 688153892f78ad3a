import { inTime } from '../analyses/workshopOrder.ts'
import { idsOf } from '../mostGroups.ts'
import { cell, column, heading, paragraph, table } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import { categoryTaxonomy, type ReportContext } from '../context.ts'
import { peopleOf } from '../people.ts'
import { SMALLEST_GROUP } from '../peopleTables.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'
import { byCode, tally } from '../tally.ts'
import { interventions, nzcTable, pathways } from './crosswalkActions.ts'

const titled = (context: ReportContext, id: string, blocks: readonly ReportBlock[]): ReportBlock[] => {
  const { t } = context
  if (blocks.length === 0 && context.finished) return []
  const none = blocks.length === 0 ? [paragraph(t(`report:crosswalk.${id}.none`), 'quiet')] : blocks
  return [heading(`crosswalk-${id}-heading`, 2, t(`report:crosswalk.${id}.heading`)), ...none]
}

/** the stakeholders who were in the room, by type. */
const stakeholders = (context: ReportContext): ReportBlock[] => {
  const { contents, lexicon, t } = context
  const people = peopleOf(inTime(contents)).workshops.flatMap((one) => one.people)
  const groups = Map.groupBy(people, ({ stakeholderType }) => stakeholderType ?? '')
  const types = lexicon.inOrder(
    'stakeholder-types',
    [...groups.keys()].filter((type) => type !== ''),
  )
  if (types.length === 0) return []
  const head = (part: string, weight: number) => [t(`report:crosswalk.a31.head.${part}`), weight] as const
  const numberOf = (type: string): number => groups.get(type)?.length ?? 0
  const isMerged = (type: string): boolean => context.options.mergeSmall && numberOf(type) < SMALLEST_GROUP
  const named = types
    .filter((type) => !isMerged(type))
    .map((type) => {
      const count = t('report:count.people', { count: numberOf(type) })
      // A number beside every other type would give away that of the merged ones.
      return context.options.mergeSmall
        ? lexicon.label('stakeholder-types', type)
        : `${lexicon.label('stakeholder-types', type)} (${count})`
    })
  const merged = types.filter(isMerged).length
  const texts = merged === 0 ? named : [...named, t('report:participants.otherGroups', { count: merged })]
  const rows = texts.map((text) => ['', text, '', '', ''].map((each) => cell(each)))
  return [
    nzcTable(
      context,
      'a31',
      [head('system', 2), head('stakeholders', 4), head('network', 1.6), head('influence', 1.6), head('interest', 1.6)],
      rows,
    ),
  ]
}

/** what stands in the way, by category, with the levels that were named for it. */
const barriers = (context: ReportContext): ReportBlock[] => {
  const { byKind, formats, lexicon, t } = context
  const items = (['challenge', 'obstacle'] as const).flatMap((kind) => byKind.get(kind) ?? [])
  if (items.length === 0) return []
  const keyOf = ({ note }: CataloguedNote): string => `${categoryTaxonomy(note.kind) ?? ''}:${note.category ?? ''}`
  const groups = [...Map.groupBy(items, keyOf)].map(([key, found]) => ({ key, found, tables: tally(found).tables }))
  const labelOf = (key: string): string => {
    const code = key.slice(key.indexOf(':') + 1)
    if (code === '') return t('report:kinds.noCategory')
    return key.startsWith('challenges:') ? lexicon.label('challenges', code) : code
  }
  const uncodedLast = (key: string): number => Number(key.endsWith(':'))
  const rows = groups
    .toSorted((a, b) => uncodedLast(a.key) - uncodedLast(b.key) || b.found.length - a.found.length || b.tables - a.tables)
    .map(({ key, found, tables }) => {
      const levels = byCode(found, ({ note }) => (note.level === null ? [] : [note.level]))
      const named = lexicon
        .inOrder(
          'levels',
          [...levels.keys()].filter((code) => code !== ''),
        )
        .map((code) => lexicon.label('levels', code))
      return [
        cell(labelOf(key)),
        cell(named.join('; ') || '–'),
        cell(formats.number(found.length), idsOf(found)),
        cell(formats.number(tables), idsOf(found)),
      ]
    })
  const all = tally(items)
  return [
    table({
      id: 'crosswalk-a32',
      caption: t('report:crosswalk.a32.caption'),
      columns: [
        column(t('report:crosswalk.a32.head.barrier'), 5),
        column(t('report:crosswalk.a32.head.levels'), 4),
        column(t('report:notesHeader'), 1, 'end'),
        column(t('report:tablesHeader'), 1, 'end'),
      ],
      rows,
      total: [
        cell(t('report:total')),
        cell(''),
        cell(formats.number(all.notes), all.noteIds),
        cell(formats.number(all.tables), all.noteIds),
      ],
    }),
  ]
}

/** The tables of a Climate City Contract, as far as notes and people fill them; their columns are worded as in the template. */
export const buildCrosswalk = (context: ReportContext): Omit<ReportSection, 'number'> => ({
  id: 'crosswalk',
  heading: context.t('report:crosswalk.heading'),
  blocks: [
    paragraph(context.t('report:crosswalk.about'), 'quiet'),
    ...titled(context, 'a31', stakeholders(context)),
    ...titled(context, 'a32', barriers(context)),
    ...titled(context, 'b11', pathways(context)),
    ...titled(context, 'c11', interventions(context, 'c11')),
    ...titled(context, 'c21', interventions(context, 'c21')),
  ],
})
