import type { Theme } from '../../shared/domain/records/records.ts'
import type { ReportContext } from '../../shared/domain/report/context.ts'
import type { Translate } from '../../shared/domain/report/reportModel.ts'
import { type NoteRow, noteRows } from './noteRows.ts'

/** A theme with what stands behind it; counts include its parts. */
export type ThemeRow = {
  /** Short id, e.g. 'T-01'. */
  ref: string
  /** Id of the record; '' where nobody may be recognised. */
  id: string
  label: string
  definition: string
  colour: Theme['colour']
  /** Short id of the wider theme, '' at the top. */
  parent: string
  /** Short ids of its own notes. */
  notes: string[]
  noteCount: number
  statements: number
  tables: number
  sessions: number
  cities: number
  transversal: boolean
  /** Notes at each of `tables` of the data. */
  byTable: number[]
}

/** Words of a workbook that people read. */
export type SheetWords = Record<'report' | 'notes' | 'themes' | 'themesByTable' | (typeof HEADINGS)[number], string>
const HEADINGS = [
  'sheet',
  'caption',
  'theme',
  'definition',
  'partOf',
  'noteCount',
  'statements',
  'tables',
  'sessions',
  'cities',
  'transversal',
  'yes',
  'noteIds',
] as const

/** The notes and themes of a report as plain data, for files that people calculate with. */
export type ReportData = {
  notes: NoteRow[]
  themes: ThemeRow[]
  /** Names of the tables with notes. */
  tables: string[]
  /** Short ids of the notes by the ids of their records. */
  refs: ReadonlyMap<string, string>
  words: SheetWords
}

const wordsOf = (t: Translate): SheetWords => ({
  report: t('exports:sheet.report'),
  notes: t('exports:sheet.notes'),
  themes: t('exports:sheet.themes'),
  themesByTable: t('exports:sheet.themesByTable'),
  sheet: t('exports:heading.sheet'),
  caption: t('exports:heading.caption'),
  theme: t('exports:heading.theme'),
  definition: t('exports:heading.definition'),
  partOf: t('exports:heading.partOf'),
  noteCount: t('exports:heading.noteCount'),
  statements: t('exports:heading.statements'),
  tables: t('exports:heading.tables'),
  sessions: t('exports:heading.sessions'),
  cities: t('exports:heading.cities'),
  transversal: t('exports:heading.transversal'),
  yes: t('exports:heading.yes'),
  noteIds: t('exports:heading.noteIds'),
})

const themeRows = (context: ReportContext, tableIds: readonly string[]): ThemeRow[] => {
  const { themes, coded, byId, anonymous } = context
  const digits = Math.max(2, String(themes.live.length).length)
  const refs = new Map(themes.live.map(({ id }, index) => [id, `T-${String(index + 1).padStart(digits, '0')}`]))
  return themes.live.map((theme) => {
    const whole = [...new Set(themes.withParts(theme.id).flatMap((id) => coded.notesOf(id)))]
    const { notes, statements, tables, sessions, cities, transversal } = context.evidence(whole)
    const counts = Map.groupBy(whole, (id) => byId.get(id)?.note.tableId)
    const parent = theme.parentId === null || themes.depth(theme.id) === 0 ? null : themes.canonical(theme.parentId)
    return {
      ref: refs.get(theme.id)!,
      id: anonymous ? '' : theme.id,
      label: theme.label,
      definition: theme.definition,
      colour: theme.colour,
      parent: parent === null ? '' : (refs.get(parent) ?? ''),
      notes: coded.notesOf(theme.id).flatMap((id) => byId.get(id)?.ref ?? []),
      noteCount: notes,
      statements,
      tables,
      sessions,
      cities,
      transversal,
      byTable: tableIds.map((id) => counts.get(id)?.length ?? 0),
    }
  })
}

/** Notes and themes of a report, by the rule of the report; `t` knows the messages of `exports`. */
export const reportData = (context: ReportContext, t: Translate): ReportData => {
  const tables = context.content.tables.filter(({ id }) => context.byTable.has(id))
  const titles = new Map(context.content.sessions.map((session) => [session.id, context.sessionTitle(session)]))
  const named = tables.map(({ number, title, sessionId }) =>
    [titles.get(sessionId) ?? '', title === '' ? String(number) : `${number} ${title}`].filter((part) => part !== '').join(' · '),
  )
  const ids = tables.map(({ id }) => id)
  const refs = new Map(context.notes.map(({ note, ref }) => [note.id, ref]))
  return { notes: noteRows(context), themes: themeRows(context, ids), tables: named, refs, words: wordsOf(t) }
}
