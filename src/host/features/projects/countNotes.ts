import { setImmediate as letOthersIn } from 'node:timers/promises'
import type { MatrixAxis, ProjectMatrix } from '../../../shared/contract/projects.contract.ts'
import type { Note } from '../../../shared/domain/records/records.ts'
import { makeMatrixCounter } from '../../../shared/domain/projects/countMatrix.ts'
import { orderKeys } from '../../../shared/domain/projects/orderKeys.ts'
import type { Db } from '../../db/openDatabase.ts'
import { axisNames } from './axisNames.ts'
import { axisReader } from './axisReader.ts'
import { countedNotes, notesById, selectWorkshops } from './projects.repo.ts'
import type { CountedNote, CountedWorkshop } from './projects.repo.ts'

export type Question = { workshopIds: readonly string[]; rows: MatrixAxis; columns: MatrixAxis; kinds: readonly Note['kind'][] }

type Visit = { note: CountedNote; rowKeys: readonly string[]; columnKeys: readonly string[]; workshop: CountedWorkshop }
type Names = { rows: Map<string, string>; columns: Map<string, string> }

/**
 * Goes through the notes in question, workshop by workshop; between two of them other callers get their turn, so that nobody's typing
 * waits for a matrix over hundreds of workshops.
 */
const visitNotes = async (
  db: Db,
  { workshopIds, rows, columns, kinds }: Question,
  visit: (visit: Visit) => void,
  begin: () => void = () => {},
): Promise<{ workshops: CountedWorkshop[]; names: Names }> => {
  const workshops = selectWorkshops(db, workshopIds)
  const wanted = kinds.length > 0 ? new Set<string>(kinds) : null
  const names: Names = { rows: new Map(), columns: new Map() }
  for (const workshop of workshops) {
    begin()
    const rowsOf = axisReader(db, rows, workshop, names.rows)
    const columnsOf = axisReader(db, columns, workshop, names.columns)
    for (const note of countedNotes(db, workshop.id, rows, columns))
      if (!wanted || wanted.has(note[1])) visit({ note, workshop, rowKeys: rowsOf(note[2]), columnKeys: columnsOf(note[3]) })
    await letOthersIn()
  }
  return { workshops, names }
}

/** Notes of many workshops by two axes. */
export const countNotes = async (db: Db, resourcesDir: string, question: Question): Promise<ProjectMatrix> => {
  const counter = makeMatrixCounter()
  const { workshops, names } = await visitNotes(
    db,
    question,
    ({ note, rowKeys, columnKeys }) => counter.add(note[0], rowKeys, columnKeys),
    counter.beginWorkshop,
  )
  const count = counter.count()
  const entriesOf = (axis: MatrixAxis, found: ReadonlyMap<string, string>, keys: ReadonlyMap<string, number>): ProjectMatrix['rows'] => {
    const { order, label } = axisNames({ db, resourcesDir, axis, workshops, found })
    return orderKeys(keys, order).map((key) => ({ key, label: key === '' ? null : label(key) }))
  }
  const rows = entriesOf(question.rows, names.rows, count.rows)
  const columns = entriesOf(question.columns, names.columns, count.columns)
  return { rows, columns, cells: rows.map((row) => columns.map((column) => count.at(row.key, column.key))), notes: count.notes }
}

/** The notes at the crossing of a row and a column, the newest first; `total` is how many there are. */
export const notesAt = async (
  db: Db,
  { row, column, ...question }: Question & { row: string; column: string },
  most: number,
): Promise<{ notes: Note[]; total: number }> => {
  const found: { id: string; at: string }[] = []
  await visitNotes(db, question, ({ note, rowKeys, columnKeys }) => {
    if (rowKeys.includes(row) && columnKeys.includes(column)) found.push({ id: note[4], at: note[5] })
  })
  const newest = found.toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : one.id < other.id ? 1 : -1))
  return {
    notes: notesById(
      db,
      newest.slice(0, most).map(({ id }) => id),
    ),
    total: found.length,
  }
}
