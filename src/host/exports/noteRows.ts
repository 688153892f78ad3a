import type { CataloguedNote } from '../../shared/domain/report/catalogue.ts'
import type { ReportContext } from '../../shared/domain/report/context.ts'

/** A note as programs get it: codes instead of words, the same in every language. */
export type NoteRow = {
  /** Short id of the report, e.g. 'N-014'. */
  ref: string
  /** Id of the record, or the short one where nobody may be recognised. */
  id: string
  workshop: string
  session: string
  table: string
  round: number
  kind: string
  text: string
  level: string
  sector: string
  lever: string
  co_benefits: string[]
  horizon: string
  city: string
  category: string
  speaker: string
  unclear: boolean
  said_again: number
  noted_at: string
  year: number | null
  /** Labels of its themes. */
  themes: string[]
}

const rowMaker = (context: ReportContext) => {
  const labels = new Map(context.themes.live.map(({ id, label }) => [id, label]))
  return (item: CataloguedNote): NoteRow => {
    const { note, ref, session, table } = item
    return {
      ref,
      id: context.anonymous ? ref : note.id,
      workshop: context.workshopOf(note.id).title,
      session: session?.title ?? '',
      table: table === null ? '' : table.title || String(table.number),
      round: note.round,
      kind: note.kind,
      text: note.text,
      level: note.level ?? '',
      sector: note.sector ?? '',
      lever: note.lever ?? '',
      co_benefits: note.coBenefits,
      horizon: note.horizon ?? '',
      city: note.city ?? '',
      category: note.category ?? '',
      speaker: context.speaker(item) ?? '',
      unclear: note.unclear,
      said_again: Math.max(0, note.saidAgain),
      noted_at: context.anonymous ? '' : note.notedAt,
      year: note.year,
      themes: context.coded.themesOf(note.id).map((id) => labels.get(id) ?? ''),
    }
  }
}

/**
 * One row per note of the report. Speakers follow the rule; where nobody may be recognised the moment of noting stays empty, because with
 * the seating plan it would point at a table's people, and the id is the short one of the report, because a record id begins with that
 * moment.
 */
export const noteRows = (context: ReportContext): NoteRow[] => context.notes.map(rowMaker(context))

/** Columns of every table of notes. Names of columns and codes are for programs; new ones are added at the end. */
export const NOTE_COLUMNS = [
  'id',
  'workshop',
  'session',
  'table',
  'round',
  'kind',
  'text',
  'level',
  'sector',
  'lever',
  'co_benefits',
  'horizon',
  'city',
  'category',
  'speaker',
  'unclear',
  'said_again',
  'noted_at',
  'year',
  'themes',
] as const satisfies readonly (keyof NoteRow)[]

/** A value of a row as the text of a cell. */
export const cellText = (value: NoteRow[keyof NoteRow]): string => {
  if (value === null) return ''
  if (Array.isArray(value)) return value.join('; ')
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value)
}
