import { NOTE_KINDS } from '../../records/vocabulary.ts'
import { heading, paragraph } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import { noteLine, quote } from '../noteLines.ts'
import type { ReportBlock } from '../reportModel.ts'
import { evidenceSentence } from './evidenceSentence.ts'
import { itemsOf } from './itemsOf.ts'
import type { PlacesTable } from './placesTable.ts'
import type { ProjectTheme } from './projectThemes.ts'
import { quotable } from './quotable.ts'

const QUOTES = 3
const KINDS_IN_LEAD = 3

/** 'Challenges 12 · Priorities 4 · at 11 of 12 tables' */
const leadOf = (context: ReportContext, items: readonly CataloguedNote[], tables: number): string => {
  const { t, formats } = context
  const counts = NOTE_KINDS.map((kind) => ({ kind, count: items.filter(({ note }) => note.kind === kind).length })).filter(
    ({ count }) => count > 0,
  )
  const most = counts.toSorted((a, b) => b.count - a.count).slice(0, KINDS_IN_LEAD)
  const words = most.map(({ kind, count }) => `${t(`terms:kinds.${kind}`)}\u00A0${formats.number(count)}`)
  const all = new Set(context.notes.map(({ note }) => note.tableId)).size
  return [...words, t('analysis:themes.atTables', { tables, count: all })].join(' · ')
}

/** What somebody holds against the others, apart from them and in full. */
const contraryBlocks = (context: ReportContext, items: readonly CataloguedNote[], against: ReadonlySet<string>): ReportBlock[] => {
  const apart = items.filter(({ note }) => against.has(note.id))
  if (apart.length === 0) return []
  const tables = new Set(apart.map(({ note }) => note.tableId)).size
  return [
    paragraph(
      context.t('analysis:themes.contrary', { count: tables }),
      'body',
      apart.map(({ note }) => note.id),
    ),
    { type: 'notes', detail: 'short', items: apart.map((item) => noteLine(context, item)) },
  ]
}

/** quoted: what stands in the report already. */
export type ThemeParts = { quoted: ReadonlySet<string>; placesTable: PlacesTable }

/** A theme: what it means, what stands behind it, who sees it differently, and how it was said. */
export const themeBlocks = (context: ReportContext, theme: ProjectTheme, { quoted, placesTable }: ThemeParts): ReportBlock[] => {
  const { t } = context
  const ids = theme.noteIdsWithParts
  const items = itemsOf(context, ids)
  const evidence = context.evidence(ids)
  const [only, ...others] = new Set(items.map(({ note }) => note.kind))
  const hasParts = theme.noteIdsWithParts.length > theme.noteIds.length
  const voices = hasParts ? itemsOf(context, theme.noteIds) : items
  const against = new Set(evidence.contrary)
  const quotes = quotable(
    context,
    voices.filter(({ note }) => !against.has(note.id)),
    context.short ? 1 : QUOTES,
    quoted,
  )
  const words = { tables: evidence.tables, count: new Set(context.notes.map(({ note }) => note.tableId)).size, sessions: evidence.sessions }
  const sessions = context.bySession.size
  const caption = t('analysis:themes.placesCaption', { theme: theme.label })
  const places = context.short ? [] : placesTable(items, { id: `theme-${theme.key}-places`, caption })
  return [
    heading(`theme-${theme.key}`, theme.depth === 0 ? 2 : 3, theme.label, {
      ...(only !== undefined && others.length === 0 ? { kind: only } : {}),
      lead: leadOf(context, items, evidence.tables),
    }),
    ...theme.definitions.map((text) => paragraph(text)),
    ...(evidence.transversal
      ? [paragraph(t(sessions > 1 ? 'analysis:themes.transversal' : 'analysis:themes.transversalOne', words), 'body', ids)]
      : []),
    ...(evidence.oneTable ? [paragraph(t('analysis:themes.oneTable'), 'body', ids)] : []),
    ...places,
    paragraph(evidenceSentence(context, ids, places.length === 0), 'quiet', ids),
    ...(hasParts && theme.noteIds.length > 0 ? [paragraph(t('analysis:themes.withParts', { count: theme.noteIds.length }), 'quiet')] : []),
    ...contraryBlocks(context, voices, against),
    ...quotes.map((item) => quote(context, item)),
  ]
}
