/**
 * People laid into the cells (table in one round, table in another): how many at least and at most share a row or a column, beside
 * those whose cell is known. Row-major, `tables` x `tables`.
 */
export type CellProblem = {
  tables: number
  /** People still to be laid. */
  people: number
  /** People whose cell is known. */
  known: Int32Array
  rowLow: Int32Array
  rowHigh: Int32Array
  columnLow: Int32Array
  columnHigh: Int32Array
  /** Nobody may be laid on the diagonal: nobody comes back to a table. */
  offDiagonal: boolean
}

const BEYOND_LOW = 1_000_000

/**
 * The fewest pairs that share a cell, known people included; null where the people do not fit. A convex transportation problem,
 * exact by successive cheapest paths with potentials: the cost of one more person in a cell is the number already there.
 */
export function cheapestCells(problem: CellProblem): number | null {
  const { tables, known } = problem
  const cells = Int32Array.from(known)
  const flow = { cells, rows: new Int32Array(tables), columns: new Int32Array(tables) }
  const potentials = { rows: new Float64Array(tables), columns: new Float64Array(tables), sink: 0 }
  let left = problem.people
  while (left > 0) {
    if (!raisePotentials(problem, flow, potentials)) return null
    for (let sent = augment(problem, flow, potentials); sent && left > 0; left--) {
      if (left > 1) sent = augment(problem, flow, potentials)
    }
  }
  for (let t = 0; t < tables; t++) {
    if (flow.rows[t]! < problem.rowLow[t]! || flow.columns[t]! < problem.columnLow[t]!) return null
  }
  return cells.reduce((sum, x) => sum + (x * (x - 1)) / 2, 0)
}
