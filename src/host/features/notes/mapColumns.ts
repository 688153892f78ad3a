import { Fault } from '../../fault.ts'

/** The fields of a note that a column may feed, with headings that we recognise without being told. */
const HEADINGS = {
  id: ['id'],
  text: ['text', 'note', 'comment', 'comment-body', 'testo', 'nota'],
  kind: ['kind', 'type', 'tipo'],
  table: ['table', 'tavolo'],
  round: ['round', 'turno'],
  category: ['category', 'categoria'],
  level: ['level', 'livello'],
  sector: ['sector', 'settore'],
  lever: ['lever', 'leva'],
  coBenefits: ['co_benefits', 'co-benefits', 'cobenefits', 'co-benefici'],
  horizon: ['horizon', 'orizzonte'],
  year: ['year', 'anno'],
  city: ['city', 'città'],
  speaker: ['speaker', 'relatore'],
  unclear: ['unclear', 'da chiarire'],
  saidAgain: ['said_again', 'said again', 'detto ancora'],
  notedAt: ['noted_at', 'datetime', 'time', 'data'],
} as const
export type NoteColumn = keyof typeof HEADINGS

const isNoteColumn = (name: string): name is NoteColumn => Object.hasOwn(HEADINGS, name)

/**
 * A way to read a cell by the name of our field. `map` names columns of the file, `{"text": "comment-body"}`, or a fixed
 * value for all rows behind an equals sign, `{"table": "=Freshwater"}`. Throws UNKNOWN_COLUMN with the headings that there are.
 */
export const mapColumns = (
  columns: readonly string[],
  map: Record<string, string>,
): ((row: readonly string[], column: NoteColumn) => string) => {
  const there = columns.join(', ')
  for (const [field, heading] of Object.entries(map)) {
    if (!isNoteColumn(field)) throw new Fault('UNKNOWN_COLUMN', { column: field, there: Object.keys(HEADINGS).join(', ') })
    if (!heading.startsWith('=') && !columns.includes(heading)) throw new Fault('UNKNOWN_COLUMN', { column: heading, there })
  }
  const lower = columns.map((column) => column.toLowerCase())
  const indexOf = (column: NoteColumn): number =>
    map[column] ? columns.indexOf(map[column]) : lower.findIndex((name) => (HEADINGS[column] as readonly string[]).includes(name))
  const indexes = new Map((Object.keys(HEADINGS) as NoteColumn[]).map((column) => [column, indexOf(column)]))
  if (!map.text?.startsWith('=') && (indexes.get('text') ?? -1) < 0) throw new Fault('UNKNOWN_COLUMN', { column: 'text', there })
  return (row, column) => {
    const fixed = map[column]
    if (fixed?.startsWith('=')) return fixed.slice(1)
    return row[indexes.get(column) ?? -1] ?? ''
  }
}
