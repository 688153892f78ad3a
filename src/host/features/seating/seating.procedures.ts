import { newSeatingSetup, seatingSetupId } from '../../../shared/domain/records/defaults.ts'
import type { FieldsOf, SeatingPlan, Session } from '../../../shared/domain/records/records.ts'
import { joinRounds } from '../../../shared/domain/seating/workshop/joinRounds.ts'
import type { PlanSeats } from '../../../shared/domain/seating/workshop/planSeats.ts'
import type { Writer } from '../../changes/store.ts'
import type { Db } from '../../db/openDatabase.ts'
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
  if (!isWhole) throw new Fault('INVALID', { reason: 'seats', context: 'seats' })
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
    if (seatedIn(before, round) !== seatedIn(after, round))
      throw new Fault('INVALID', { reason: 'played', context: 'played', round: round + 1 })
}

/** What no method found, none is named for. */
const BY_HAND = ''

export const seatingProcedures = {
  ...solvingProcedures,
  plans: os.seating.plans.handler(({ context: { host }, input }) => plansOf(host.store.db, input.sessionId)),
  updateSetup: os.seating.updateSetup.handler(({ context, input }) => {
    const { store } = context.host
    const session = getRecord(store.db, 'session', input.sessionId)
    store.act(actionIn(context, session.workshopId, 'seating.setup'), (write) =>
      writeSetup(store.db, write, session, input.fields, input.seen),
    )
    return {}
  }),
  keepPlan: os.seating.keepPlan.handler(({ context, input }) => {
    const { store, now } = context.host
    const { sessionId, wasPlayed, ...fields } = input
    const session = getRecord(store.db, 'session', sessionId)
    assertWhole(fields)
    const [newest] = plansOf(store.db, sessionId)
    const stored = setupOf(store.db, session).played
    // A plan that was asked for before the last round was over does not undo that round.
    const played = wasPlayed === stored ? fields.played : Math.max(fields.played, stored)
    if (newest) assertPastStands(newest, fields, played)
    return store.act(actionIn(context, session.workshopId, 'seating.plan'), (write) => {
      const plan = nextVersion(newest, { ...fields, played, sessionId, madeAt: new Date(now()).toISOString() })
      // In one action, so that undoing a re-plan also takes back that the round was over.
      if (played !== stored) writeSetup(store.db, write, session, { played })
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
        write.set('seatingPlan', id, { ...after, method: BY_HAND }, seen)
        return { id }
      }
      const { sessionId, bound, played } = plan
      const madeAt = new Date(now()).toISOString()
      return {
        id: write.add(
          'seatingPlan',
          nextVersion(plan, { ...after, sessionId, madeAt, method: BY_HAND, bound, played, reason: 'by-hand', reasonText: '' }),
        ),
      }
    })
  }),
  announce: os.seating.announce.handler(({ context, input }) => {
    const { store, now } = context.host
    const { workshopId, people, tables, seats } = getRecord(store.db, 'seatingPlan', input.id)
    // With the seats that were read out: a change of them elsewhere in the meantime is then a conflict that somebody settles.
    store.act(actionIn(context, workshopId, 'seating.announce'), (write) =>
      write.set('seatingPlan', input.id, { announcedAt: new Date(now()).toISOString(), people, tables, seats }),
    )
    return {}
  }),
  goBack: os.seating.goBack.handler(({ context, input }) => {
    const { store, now } = context.host
    const { id: _id, workshopId, heads: _heads, conflicts: _conflicts, ...old } = getRecord(store.db, 'seatingPlan', input.id)
    const [newest] = plansOf(store.db, old.sessionId)
    const session = getRecord(store.db, 'session', old.sessionId)
    const played = setupOf(store.db, session).played
    const isOtherPast = newest && Array.from({ length: played }).some((_, round) => seatedIn(newest, round) !== seatedIn(old, round))
    const seats = isOtherPast ? { ...joinRounds(newest, old, played), method: BY_HAND } : {}
    return store.act(actionIn(context, workshopId, 'seating.goBack'), (write) => {
      const madeAt = new Date(now()).toISOString()
      const plan = nextVersion(newest, { ...old, ...seats, played, madeAt, reason: 'restored', reasonText: String(old.number) })
      return { id: write.add('seatingPlan', plan), number: plan.number }
    })
  }),
}

const writeSetup = (
  db: Db,
  write: Writer,
  session: Session,
  fields: Partial<Omit<FieldsOf<'seatingSetup'>, 'sessionId'>>,
  seen?: Parameters<Writer['set']>[3],
): void => {
  const id = seatingSetupId(session.id)
  const isThere = selectRecords(db, 'seatingSetup', 'id = ?', id).length > 0
  if (isThere) write.set('seatingSetup', id, fields, seen)
  else write.upsert('seatingSetup', id, { ...newSeatingSetup(session.id, session.method), ...withoutUndefined(fields) })
}

const withoutUndefined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

const nextVersion = (
  newest: SeatingPlan | undefined,
  fields: Omit<FieldsOf<'seatingPlan'>, 'number' | 'announcedAt'>,
): FieldsOf<'seatingPlan'> => ({ ...fields, number: (newest?.number ?? 0) + 1, announcedAt: null })
