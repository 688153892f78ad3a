import type { AskedPrint } from '../../../shared/contract/print.contract.ts'
import type { PrintSource } from '../../../shared/domain/print/facts.ts'
import { layoutPrint } from '../../../shared/domain/print/layoutPrint.ts'
import type { PrintRefusal } from '../../../shared/domain/print/layoutPrint.ts'
import type { PrintDocument } from '../../../shared/domain/print/page.ts'
import type { Db } from '../../db/openDatabase.ts'
import { Fault } from '../../fault.ts'
import type { Host } from '../../host.ts'
import { getRecord } from '../records.ts'
import { plansOf } from '../seating/seating.repo.ts'
import { readPlan } from '../workshops/workshops.repo.ts'
import { wordsOnPaper } from './wordsOnPaper.ts'

/** The reason is a code of the catalogue under `print:refused`. */
const refuse = (reason: PrintRefusal): never => {
  throw new Fault('INVALID', { reason })
}

/** All that the sheets of one session are made from; the newest plan unless another is asked for. Throws NOT_FOUND. */
export const readPrintSource = (db: Db, sessionId: string, planId?: string): PrintSource => {
  const session = getRecord(db, 'session', sessionId)
  const { workshop, sessions, tables, participants } = readPlan(db, session.workshopId)
  const plan = planId === undefined ? (plansOf(db, sessionId)[0] ?? null) : getRecord(db, 'seatingPlan', planId)
  if (plan !== null && plan.sessionId !== sessionId) throw new Fault('NOT_FOUND', { entity: 'seatingPlan' })
  return { workshop, session, sessions, tables: tables.filter((table) => table.sessionId === sessionId), participants, plan }
}

/** The same with a plan for certain; throws INVALID with a reason where there is none. */
export const readPlannedSource = (db: Db, sessionId: string, planId?: string): PrintSource => {
  const source = readPrintSource(db, sessionId, planId)
  return source.plan === null ? refuse('no-plan') : source
}

/** The pages that were asked for. Throws INVALID with a reason where there is nothing to print. */
export const makePages = async ({ store, options }: Host, asked: AskedPrint): Promise<PrintDocument> => {
  // Reading fonts takes more code than the rest of the host; it is loaded when somebody prints.
  const { openTypeface } = await import('../../exports/print/typeface.ts')
  const { kind, paper, language, large = false, people = null, stepForm = false, nameOrder = 'name' } = asked
  const source = readPrintSource(store.db, asked.sessionId, asked.planId)
  const order = { kind, paper, language, large, people, stepForm, nameOrder }
  const made = layoutPrint(source, order, openTypeface(options.resourcesDir), wordsOnPaper(options.resourcesDir, language))
  return typeof made === 'string' ? refuse(made) : made
}
