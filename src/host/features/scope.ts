import { Fault } from '../fault.ts'
import type { CallContext } from '../rpc/implementer.ts'

type Asker = Pick<CallContext, 'role' | 'scope'>

const isConfined = ({ role }: Asker): boolean => role === 'station' || role === 'projector'

/** Throws NOT_ALLOWED where a station asks about another table than its own. The facilitator may ask about all. */
export const ownTable = (context: Asker, tableId: string): void => {
  if (isConfined(context) && (context.scope?.tableId ?? null) !== tableId) throw new Fault('NOT_ALLOWED', { what: 'table' })
}

/** Throws NOT_ALLOWED where a device asks about another workshop than the one it was let into. */
export const ownWorkshop = (context: Asker, workshopId: string): void => {
  if (isConfined(context) && context.scope?.workshopId !== workshopId) throw new Fault('NOT_ALLOWED', { what: 'workshop' })
}
