import type { FieldsOf, Note, Table } from '../../../shared/domain/records/records.ts'
import { newNote, newTable } from '../../../shared/domain/records/defaults.ts'
import { HORIZONS, MAX_SAID_AGAIN, MAX_TABLES, NOTE_KINDS, NOTE_TEXT_LIMIT } from '../../../shared/domain/records/vocabulary.ts'
import type { NoteKind } from '../../../shared/domain/records/vocabulary.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'
import { actionIn } from '../../rpc/implementer.ts'
import type { CallContext } from '../../rpc/implementer.ts'
import { getRecord } from '../records.ts'
import { mapColumns } from './mapColumns.ts'
import type { NoteColumn } from './mapColumns.ts'
import { readCsv } from './readCsv.ts'

type ImportInput = { workshopId: string; sessionId: string; contentBase64: string; map: Record<string, string>; dryRun: boolean }
type Problem = { row: number; column: string; message: string }
type ImportResult = { added: number; updated: number; skipped: number; problems: Problem[] }
type ParsedRow = { tableTitle: string; fields: Partial<FieldsOf<'note'>> & { text: string; kind: NoteKind }; round: number; notedAt: string | null }

/**
 * Adds the notes of a CSV to a session, in one transaction: all that are good, or none where the machine fails.
 * A row without text is skipped and reported; a word that we do not know becomes a problem, and the note comes in without it.
 * Notes that are already at that table with the same text, kind and round are skipped, so importing a file twice does no harm.
 */
export const importNotes = (context: CallContext, input: ImportInput): ImportResult => {
  const { store, now } = context.host
  const session = getRecord(store.db, 'session', input.sessionId)
  if (session.workshopId !== input.workshopId) throw new Fault('NOT_FOUND', { entity: 'session' })
  const table = readCsv(Buffer.from(input.contentBase64, 'base64'))
  const cell = mapColumns(table.columns, input.map)

  const result: ImportResult = { added: 0, updated: 0, skipped: 0, problems: [] }
  const parsed = table.rows.flatMap((row, index) =>
    hasRoom(row, table.columns.length, index + 1, result) ? parseRow((column) => cell(row, column), index + 1, session.rounds, result) : [],
  )

  const tables = selectRecords(store.db, 'table', 'session_id = ? ORDER BY number', session.id)
  const known = new Set(selectRecords(store.db, 'note', 'session_id = ?', session.id).map(fingerprint))
  const place = placeFinder(tables, session.title)

  const work = (add: (fields: FieldsOf<'note'>) => void, addTable: (title: string, number: number) => string): void => {
    for (const row of parsed) {
      const tableId = place(row.tableTitle, addTable)
      const origin = { sessionId: session.id, tableId, round: row.round, notedAt: row.notedAt ?? new Date(now()).toISOString() }
      const note: FieldsOf<'note'> = { ...newNote(origin, row.fields.kind, row.fields.text), ...row.fields, source: 'import' }
      const print = fingerprint(note)
      if (known.has(print)) {
        result.skipped += 1
        continue
      }
      known.add(print)
      add(note)
      result.added += 1
    }
  }

  if (input.dryRun) work(() => {}, (title) => `new:${title}`)
  else
    store.act(actionIn(context, input.workshopId, 'note.import'), (write) =>
      work(
        (fields) => void write.add('note', fields),
        (title, number) => write.add('table', newTable(session.id, number, title)),
      ),
    )
  return result
}

const fingerprint = (note: Pick<Note, 'tableId' | 'round' | 'kind' | 'text'>): string =>
  JSON.stringify([note.tableId, note.round, note.kind, note.text])

/**
 * Finds a table by its title or number; a title that nobody has becomes a new table, no title means the first table.
 * Titles go before numbers, so that a table made for "7" is found again by that word when the file is imported twice.
 */
const placeFinder = (tables: readonly Table[], titleWhereNone: string) => {
  const keyOf = (title: string): string => title.trim().slice(0, 300).trim().toLowerCase()
  const byName = new Map<string, string>()
  for (const table of tables) byName.set(String(table.number), table.id)
  for (const table of tables.toReversed()) if (keyOf(table.title) !== '') byName.set(keyOf(table.title), table.id)
  let first = tables[0]?.id
  let last = Math.max(0, ...tables.map((table) => table.number))
  return (name: string, addTable: (title: string, number: number) => string): string => {
    if (keyOf(name) === '' && first) return first
    const title = (keyOf(name) === '' ? titleWhereNone : name).trim().slice(0, 300).trim()
    const found = byName.get(keyOf(title))
    if (found) return found
    last += 1
    if (last > MAX_TABLES) throw new Fault('TOO_LARGE', { limit: `${MAX_TABLES} tables in a session` })
    const id = addTable(title, last)
    byName.set(keyOf(title), id)
    first ??= id
    return id
  }
}

