import type { RoundedSession } from '../agenda/roundTimetable.ts'
import { roundTimetable } from '../agenda/roundTimetable.ts'
import type { ClockStep } from '../records/records.ts'

/** A step as the agenda plans it; `round` is 0 where it belongs to none, and of a move the round that it leads to. */
export type PlannedStep = Pick<ClockStep, 'kind' | 'round' | 'plannedSeconds'>

/**
 * What the clock of a session counts, in order: its rounds with the moves between them, then what is left of its minutes.
 * A session whose rounds have no length is counted as a whole.
 */
export function plannedSteps(session: RoundedSession): PlannedStep[] {
  if (session.roundMinutes === 0) return [{ kind: 'whole', round: 0, plannedSeconds: session.minutes * 60 }]
  const { rounds, spare } = roundTimetable(session, 0)
  const steps: PlannedStep[] = []
  for (const { round } of rounds) {
    if (round > 1 && session.moveMinutes > 0) steps.push({ kind: 'move', round, plannedSeconds: session.moveMinutes * 60 })
    steps.push({ kind: 'round', round, plannedSeconds: session.roundMinutes * 60 })
  }
  if (spare > 0) steps.push({ kind: 'closing', round: 0, plannedSeconds: spare * 60 })
  return steps
}

/** What is still to come behind a step, also where the session was changed since that step began. */
export function stepsBehind(planned: readonly PlannedStep[], step: Pick<ClockStep, 'kind' | 'round'>): PlannedStep[] {
  return planned.filter((one) => placeOf(one) > placeOf(step))
}

const placeOf = ({ kind, round }: Pick<ClockStep, 'kind' | 'round'>): number => {
  if (kind === 'opening') return 0
  if (kind === 'closing' || kind === 'whole') return Number.POSITIVE_INFINITY
  return kind === 'move' ? round * 2 - 1 : round * 2
}
