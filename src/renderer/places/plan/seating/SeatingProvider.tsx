import { useCallback, useLayoutEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attendance, SeatingPlan, Session } from '../../../../shared/domain/records/records.ts'
import { tableAt } from '../../../../shared/domain/seating/board/planSeats.ts'
import type { SeatChange } from '../../../../shared/domain/seating/board/seatChange.ts'
import { companionsOf } from '../../../../shared/domain/seating/board/companions.ts'
import { announcedPlan, newestPlan } from '../../../../shared/domain/seating/workshop/planSeats.ts'
import { seatingProblemOf } from '../../../../shared/domain/seating/workshop/seatingProblemOf.ts'
import { usePlan } from '../saving/planContext.ts'
import { SeatingContext } from './seatingContext.ts'
import { beginSession } from './seatingView.ts'
import { SolvingProvider } from './solve/SolvingProvider.tsx'
import { useSeatEdits } from './useSeatEdits.ts'
import { useSeatingNames } from './useSeatingData.ts'
import { useRepeatBound } from './useRepeatBound.ts'
import { useSetup } from './useSetup.ts'

/** Was the plan made for those alone who had been checked in? Then the others have no seat because it was meant so. */
function leavesOutExpected(newest: SeatingPlan | null, attendance: readonly Attendance[], day: number, played: number): boolean {
  if (newest === null || newest.reason === 'first') return false
  const told = new Set(attendance.filter((one) => one.day === day && one.state !== 'expected').map((one) => one.participantId))
  const seated = newest.people.filter((id) => tableAt(newest, id, played + 1) !== null)
  return seated.length > 0 && seated.every((id) => told.has(id))
}

type Props = { session: Session; plans: readonly SeatingPlan[]; children: ReactNode }

/** Gives the seating part one session with its rules, its versions, and the ways to change them. */
export function SeatingProvider({ session, plans, children }: Props) {
  const { t } = useTranslation('seating')
  const { plan, offerUndo } = usePlan()
  const tables = useMemo(
    () => plan.tables.filter((table) => table.sessionId === session.id).toSorted((a, b) => a.number - b.number),
    [plan.tables, session.id],
  )
  useLayoutEffect(() => beginSession(session.id), [session.id])
  const names = useSeatingNames(tables)
  const { setup, editSetup, settle } = useSetup(session)
  const [newest, told] = useMemo(() => [newestPlan(plans), announcedPlan(plans)], [plans])
  const { name, tableNumber } = names
  const tell = useCallback(
    (change: SeatChange, effect: string) => {
      const what =
        change.kind === 'move'
          ? t('change.moved', { name: name(change.person), table: tableNumber(change.to), round: change.round })
          : t('change.swapped', { name: name(change.person), other: name(change.other), round: change.round })
      offerUndo(t('change.withEffect', { what, effect }), 'seating.edit')
    },
    [name, offerUndo, t, tableNumber],
  )
  const { seats, changeSeat } = useSeatEdits({ sessionId: session.id, newest, played: setup.played, told: tell })
  const question = useMemo(
    () => ({
      session,
      tables: plan.tables,
      participants: plan.participants,
      attendance: plan.attendance,
      setup,
      plan: newest,
      onlyHere: leavesOutExpected(newest, plan.attendance, session.day, setup.played),
    }),
    [session, plan.tables, plan.participants, plan.attendance, setup, newest],
  )
  const problem = useMemo(
    // Sizes that nobody asked for are no rule that a hand could break.
    () => seatingProblemOf({ ...question, mode: setup.minSeats === null && setup.maxSeats === null ? 'nobody-moves' : 'fewest-moves' }),
    [question, setup.minSeats, setup.maxSeats],
  )
  const planned = useMemo(
    () => seatingProblemOf({ ...question, plan: setup.played > 0 ? question.plan : null, mode: 'fewest-moves' }),
    [question, setup.played],
  )
  const bound = useRepeatBound(planned)
  const companions = useMemo(() => companionsOf(problem), [problem])
  const value = useMemo(
    () => ({
      session,
      tables,
      setup,
      editSetup,
      settle,
      plans,
      newest,
      told,
      problem,
      planned,
      leavesOutExpected: question.onlyHere,
      bound,
      companions,
      seats,
      changeSeat,
      ...names,
    }),
    [
      session,
      tables,
      setup,
      editSetup,
      settle,
      plans,
      newest,
      told,
      problem,
      planned,
      question.onlyHere,
      bound,
      companions,
      seats,
      changeSeat,
      names,
    ],
  )
  return (
    <SeatingContext value={value}>
      <SolvingProvider>{children}</SolvingProvider>
    </SeatingContext>
  )
}
