import type { FieldsOf, Note } from '../../../shared/domain/records/records.ts'
import { newNote, newTable } from '../../../shared/domain/records/defaults.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'
import { actionIn } from '../../rpc/implementer.ts'
import type { CallContext } from '../../rpc/implementer.ts'
import { getRecord } from '../records.ts'
import { placeFinder } from './findTable.ts'
import { mapColumns } from './mapColumns.ts'
import { noteUnder } from './takeNote.ts'
import { hasRoom, parseRow } from './parseNoteRow.ts'
import type { ImportResult } from './parseNoteRow.ts'
import { readCsv } from '../../spreadsheets/readCsv.ts'

type ImportInput = { workshopId: string; sessionId: string; contentBase64: string; map: Record<string, string>; dryRun: boolean }

/**
 * Adds the notes of a CSV to a session, in one transaction: all that are good, or none where the machine fails.
 * A row without text is skipped and reported; a word that we do not know becomes a problem, and the note comes in without it.
 * A row is skipped only while a stored note with the same table, text, kind and round is left to match it: importing a file
 * twice does no harm, and what two people wrote in the same words is two notes. A note that came by its device already is known by its id.
 */
export const importNotes = (context: CallContext, input: ImportInput): ImportResult => {
  const { store, now } = context.host
  const session = getRecord(store.db, 'session', input.sessionId)
  if (session.workshopId !== input.workshopId) throw new Fault('NOT_FOUND', { entity: 'session' })
  const table = readCsv(Buffer.from(input.contentBase64, 'base64'))
  const cell = mapColumns(table.columns, input.map)

  const read: ImportResult = { added: 0, updated: 0, skipped: 0, problems: [] }
  const parsed = table.rows.flatMap((row, index) =>
    hasRoom(row, table.columns.length, index + 1, read) ? parseRow((column) => cell(row, column), index + 1, session.rounds, read) : [],
  )

  const tables = selectRecords(store.db, 'table', 'session_id = ? ORDER BY number', session.id)
  const stored = selectRecords(store.db, 'note', 'session_id = ?', session.id).map(fingerprint)

  // Begins afresh each time it is called: on a full disk the store takes everything back and tries once more.
  const work = (
    add: (fields: FieldsOf<'note'>, id?: string) => void,
    addTable: (title: string, number: number) => string,
  ): ImportResult => {
    const result = { ...read }
    const unmatched = new Map<string, number>()
    for (const print of stored) unmatched.set(print, (unmatched.get(print) ?? 0) + 1)
    const place = placeFinder(tables, session.title)
    const taken = new Set<string>()
    for (const row of parsed) {
      const known = row.id === null ? null : taken.has(row.id) ? input.workshopId : noteUnder(store.db, row.id)
      if (known === input.workshopId) {
        result.skipped += 1
        continue
      }
      const tableId = place(row.tableTitle, addTable)
      const origin = { sessionId: session.id, tableId, round: row.round, notedAt: row.notedAt ?? new Date(now()).toISOString() }
      const note: FieldsOf<'note'> = { ...newNote(origin, row.fields.kind, row.fields.text), ...row.fields, source: 'import' }
      const print = fingerprint(note)
      const copies = unmatched.get(print) ?? 0
      if (copies > 0) {
        unmatched.set(print, copies - 1)
        result.skipped += 1
        continue
      }
      const id = known === null && row.id !== null ? row.id : undefined
      add(note, id)
      if (id !== undefined) taken.add(id)
      result.added += 1
    }
    return result
  }

  if (input.dryRun)
    return work(
      () => {},
      (title) => `new:${title}`,
    )
  return store.act(actionIn(context, input.workshopId, 'note.import'), (write) =>
    work(
      (fields, id) => void write.add('note', fields, id),
      (title, number) => write.add('table', newTable(session.id, number, title)),
    ),
  )
}

const fingerprint = (note: Pick<Note, 'tableId' | 'round' | 'kind' | 'text'>): string =>
  JSON.stringify([note.tableId, note.round, note.kind, note.text])
