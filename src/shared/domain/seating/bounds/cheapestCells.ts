/**
 * People laid into the cells (table in one round, table in another): how many at least and at most share a row or a column, beside
 * those whose cell is known. Cells are row-major, `tables` x `tables`.
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

/** Dearer than any sum of cells: what is asked at least of rows and columns is served first. */
const BEYOND_LOW = 1e9

/**
 * The fewest pairs that share a cell, known people included; null where the people do not fit. A convex transportation problem,
 * solved exactly by cheapest paths, all paths of one length at a time; one more person in a cell costs those already there.
 */
export function cheapestCells(problem: CellProblem): number | null {
  const { tables, known, offDiagonal } = problem
  const cells = Int32Array.from(known)
  const rows = new Int32Array(tables)
  const columns = new Int32Array(tables)
  const toRow = new Float64Array(tables)
  const toColumn = new Float64Array(tables)
  const seenRow = new Uint8Array(tables)
  const seenColumn = new Uint8Array(tables)
  const enter = (t: number): number => price(rows[t]!, problem.rowLow[t]!, problem.rowHigh[t]!)
  const leave = (u: number): number => price(columns[u]!, problem.columnLow[u]!, problem.columnHigh[u]!)

  /** Lengths of the cheapest paths to all rows and columns in the residual network; gives the length to the end. */
  const measure = (): number => {
    for (let t = 0; t < tables; t++) toRow[t] = enter(t)
    toColumn.fill(Infinity)
    for (let changed = true; changed;) {
      changed = false
      for (let t = 0; t < tables; t++) {
        if (toRow[t] === Infinity) continue
        for (let u = 0; u < tables; u++) {
          const length = toRow[t]! + cells[t * tables + u]!
          if (length < toColumn[u]! && !(offDiagonal && t === u)) toColumn[u] = length
        }
      }
      for (let t = 0; t < tables; t++) {
        for (let u = 0; u < tables; u++) {
          const cell = t * tables + u
          if (cells[cell] === known[cell]) continue
          const length = toColumn[u]! - cells[cell]! + 1
          if (length >= toRow[t]!) continue
          toRow[t] = length
          changed = true
        }
      }
    }
    let end = Infinity
    for (let u = 0; u < tables; u++) end = Math.min(end, toColumn[u]! + leave(u))
    return end
  }

  /** Sends one person along cheapest edges from a row to the end, taking others back from their cells on the way. */
  const send = (t: number, end: number): boolean => {
    seenRow[t] = 1
    for (let u = 0; u < tables; u++) {
      const cell = t * tables + u
      if (seenColumn[u] === 1 || toRow[t]! + cells[cell]! !== toColumn[u] || (offDiagonal && t === u)) continue
      seenColumn[u] = 1
      if (toColumn[u]! + leave(u) === end) columns[u]!++
      else if (!sendFrom(u, end)) continue
      cells[cell]!++
      return true
    }
    return false
  }
  const sendFrom = (u: number, end: number): boolean => {
    for (let t = 0; t < tables; t++) {
      const cell = t * tables + u
      if (seenRow[t] === 1 || cells[cell] === known[cell] || toColumn[u]! - cells[cell]! + 1 !== toRow[t]) continue
      if (!send(t, end)) continue
      cells[cell]!--
      return true
    }
    return false
  }
  const sendOne = (end: number): boolean => {
    seenRow.fill(0)
    seenColumn.fill(0)
    for (let t = 0; t < tables; t++) {
      if (seenRow[t] === 1 || toRow[t] !== enter(t) || !send(t, end)) continue
      rows[t]!++
      return true
    }
    return false
  }

  let left = problem.people
  while (left > 0) {
    const end = measure()
    if (end === Infinity) return null
    while (left > 0 && sendOne(end)) left--
  }
  for (let t = 0; t < tables; t++) if (rows[t]! < problem.rowLow[t]! || columns[t]! < problem.columnLow[t]!) return null
  return cells.reduce((sum, x) => sum + (x * (x - 1)) / 2, 0)
}

function price(used: number, low: number, high: number): number {
  return used >= high ? Infinity : used < low ? 0 : BEYOND_LOW
}
