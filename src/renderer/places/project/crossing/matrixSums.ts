import type { MatrixAxis, ProjectMatrix } from '../../../../shared/contract/projects.contract.ts'

/** Axes under which one note can stand more than once: their cells do not add up to notes. */
const SEVERAL: readonly MatrixAxis[] = ['coBenefit', 'theme']
export const countsTwice = (axis: MatrixAxis): boolean => SEVERAL.includes(axis)

/** Notes of each row and column; null where a note may stand in several cells of it, so that a sum would say too much. */
export const matrixSums = (
  { rows, columns, cells }: ProjectMatrix,
  axes: { rows: MatrixAxis; columns: MatrixAxis },
): { rows: number[] | null; columns: number[] | null } => ({
  rows: countsTwice(axes.columns) ? null : rows.map((_, row) => cells[row]!.reduce((sum, { notes }) => sum + notes, 0)),
  columns: countsTwice(axes.rows) ? null : columns.map((_, column) => cells.reduce((sum, row) => sum + row[column]!.notes, 0)),
})

/** The largest number of what has a name on both sides: beside what nobody tagged, everything else would look pale. */
export const mostNamed = ({ rows, columns, cells }: ProjectMatrix, measure: keyof ProjectMatrix['cells'][number][number]): number =>
  rows.reduce(
    (most, row, r) =>
      row.key === '' ? most : columns.reduce((max, column, c) => (column.key === '' ? max : Math.max(max, cells[r]![c]![measure])), most),
    0,
  )
