import { itemsOf } from '../analyses/itemsOf.ts'
import { makePlacesTable } from '../analyses/placesTable.ts'
import { type ProjectTheme, projectThemes } from '../analyses/projectThemes.ts'
import { themeBlocks } from '../analyses/themeBlocks.ts'
import { stackedBars } from '../analyses/bars.ts'
import { countsTwice, type EvidenceRow, evidenceTable } from '../analyses/evidenceTable.ts'
import { kindAxis } from '../analyses/axes.ts'
import { paragraph } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import { crossTab, limitColumns } from '../crossTab.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'

const MOST_KINDS = 6

/** Themes at the top with the notes of their parts, and the notes without a theme: every note has its place. */
const overview = (context: ReportContext, tops: readonly ProjectTheme[]): ReportBlock[] => {
  const { t, notes } = context
  const themed = new Set(tops.flatMap(({ noteIdsWithParts }) => noteIdsWithParts))
  const without = notes.filter(({ note }) => !themed.has(note.id)).map(({ note }) => note.id)
  const rows = tops.map(({ key, label, noteIdsWithParts }) => ({ key, label, noteIds: noteIdsWithParts }))
  const all = without.length === 0 ? rows : [...rows, { key: '', label: t('analysis:without.theme'), noteIds: without }]
  const captionOf = (key: string, of: readonly EvidenceRow[], count: number): string => {
    const added = of.reduce((sum, { noteIds }) => sum + noteIds.length, 0)
    const caption = t(`analysis:themes.${key}`, { notes: t('report:count.notes', { count }) })
    return countsTwice(of) ? `${caption} ${t('analysis:themes.twice', { count: added })}` : caption
  }
  const items = itemsOf(context, themed)
  const rowsOf = new Map<string, string[]>()
  for (const { key, noteIds } of rows) for (const id of noteIds) rowsOf.set(id, [...(rowsOf.get(id) ?? []), key])
  const tab = crossTab(items, { axis: rows, codesOf: ({ note }) => rowsOf.get(note.id) ?? [] }, kindAxis(context, items))
  return [
    stackedBars(context, limitColumns(tab, MOST_KINDS, t('report:otherKinds')), {
      id: 'themes-chart',
      caption: captionOf('chartCaption', rows, themed.size),
    }),
    evidenceTable(context, all, {
      id: 'themes-table',
      caption: captionOf('tableCaption', all, notes.length),
      header: t('analysis:head.theme'),
    }),
  ]
}

/** Theme by theme; what is quoted in one is not quoted again in the next. */
const allThemes = (context: ReportContext, themes: readonly ProjectTheme[]): ReportBlock[] => {
  const quoted = new Set<string>()
  const placesTable = makePlacesTable(context)
  return themes.flatMap((theme) => {
    const blocks = themeBlocks(context, theme, { quoted, placesTable })
    for (const block of blocks) if (block.type === 'quote') quoted.add(block.noteId)
    return blocks
  })
}

/** What came up across tables, theme by theme, with all that stands behind it. */
export const buildThemes = (context: ReportContext): Omit<ReportSection, 'number'> => {
  const { t } = context
  const section = { id: 'themes', heading: t('analysis:themes.heading') }
  const themes = projectThemes(context).filter(({ noteIdsWithParts }) => noteIdsWithParts.length > 0)
  if (themes.length === 0) return { ...section, blocks: [paragraph(t('analysis:themes.none'), 'pending')] }
  return {
    ...section,
    blocks: [
      paragraph(t('analysis:themes.about'), 'quiet'),
      ...overview(
        context,
        themes.filter(({ depth }) => depth === 0),
      ),
      ...allThemes(context, themes),
    ],
  }
}
