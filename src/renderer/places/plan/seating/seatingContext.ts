import { createContext, useContext } from 'react'
import type { FieldsOf, Participant, SeatingPlan, Session, Table } from '../../../../shared/domain/records/records.ts'
import type { SeatChange } from '../../../../shared/domain/seating/board/seatChange.ts'
import type { SeatingProblem } from '../../../../shared/domain/seating/problem.ts'
import type { PlanSeats } from '../../../../shared/domain/seating/workshop/planSeats.ts'

export type SetupFields = FieldsOf<'seatingSetup'>

export type Seating = {
  session: Session
  /** Tables of the session by number, and all people of the workshop by id. */
  tables: readonly Table[]
  people: ReadonlyMap<string, Participant>
  setup: SetupFields
  /** Shown at once, stored when the person pauses. */
  editSetup: (fields: Partial<SetupFields>) => void
  /** Stores rules that still wait; resolves when the host has them. */
  settle: () => Promise<void>
  /** Versions, the newest first. */
  plans: readonly SeatingPlan[]
  newest: SeatingPlan | null
  /** What people were told last. */
  told: SeatingPlan | null
  /** The problem that the session poses now; the counts on the board are counts against it. */
  problem: SeatingProblem
  /** The same with the sizes of tables that a new plan of the rounds to come would have. */
  planned: SeatingProblem
  /** The plan was made for those alone who had been checked in; the others have no seat because it was meant so. */
  leavesOutExpected: boolean
  /** Proven: no plan of `planned` has fewer repeat meetings. Null where no plan is possible. */
  bound: number | null
  /** Those who sit together by rule, by person. */
  companions: ReadonlyMap<string, ReadonlySet<string>>
  /** The seats that hold, changes by hand on their way to the host included. */
  seats: PlanSeats | null
  /** `effect` is told to the person beside what was done. */
  changeSeat: (change: SeatChange, effect: string) => void
  name: (personId: string) => string
  shortName: (personId: string) => string
  tableName: (tableId: string) => string
  tableNumber: (tableId: string) => string
}

export const SeatingContext = createContext<Seating | null>(null)

/** The seating of the session in view, inside the seating part only. */
export function useSeating(): Seating {
  const value = useContext(SeatingContext)
  if (!value) throw new Error('useSeating needs the seating part around it.')
  return value
}
