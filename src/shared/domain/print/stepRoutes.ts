import type { Table } from '../records/records.ts'
import { stepForm } from '../seating/routes.ts'
import type { StepRoute } from '../seating/routes.ts'
import { seatsOfPlan } from '../seating/workshop/planSeats.ts'
import type { PlanSeats } from '../seating/workshop/planSeats.ts'

/** Why "start table + step" is no help: table numbers with gaps, or routes that do not go on by equal steps. */
export type StepRefusal = 'table-numbers' | 'no-steps'

type NumberedTable = Pick<Table, 'id' | 'number' | 'hostId' | 'rapporteurId'>

/** Start table and step of every guest, as numbers on the tables; a refusal unless that holds for everybody. */
export const stepRoutes = (tables: readonly NumberedTable[], plan: PlanSeats): Map<string, StepRoute> | StepRefusal => {
  const ordered = tables.toSorted((a, b) => a.number - b.number)
  // People count on from the last table to table 1, which must be what the sum does.
  if (ordered.some(({ number }, index) => number !== index + 1)) return 'table-numbers'
  const label = new Map(ordered.map(({ id, number }) => [id, `t${number}`]))
  const stays = new Map(ordered.flatMap(({ id, hostId, rapporteurId }) => [hostId, rapporteurId].map((person) => [person, label.get(id)!])))
  const seats = seatsOfPlan(plan).map((seat) => ({ ...seat, table: label.get(seat.table) ?? '' }))
  if (seats.some(({ table }) => table === '')) return 'no-steps'
  const problem = {
    rounds: plan.seats.length,
    tables: [...label.values()].map((id) => ({ id, min: 0, max: plan.people.length })),
    participants: plan.people.map((id) => {
      const host = stays.get(id)
      return { id, attributes: {}, wishes: [], ...(host === undefined ? {} : { host }) }
    }),
  }
  return stepForm(problem, seats) ?? 'no-steps'
}
