import { GRID_FIELDS } from '../fields.ts'
import type { GridField } from '../fields.ts'

/** A tick, the fields that are shown, and two buttons. */
export type ColumnId = 'tick' | GridField | 'open' | 'remove'

/** Shown without being asked; attendance joins them once somebody has been checked in. */
const FIRST: readonly GridField[] = ['name', 'organisation', 'stakeholderType', 'role', 'city', 'country', 'languages']

/** The fields in view; the name always is. */
export const shownFields = (chosen: readonly GridField[] | null, hasAttendance: boolean): readonly GridField[] =>
  GRID_FIELDS.filter((field) => field === 'name' || (chosen ?? (hasAttendance ? [...FIRST, 'attendance'] : FIRST)).includes(field))

export const columnsOf = (fields: readonly GridField[]): readonly ColumnId[] => ['tick', ...fields, 'open', 'remove']

/** Least width in rem, and the share of what is left over. */
type Width = readonly [rem: number, share: number]
const PLAIN: Width = [6.25, 0.9]
const WIDE: Width = [9.5, 1.5]
const WIDTH: Partial<Record<ColumnId, Width>> = {
  tick: [2.5, 0],
  name: [9.5, 1.4],
  organisation: WIDE,
  email: WIDE,
  wishes: WIDE,
  access: WIDE,
  stakeholderType: [8, 1.1],
  open: [2.25, 0],
  remove: [2.5, 0],
}
const widthOf = (column: ColumnId): Width => WIDTH[column] ?? PLAIN

/** Widths for a CSS grid, and the least width of all columns together. */
export const columnWidths = (columns: readonly ColumnId[]): { columns: string; least: string } => ({
  columns: columns
    .map(widthOf)
    .map(([rem, share]) => (share === 0 ? `${rem}rem` : `minmax(${rem}rem, ${share}fr)`))
    .join(' '),
  least: `${columns.reduce((sum, column) => sum + widthOf(column)[0], 0)}rem`,
})