const KIND_WORDS = new Map<string, NoteKind>([
  ...NOTE_KINDS.map((kind): [string, NoteKind] => [kind, kind]),
  ['cobenefit', 'co-benefit'],
  ['co benefit', 'co-benefit'],
  ['sfida', 'challenge'],
  ['priorità', 'priority'],
  ['co-beneficio', 'co-benefit'],
])

const listOf = (text: string): string[] =>
  [...new Set(text.split(/[;,|]/).map((part) => part.trim().slice(0, 120)).filter(Boolean))].slice(0, 40)

/** Words beyond the last heading would be lost without a sign, most often because a text with a separator has no quotes. */
const hasRoom = (row: readonly string[], columns: number, number: number, result: ImportResult): boolean => {
  if (row.slice(columns).every((cell) => cell.trim() === '')) return true
  const message = `More cells (${row.length}) than headings (${columns}): this row was skipped. A text that holds the separator needs quotes around it.`
  result.problems.push({ row: number, column: '', message })
  result.skipped += 1
  return false
}

/** A time with its year first or with a month in words. "03/04/2026" and the day counts of spreadsheets are no time, because nobody can tell which. */
const readTime = (text: string): string | null => {
  const isPlain = /^\d{4}-\d{2}-\d{2}/.test(text) || /[a-z]{3}/i.test(text)
  const time = isPlain ? Date.parse(text) : Number.NaN
  const instant = Number.isNaN(time) ? '' : new Date(time).toISOString()
  return /^\d{4}-/.test(instant) ? instant : null
}

const parseRow = (cell: (column: NoteColumn) => string, row: number, rounds: number, result: ImportResult): ParsedRow[] => {
  const problem = (column: string, message: string): void => void result.problems.push({ row, column, message })
  const text = cell('text').trim()
  if (text === '') {
    problem('text', 'No text: this row was skipped.')
    result.skipped += 1
    return []
  }
  if (text.length > NOTE_TEXT_LIMIT) {
    problem('text', `Longer than ${NOTE_TEXT_LIMIT} characters: this row was skipped. Split it and import it again.`)
    result.skipped += 1
    return []
  }
  const kindWord = cell('kind').trim().toLowerCase()
  const kind = KIND_WORDS.get(kindWord)
  if (kindWord !== '' && !kind) problem('kind', `"${kindWord.slice(0, 60)}" is not a kind of note; it came in as an idea.`)
  const roundWord = cell('round').trim()
  const round = roundWord === '' ? 1 : Number(roundWord)
  const roundFits = Number.isInteger(round) && round >= 1 && round <= rounds
  if (!roundFits) problem('round', `"${roundWord.slice(0, 60)}" is not a round of this session; it came in as round 1.`)
  const horizonWord = cell('horizon').trim().toLowerCase()
  const horizon = HORIZONS.find((known) => known === horizonWord) ?? null
  if (horizonWord !== '' && horizon === null) problem('horizon', `"${horizonWord.slice(0, 60)}" is not short, medium or long; it was left out.`)
  const saidAgain = Math.min(MAX_SAID_AGAIN, Math.max(0, Math.trunc(Number(cell('saidAgain')) || 0)))
  const code = (column: NoteColumn): string | null => cell(column).trim().slice(0, 120) || null
  const timeWord = cell('notedAt').trim()
  const notedAt = readTime(timeWord)
  if (timeWord !== '' && notedAt === null) problem('notedAt', `"${timeWord.slice(0, 60)}" is no time such as 2026-03-02T09:30; the note has the time of the import.`)
  return [
    {
      tableTitle: cell('table'),
      round: roundFits ? round : 1,
      notedAt,
      fields: {
        text,
        kind: kind ?? 'idea',
        category: code('category'),
        level: code('level'),
        sector: code('sector'),
        lever: code('lever'),
        coBenefits: listOf(cell('coBenefits')),
        horizon,
        city: code('city'),
        speaker: code('speaker'),
        unclear: /^(1|true|yes|sì|si|x)$/i.test(cell('unclear').trim()),
        saidAgain,
      },
    },
  ]
}
