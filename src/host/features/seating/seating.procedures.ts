import { newSeatingSetup, seatingSetupId } from '../../../shared/domain/records/defaults.ts'
import type { FieldsOf, SeatingPlan } from '../../../shared/domain/records/records.ts'
import type { PlanSeats } from '../../../shared/domain/seating/workshop/planSeats.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { getRecord } from '../records.ts'
import { plansOf, setupOf } from './seating.repo.ts'
import { solvingProcedures } from './solving.procedures.ts'

/** A plan that does not fit together would be shown wrong for ever after. */
const assertWhole = ({ people, tables, seats }: PlanSeats): void => {
  const isWhole =
    new Set(people).size === people.length &&
    new Set(tables).size === tables.length &&
    seats.every((row) => row.length === people.length && row.every((table) => table < tables.length))
  if (!isWhole) throw new Fault('INVALID', { reason: 'seats' })
}

const seatedIn = (plan: PlanSeats, round: number): string =>
  plan.people
    .map((id, person) => `${id} ${plan.tables[plan.seats[round]?.[person] ?? -1] ?? ''}`)
    .filter((line) => !line.endsWith(' '))
    .toSorted()
    .join('\n')

/** What happened cannot be changed any more. */
const assertPastStands = (before: PlanSeats, after: PlanSeats, played: number): void => {
  for (let round = 0; round < played; round += 1)
    if (seatedIn(before, round) !== seatedIn(after, round)) throw new Fault('INVALID', { reason: 'played', round: round + 1 })
}

export const seatingProcedures = {
  ...solvingProcedures,
  plans: os.seating.plans.handler(({ context: { host }, input }) => plansOf(host.store.db, input.sessionId)),
  updateSetup: os.seating.updateSetup.handler(({ context, input }) => {
    const { store } = context.host
    const session = getRecord(store.db, 'session', input.sessionId)
    const id = seatingSetupId(session.id)
    const isThere = selectRecords(store.db, 'seatingSetup', 'id = ?', id).length > 0
    store.act(actionIn(context, session.workshopId, 'seating.setup'), (write) => {
      if (isThere) write.set('seatingSetup', id, input.fields, input.seen)
      else write.upsert('seatingSetup', id, { ...newSeatingSetup(session.id, session.method), ...withoutUndefined(input.fields) })
    })
    return {}
  }),
  keepPlan: os.seating.keepPlan.handler(({ context, input }) => {
    const { store, now } = context.host
    const { sessionId, ...fields } = input
    const session = getRecord(store.db, 'session', sessionId)
    assertWhole(fields)
    const [newest] = plansOf(store.db, sessionId)
    if (newest) assertPastStands(newest, fields, fields.played)
    return store.act(actionIn(context, session.workshopId, 'seating.plan'), (write) => {
      const plan = nextVersion(newest, { ...fields, sessionId, madeAt: new Date(now()).toISOString() })
      return { id: write.add('seatingPlan', plan), number: plan.number }
    })
  }),
  editSeats: os.seating.editSeats.handler(({ context, input }) => {
    const { store, now } = context.host
    const { id, seen, ...after } = input
    const plan = getRecord(store.db, 'seatingPlan', id)
    const session = getRecord(store.db, 'session', plan.sessionId)
    assertWhole(after)
    assertPastStands(plan, after, setupOf(store.db, session).played)
    const [newest] = plansOf(store.db, plan.sessionId)
    if (newest?.id !== plan.id) throw new Fault('CHANGED_SINCE')
    return store.act(actionIn(context, plan.workshopId, 'seating.edit'), (write) => {
      if (plan.announcedAt === null) {
        write.set('seatingPlan', id, after, seen)
        return { id }
      }
      const { sessionId, method, bound, played } = plan
      const madeAt = new Date(now()).toISOString()
      return {
        id: write.add(
          'seatingPlan',
          nextVersion(plan, { ...after, sessionId, madeAt, method, bound, played, reason: 'by-hand', reasonText: '' }),
        ),
      }
    })
  }),
  announce: os.seating.announce.handler(({ context, input }) => {
    const { store, now } = context.host
    const { workshopId } = getRecord(store.db, 'seatingPlan', input.id)
    store.act(actionIn(context, workshopId, 'seating.announce'), (write) =>
      write.set('seatingPlan', input.id, { announcedAt: new Date(now()).toISOString() }),
    )
    return {}
  }),
  goBack: os.seating.goBack.handler(({ context, input }) => {
    const { store, now } = context.host
    const { id: _id, workshopId, heads: _heads, conflicts: _conflicts, ...old } = getRecord(store.db, 'seatingPlan', input.id)
    const [newest] = plansOf(store.db, old.sessionId)
    const session = getRecord(store.db, 'session', old.sessionId)
    if (newest) assertPastStands(newest, old, setupOf(store.db, session).played)
    return store.act(actionIn(context, workshopId, 'seating.goBack'), (write) => {
      const madeAt = new Date(now()).toISOString()
      const plan = nextVersion(newest, { ...old, madeAt, reason: 'restored', reasonText: String(old.number) })
      return { id: write.add('seatingPlan', plan), number: plan.number }
    })
  }),
}

const withoutUndefined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

const nextVersion = (
  newest: SeatingPlan | undefined,
  fields: Omit<FieldsOf<'seatingPlan'>, 'number' | 'announcedAt'>,
): FieldsOf<'seatingPlan'> => ({ ...fields, number: (newest?.number ?? 0) + 1, announcedAt: null })
