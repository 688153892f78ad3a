import type { NoteDraft } from '../../shared/domain/notes/noteDraft.ts'

/** A note that only this device has; `id` is null for words that were never saved as a note. */
export type UnsentNote = { id: string | null; table: string; round: number; at: string; draft: NoteDraft }

/** The headings by which the import of notes knows its columns. */
const COLUMNS: readonly [string, (note: UnsentNote) => string][] = [
  ['id', ({ id }) => id ?? ''],
  ['table', ({ table }) => table],
  ['round', ({ round }) => String(round)],
  ['kind', ({ draft }) => draft.kind],
  ['text', ({ draft }) => draft.text],
  ['category', ({ draft }) => draft.category ?? ''],
  ['level', ({ draft }) => draft.level ?? ''],
  ['sector', ({ draft }) => draft.sector ?? ''],
  ['lever', ({ draft }) => draft.lever ?? ''],
  ['co_benefits', ({ draft }) => draft.coBenefits.join('; ')],
  ['horizon', ({ draft }) => draft.horizon ?? ''],
  ['year', ({ draft }) => String(draft.year ?? '')],
  ['city', ({ draft }) => draft.city ?? ''],
  ['speaker', ({ draft }) => draft.speaker ?? ''],
  ['unclear', ({ draft }) => (draft.unclear ? '1' : '0')],
  ['noted_at', ({ at }) => at],
]

/** A spreadsheet would run a cell that begins like this. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const cell = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The notes as CSV (RFC 4180, UTF-8 with a byte order mark), one row each, with the columns that the import of notes reads. */
export const rescueCsv = (notes: readonly UnsentNote[]): string => {
  const rows = notes.map((note) => COLUMNS.map(([, read]) => cell(harmless(read(note)))))
  return `\uFEFF${[COLUMNS.map(([name]) => name), ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`
}

/** The notes as plain text for a person to read. */
export const rescueText = (notes: readonly UnsentNote[]): string =>
  notes.map(({ table, round, draft }) => `${table} · ${round} · ${draft.kind}\n${draft.text}`).join('\n\n')
