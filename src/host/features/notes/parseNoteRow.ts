import type { FieldsOf } from '../../../shared/domain/records/records.ts'
import { HORIZONS, MAX_SAID_AGAIN, NOTE_KINDS, NOTE_TEXT_LIMIT } from '../../../shared/domain/records/vocabulary.ts'
import type { NoteKind } from '../../../shared/domain/records/vocabulary.ts'
import { yearOf } from '../../../shared/domain/notes/noteTagging.ts'
import type { NoteColumn } from './mapColumns.ts'

/** A UUIDv7, as devices and hosts give them. */
const NOTE_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Files of ours put an apostrophe before what a spreadsheet would take for a formula. */
const unguarded = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, '')

type Problem = { row: number; column: string; message: string }
export type ImportResult = { added: number; updated: number; skipped: number; problems: Problem[] }
export type ParsedRow = {
  /** The name that a device gave the note, in a file that it saved because it could not send. */
  id: string | null
  tableTitle: string
  fields: Partial<FieldsOf<'note'>> & { text: string; kind: NoteKind }
  round: number
  notedAt: string | null
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
  [
    ...new Set(
      text
        .split(/[;,|]/)
        .map((part) => part.trim().slice(0, 120))
        .filter(Boolean),
    ),
  ].slice(0, 40)

/** Words beyond the last heading would be lost without a sign, most often because a text with a separator has no quotes. */
export const hasRoom = (row: readonly string[], columns: number, number: number, result: ImportResult): boolean => {
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

/** One row as a note, or nothing where it has no text that fits; what it could not read goes into `result.problems`. */
export const parseRow = (cell: (column: NoteColumn) => string, row: number, rounds: number, result: ImportResult): ParsedRow[] => {
  const problem = (column: string, message: string): void => void result.problems.push({ row, column, message })
  const id = cell('id').trim()
  const isOurs = NOTE_ID.test(id)
  const text = isOurs ? unguarded(cell('text').trim()) : cell('text').trim()
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
  if (horizonWord !== '' && horizon === null)
    problem('horizon', `"${horizonWord.slice(0, 60)}" is not short, medium or long; it was left out.`)
  const yearWord = cell('year').trim()
  const year = yearOf(yearWord)
  if (yearWord !== '' && year === null) problem('year', `"${yearWord.slice(0, 60)}" is not a year from 1900 to 2200; it was left out.`)
  const saidAgain = Math.min(MAX_SAID_AGAIN, Math.max(0, Math.trunc(Number(cell('saidAgain')) || 0)))
  const code = (column: NoteColumn): string | null => cell(column).trim().slice(0, 120) || null
  const timeWord = cell('notedAt').trim()
  const notedAt = readTime(timeWord)
  if (timeWord !== '' && notedAt === null)
    problem('notedAt', `"${timeWord.slice(0, 60)}" is no time such as 2026-03-02T09:30; the note has the time of the import.`)
  return [
    {
      id: isOurs ? id : null,
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
        year,
        city: code('city'),
        speaker: code('speaker'),
        unclear: /^(1|true|yes|sì|si|x)$/i.test(cell('unclear').trim()),
        saidAgain,
      },
    },
  ]
}
