import { clockProcedures } from './clock.procedures.ts'
import { coverageProcedures } from './coverage.procedures.ts'
import { lateNoteProcedures } from './lateNotes.procedures.ts'
import { messageProcedures } from './messages.procedures.ts'
import { owedProcedures } from './owed.procedures.ts'

export const roomProcedures = { ...clockProcedures, ...messageProcedures, ...coverageProcedures, ...lateNoteProcedures, ...owedProcedures }
