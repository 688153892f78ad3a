import type { Session } from '../records/records.ts'
import type { AgendaFinding } from './findings.ts'

export type RoundedSession = Pick<Session, 'minutes' | 'rounds' | 'roundMinutes' | 'moveMinutes'>

/** One round, in minutes since midnight of the session's day. */
export type RoundSlot = { round: number; start: number; end: number }

/**
 * needed: rounds and the moves between them. spare: what is left for briefing and report-back, never negative;
 * over: what is missing, never negative.
 */
export type RoundTimetable = { rounds: RoundSlot[]; needed: number; spare: number; over: number }

/** Minutes that the rounds and the moves between them take. A session without round minutes needs none. */
export function minutesForRounds({ rounds, roundMinutes, moveMinutes }: RoundedSession): number {
  return roundMinutes === 0 ? 0 : rounds * roundMinutes + (rounds - 1) * moveMinutes
}

/**
 * When each round of a session begins and ends. `start` is that of the session; the first round follows after
 * `briefing` minutes, as far as the session has them to spare.
 */
export function roundTimetable(session: RoundedSession, start: number, briefing = 0): RoundTimetable {
  const needed = minutesForRounds(session)
  const left = session.minutes - needed
  const first = start + Math.min(Math.max(briefing, 0), Math.max(left, 0))
  const count = session.roundMinutes === 0 ? 0 : session.rounds
  const rounds = Array.from({ length: count }, (_, index) => {
    const begins = first + index * (session.roundMinutes + session.moveMinutes)
    return { round: index + 1, start: begins, end: begins + session.roundMinutes }
  })
  return { rounds, needed, spare: Math.max(left, 0), over: Math.max(-left, 0) }
}

/** Whether the rounds need more than the session has. */
export function roundsFinding(session: RoundedSession): AgendaFinding | null {
  const over = minutesForRounds(session) - session.minutes
  return over > 0 && minutesForRounds(session) > 0 ? { kind: 'rounds-too-long', minutes: over } : null
}
