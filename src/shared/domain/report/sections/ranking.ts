import { rankedBars } from '../analyses/bars.ts'
import { categoryAxis, type NoteAxis, themeAxis } from '../analyses/axes.ts'
import { countsTwice, evidenceTable, rankedRows } from '../analyses/evidenceTable.ts'
import { leaders } from '../analyses/leaders.ts'
import { heading, paragraph } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'

/** What stands in the way: kinds whose groups are worth a ranking. */
const RANKED = ['challenge', 'obstacle'] as const
type RankedKind = (typeof RANKED)[number]

const ranking = (
  context: ReportContext,
  kind: RankedKind,
  items: readonly CataloguedNote[],
  by: 'category' | 'theme',
  axis: NoteAxis,
  withPicture: boolean,
): ReportBlock[] => {
  const { t } = context
  if (axis.axis.every(({ key }) => key === '')) return []
  const rows = rankedRows(items, axis)
  const words = { kinds: t(`terms:kinds.${kind}`), notes: t('report:count.notes', { count: items.length }) }
  const twice = countsTwice(rows) ? ` ${t('analysis:twice')}` : ''
  const id = `ranking-${kind}-${by}`
  return [
    ...leaders(context, rows),
    ...(withPicture
      ? rankedBars(context, rows, { id: `${id}-chart`, caption: `${t(`analysis:ranking.${by}Chart`, words)}${twice}`, kind })
      : []),
    evidenceTable(context, rows, { id, caption: `${t(`analysis:ranking.${by}Table`, words)}${twice}`, header: t(`analysis:head.${by}`) }),
  ]
}

/** Challenges and obstacles by how often, and at how many tables, they were named: by category, and by theme where notes have themes. */
export const buildRanking = (context: ReportContext): Omit<ReportSection, 'number'> | null => {
  const { t, byKind } = context
  const blocks = RANKED.flatMap((kind): ReportBlock[] => {
    const items = byKind.get(kind) ?? []
    const byCategory = ranking(context, kind, items, 'category', categoryAxis(context, items), true)
    // The chapter on themes has their picture already; a second one per kind says little more than its table.
    const found = [...byCategory, ...ranking(context, kind, items, 'theme', themeAxis(context, items), byCategory.length === 0)]
    return found.length === 0 ? [] : [heading(`ranking-${kind}-heading`, 2, t(`analysis:ranking.${kind}`), { kind }), ...found]
  })
  if (blocks.length === 0) return null
  return { id: 'ranking', heading: t('analysis:ranking.heading'), blocks: [paragraph(t('analysis:ranking.about'), 'quiet'), ...blocks] }
}
