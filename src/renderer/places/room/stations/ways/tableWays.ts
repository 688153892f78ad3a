import type { Invitation } from '../../../../../shared/contract/stations.contract.ts'
import type { Table } from '../../../../../shared/domain/records/records.ts'

/** The way into one table; `url` is what its QR code holds. */
export type TableWay = { table: Table; url: string }

/** The tables that can be entered, in their order; none while nobody listens. */
export const tableWays = (tables: readonly Table[], invitations: readonly Invitation[]): TableWay[] =>
  tables.flatMap((table) => {
    const url = invitations.find((one) => one.kind === 'table' && one.tableId === table.id)?.url
    return url == null ? [] : [{ table, url }]
  })
